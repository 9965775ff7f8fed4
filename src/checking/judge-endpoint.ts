import type { Consultation, ConsultationInput, Question } from '../contract/consultation.js';
import type { EndpointFacts, PageFacts } from './facts.js';
import { finding, type Finding } from './findings.js';
import { deadlineIn } from './judge-dates.js';
import { isEndpointForbidden } from './judge-policy.js';
import { judgeTrial } from './judge-trial.js';
import { moment, span } from './moment.js';

/** Clocks agree within this many milliseconds: an answer may be that long on its way. */
const NEAR = 120_000;

/** What decides which answers a question takes, by the attributes of a tag. */
const COMPARED = ['mode', 'limit', 'minimum', 'required', 'points', 'scale'] as const;

/** What the endpoint asks, beside what this page does. */
function comparePublished(own: Consultation, published: Partial<ConsultationInput>): Finding[] {
  if (published.id !== own.id)
    return [finding('endpoint-other', { published: published.id ?? '', own: own.id })];
  // Nothing of what was published is trusted to be what it should be.
  const asked = { required: false, minimum: 0, ...(published.question as Partial<Question>) };
  const known = new Set(
    ((asked.priorities ?? []) as unknown[]).map((each) => (Object(each) as { id?: unknown }).id),
  );
  const unknown = own.question.priorities.map(({ id }) => id).filter((id) => !known.has(id));
  const fields = COMPARED.filter((name) => asked[name] !== own.question[name]);
  const [there, here] = [deadlineIn(published), deadlineIn(own)];
  const differs =
    there !== undefined &&
    (there.closesAt !== here?.closesAt || (there.opensAt ?? 0) !== (here.opensAt ?? 0));
  return [
    ...(unknown.length > 0 ? [finding('endpoint-priorities', { ids: unknown.join(', ') })] : []),
    ...(fields.length > 0 ? [finding('endpoint-question', { fields: fields.join(', ') })] : []),
    ...(differs
      ? [finding('endpoint-window', { date: moment(there.closesShownAt, there.timeZone) })]
      : []),
  ];
}

/** Whether it is there and lets this page read what it says, and what a collector publishes. */
function judgeReach(
  { address, collector, answer }: EndpointFacts,
  { origin, definition, elsewhere }: PageFacts,
): Finding[] {
  if (!answer) return [];
  const { reached, status, published } = answer;
  if (!reached) return [finding('endpoint-unreachable', { address })];
  if (!collector && published) return [finding('endpoint-reads', { address })];
  if (!collector)
    return [finding(status === undefined ? 'endpoint-there' : 'endpoint-answers', { address })];
  if (status === undefined)
    return [finding(elsewhere ? 'endpoint-hidden-here' : 'endpoint-hidden', { address, origin })];
  if (status === 404) return [finding('endpoint-missing', { address, status })];
  if (status === 429 || status >= 500) return [finding('endpoint-busy', { address, status })];
  if (!published) return [finding('endpoint-foreign', { address })];
  const own = definition?.consultation;
  return [
    finding('endpoint-answers', { address }),
    ...(own ? comparePublished(own, published) : []),
  ];
}

function judgeClock({ answer }: EndpointFacts): Finding {
  if (!answer?.clock) return finding('clock-untold');
  const { endpoint, own } = answer.clock;
  const ahead = own - endpoint;
  if (Math.abs(ahead) <= NEAR) return finding('clock-right');
  return finding('clock-off', {
    difference: span(Math.abs(ahead)),
    direction: ahead > 0 ? 'ahead of' : 'behind',
  });
}

/** What is known of the endpoint: whether it is there, its class, its clock. */
export function judgeEndpoint(facts: PageFacts): Finding[] {
  const { endpoint, elsewhere } = facts;
  if (endpoint?.relative) return [finding('endpoint-relative', { address: endpoint.address })];
  if (!endpoint?.answer) return [];
  if (isEndpointForbidden(facts))
    return elsewhere ? [finding('endpoint-unasked', { address: endpoint.address })] : [];
  const reach = judgeReach(endpoint, facts);
  if (reach.some(({ level }) => level === 'problem')) return reach;
  const { tried, answer } = endpoint;
  if (tried) {
    // Whether an answer can be read is known by now.
    const known = reach.filter(({ code }) => code !== 'endpoint-there');
    return [...known, ...judgeTrial(endpoint, tried), judgeClock(endpoint)];
  }
  const likely = answer.published
    ? '; its address and its answer are those of our collector, which is of class A'
    : '';
  const unseen = endpoint.unconfirmed
    ? finding('class-c-meant')
    : finding('class-unseen', { likely });
  return [...reach, unseen, judgeClock(endpoint)];
}
