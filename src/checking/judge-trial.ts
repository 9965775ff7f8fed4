import type { NotSentReason, Outcome } from '../delivery/answer.js';
import { classOf, type Tried } from './endpoint-class.js';
import type { EndpointFacts } from './facts.js';
import { finding, type Finding } from './findings.js';

const REASONS: Record<NotSentReason, string> = {
  'unreachable': 'no answer that this site may read (CORS), or none at all',
  'timeout': 'no answer within 15 seconds',
  'rejected': 'it turns comments away',
  'not-open': 'it is not open yet',
  'closed': 'it is closed',
  'too-large': 'it was too large',
  'busy': 'it cannot take comments now',
  'configuration': 'the tag or the page is set up wrongly',
  'fault': 'something failed on the way',
  'expired': 'it waited for too long',
};

/** What is said of idempotence, beside what the tag says of it. */
function judgeIdempotence({ idempotent, collector }: EndpointFacts, once: boolean): Finding[] {
  // Of our own collector the widget knows it.
  if (once) return idempotent || collector ? [] : [finding('idempotent-unsaid')];
  return idempotent ? [finding('idempotent-untrue')] : [];
}

function judgeNotSent(outcome: Extract<Outcome, { kind: 'not-sent' }>, address: string): Finding {
  const { reason, status } = outcome;
  if (reason === 'closed' || reason === 'not-open') return finding('trial-closed');
  const why = `${REASONS[reason]}${status === undefined ? '' : `, status ${String(status)}`}`;
  return finding('trial-not-sent', { why, address });
}

/** What the test comment has shown. */
export function judgeTrial(endpoint: EndpointFacts, tried: Tried): Finding[] {
  const { first } = tried;
  switch (first.kind) {
    case 'received':
    case 'confirmed': {
      const once = classOf(tried) === 'A';
      return [finding(once ? 'class-a' : 'class-b'), ...judgeIdempotence(endpoint, once)];
    }
    case 'unconfirmed':
      return [finding('class-c-meant')];
    case 'not-confirmed':
      return [finding('class-c')];
    case 'refused': {
      const why = first.errors.map(({ field, code }) => `${field}: ${code}`).join(', ');
      return [finding('trial-refused', { why })];
    }
    case 'not-sent':
      return [judgeNotSent(first, endpoint.address)];
  }
}
