/** Sends the test submissions in one format, as the widget would, and notes what came back. */
import { isAcknowledged } from '../../checking/endpoint-class.js';
import type { Consultation, Submission } from '../../contract/index.js';
import type { Outcome } from '../../delivery/answer.js';
import { send, type Format } from '../../delivery/send.js';
import { fetchAsBrowser, TOO_LATE, type Trace } from './as-browser.js';
import { testSubmission } from '../../checking/test-submission.js';

/** What is checked. */
export interface Subject {
  endpoint: string;
  /** The page's origin, as its browser would say it. */
  origin: string;
  consultation: Consultation;
}

/** One submission sent: how the widget reads the answer, and what was on the wire. */
export interface Attempt {
  outcome: Outcome;
  trace: Trace;
}

/** All attempts in one format. What was not tried is not there. */
export interface Findings extends Subject {
  format: Format;
  /** A new submission. */
  first: Attempt;
  /** Something that is no valid submission. */
  wrong?: Attempt;
  /** The first one again. */
  again?: Attempt;
  /** Another text with the id of the first. */
  reused?: Attempt;
  /** One more submission, several times at the same moment. */
  together?: Attempt[];
  /** The ids of everything that was sent and may be kept, to be deleted. */
  ids: string[];
}

/** How often one submission is sent at the same moment. */
export const TOGETHER = 5;

async function attempt(
  submission: Submission,
  { endpoint, origin }: Subject,
  format: Format,
): Promise<Attempt> {
  const trace: Trace = { hops: [], ms: 0 };
  // The widget's own way of sending and of reading an answer: what it would believe counts.
  const outcome = await send(submission, {
    endpoint,
    format,
    unconfirmed: false,
    fetch: fetchAsBrowser(origin, trace),
  });
  return { outcome, trace };
}

/** Makes all attempts that the answers allow. */
export async function probe(subject: Subject, format: Format): Promise<Findings> {
  const { consultation } = subject;
  const one = testSubmission(consultation, 1);
  const first = await attempt(one, subject, format);
  const { hops, missing = '' } = first.trace;
  const sent = hops.length > 0 || missing === TOO_LATE;
  const findings: Findings = { ...subject, format, first, ids: sent ? [one.id] : [] };
  // Whoever did not answer, or turned the first away, is not asked more.
  if (!isAcknowledged(first.outcome)) return findings;

  // Not of this contract's version: a judge refuses it, whoever only stores has one test more.
  const wrong = { ...testSubmission(consultation, 2), version: 0 } as unknown as Submission;
  findings.wrong = await attempt(wrong, subject, format);
  findings.ids.push(wrong.id);
  // An endpoint that confirms without an id would only count the same again.
  if (first.outcome.kind === 'confirmed') return findings;

  findings.again = await attempt(one, subject, format);
  findings.reused = await attempt(testSubmission(consultation, 3, one.id), subject, format);
  const many = testSubmission(consultation, 4);
  findings.ids.push(many.id);
  findings.together = await Promise.all(
    Array.from({ length: TOGETHER }, () => attempt(many, subject, format)),
  );
  return findings;
}

/** Whether another format could do better: not where nobody answers, or only over plain http. */
export function isWorthAnotherFormat({ first: { trace } }: Findings): boolean {
  return trace.hidden !== 'no-answer' && trace.hidden !== 'insecure';
}
