/** The rules about the endpoint's word: that it has a submission, and has it once. */
import { isAcknowledged, isSameReceipt } from '../../checking/endpoint-class.js';
import { problemCode } from '../../contract/index.js';
import type { Attempt, Findings } from './probe.js';
import { keptOnce } from './kept-once.js';
import { ruling, type Rule } from './rule.js';

/** An attempt in one phrase. */
function phrase({ outcome, trace }: Attempt): string {
  const hop = trace.hops.at(-1);
  const status = hop ? `status ${String(hop.status)}` : 'no answer';
  switch (outcome.kind) {
    case 'received':
      return `${status}, "${outcome.receipt.status}", ${outcome.receipt.reference}`;
    case 'confirmed':
      return `${status}, a yes without an id`;
    case 'refused':
      return `${status}, ${outcome.errors.map(({ field, code }) => `${field}: ${code}`).join(', ')}`;
    default: {
      const problem = 'problem' in outcome ? outcome.problem : undefined;
      const type = hop?.headers.get('content-type') ?? 'no content type';
      return problem ? `${status}, ${problemCode(problem) || problem.type}` : `${status}, ${type}`;
    }
  }
}

function remedyFor({ outcome }: Attempt): string {
  const code = 'problem' in outcome && outcome.problem ? problemCode(outcome.problem) : '';
  if (code === 'wrong-origin')
    return 'Put the page on the list of origins, or say with --origin which page you mean.';
  if (code === 'not-open' || code === 'closed')
    return 'Only an open consultation can be checked: make one for testing.';
  if (outcome.kind === 'refused')
    return 'Say with --consultation FILE what is asked, so that a valid submission can be made.';
  return 'Take a POST as docs/endpoint.md describes it, and answer 201 with a receipt.';
}

function takes({ first }: Findings): Rule {
  const { pass, fail, untested } = ruling('takes');
  const hop = first.trace.hops.at(-1);
  if (!hop) return untested('no submission arrived');
  const found = phrase(first);
  return hop.status < 300 ? pass(found) : fail(found, remedyFor(first));
}

function acknowledges({ first }: Findings): Rule {
  const { pass, fail, untested } = ruling('acknowledges');
  const { outcome, trace } = first;
  if (outcome.kind === 'received') return pass('a receipt');
  if (outcome.kind === 'confirmed') return pass('a yes');
  const hop = trace.hops.at(-1);
  if (trace.hidden !== undefined || !hop || hop.status >= 300) return untested('see above');
  const type = hop.headers.get('content-type') ?? '';
  return type.includes('html')
    ? fail(
        'a page (text/html): thanks, a captcha, a sign-in page and a lost connection all look like that',
        'Answer with JSON: a receipt, or at least { "ok": true }. Switch captchas off for this form.',
      )
    : fail(
        `${type || 'no content type'}, with nothing that is known`,
        'Answer with a receipt that echoes the id, or at least { "ok": true }; docs/endpoint.md has the shapes.',
      );
}

function echo({ first: { outcome } }: Findings): Rule {
  const { pass, fail, untested } = ruling('echo');
  if (outcome.kind === 'received') return pass('a receipt with the id');
  if (outcome.kind === 'confirmed')
    return fail(
      'there is no receipt with the id',
      'Without it a submission that is sent again, because an answer was lost, counts twice. Answer { "status": "created", "id", "reference", "receivedAt" }.',
    );
  return untested('nothing was acknowledged');
}

function again({ first, again: second }: Findings): Rule {
  const { pass, fail, untested } = ruling('again');
  if (!second || first.outcome.kind !== 'received') return untested('there was no receipt');
  return isSameReceipt(first.outcome, second.outcome)
    ? pass(phrase(second))
    : fail(
        phrase(second),
        'Look the id up before you store, and answer the first receipt again with "status": "duplicate".',
      );
}

function reused({ reused: other }: Findings): Rule {
  const { pass, fail, advice, untested } = ruling('reused');
  if (!other) return untested('there was no receipt');
  const { outcome } = other;
  const found = phrase(other);
  const remedy = 'Answer 422 with a problem of type urn:civic-feedback:problem:id-reused.';
  if (isAcknowledged(outcome)) return fail(found, remedy);
  const refused = 'problem' in outcome && outcome.problem;
  return refused && problemCode(outcome.problem as never) === 'id-reused'
    ? pass(found)
    : advice(found, `It is not acknowledged, which is what counts. ${remedy}`);
}

function together({ together: many }: Findings): Rule {
  const { pass, fail, untested } = ruling('together');
  if (!many) return untested('there was no receipt');
  const receipts = many.flatMap(({ outcome }) =>
    outcome.kind === 'received' ? [outcome.receipt] : [],
  );
  const created = receipts.filter(({ status }) => status === 'created').length;
  const references = new Set(receipts.map(({ reference }) => reference)).size;
  const found = [
    `${String(many.length)} sent`,
    `${String(receipts.length)} acknowledged`,
    `${String(created)} as "created"`,
    references === 1 ? 'one reference' : `${String(references)} references`,
  ].join(', ');
  return keptOnce(many.map(({ outcome }) => outcome))
    ? pass(found)
    : fail(
        found,
        'Browsers send a POST twice on their own when a connection breaks: store under a unique key or a lock.',
      );
}

/** The rules about receipts. */
export function rulesOfReceipts(findings: Findings): Rule[] {
  return [takes, acknowledges, echo, again, reused, together].map((rule) => rule(findings));
}
