/** `POST /consultations/:id/submissions`: takes a submission, once, and answers with its receipt. */
import {
  canonicalAnswers,
  canonicalText,
  readSubmission,
  type Receipt,
  type Submission,
} from '../contract/index.js';
import { admissionAt } from './admission.js';
import { bodyValue } from './body-value.js';
import { digestOf } from './digest.js';
import { receiptPath, type Exchange } from './exchange.js';
import { faultOf } from './log.js';
import { prefersPage } from './preference.js';
import { bodyFormat, readBody } from './read-body.js';
import { receiptOf } from './receipts.js';
import { referenceOf } from './reference.js';
import { overloaded, Refusal } from './refusal.js';
import { refusalPage } from './refusal-page.js';
import { isWithdrawn, type Kept, type Store, type StoredSubmission } from './store.js';

/** The submission as it is kept, whoever wrote it: CRLF by form and LF by JSON are the same text. */
function canonical(submission: Submission): Submission {
  return {
    ...submission,
    edition: canonicalText(submission.edition),
    answers: canonicalAnswers(submission.answers),
  };
}

function sealedAt(value: unknown): number {
  const said = (value as { sealedAt?: unknown } | null)?.sealedAt;
  return typeof said === 'string' ? Date.parse(said) : NaN;
}

/** A submission that is kept, and whether it is this request that brought it. */
type Taken = Extract<Kept, { kept: StoredSubmission }>;

/** What was kept before under this id, where it is this very submission. The key never expires. */
async function keptBefore(store: Store, submission: Submission): Promise<Taken | undefined> {
  const kept = await store.find(submission.id);
  if (kept && isWithdrawn(kept)) throw new Refusal('withdrawn');
  return kept?.digest === (await digestOf(submission)) ? { created: false, kept } : undefined;
}

/** Judges what was sent and keeps it. Throws a {@link Refusal}, or the store's own error. */
async function take(exchange: Exchange, text: string, now: number): Promise<Taken> {
  const { consultation, deadline, request, store, entry } = exchange;
  const value = bodyValue(consultation, bodyFormat(request.headers), text, now);
  const admission = admissionAt(deadline, now, sealedAt(value));
  const read = readSubmission(consultation, value);
  const submission = read.submission && canonical(read.submission);
  if (submission) entry.id = submission.id.slice(0, 6);

  if (admission === 'not-open' || admission === 'closed') {
    const kept = submission && (await keptBefore(store, submission));
    if (kept) return kept;
    throw new Refusal(admission);
  }
  if (!submission) throw new Refusal('validation', { errors: read.errors });

  const digest = await digestOf(submission);
  const outcome = await store.keep({
    submission,
    digest,
    receivedAt: new Date(now).toISOString(),
    reference: await referenceOf(consultation.id, submission.id),
    late: admission === 'late',
  });
  if (outcome.withdrawn) throw new Refusal('withdrawn');
  if (outcome.kept.digest !== digest) throw new Refusal('id-reused');
  return outcome;
}

function answer(exchange: Exchange, { created, kept }: Taken, page: boolean): Response {
  const headers = { 'cache-control': 'no-store', 'vary': 'Accept' };
  if (page)
    return new Response(null, {
      status: 303,
      headers: { ...headers, location: receiptPath(exchange, kept.reference) },
    });
  const receipt: Receipt = receiptOf(kept, created ? 'created' : 'duplicate');
  return Response.json(receipt, { status: created ? 201 : 200, headers });
}

/**
 * Takes a submission. A plain HTML form is answered with a page: the receipt's, or one that says
 * what is wrong and gives the typed text back. Everybody else throws a {@link Refusal}.
 */
export async function receiveSubmission(exchange: Exchange): Promise<Response> {
  const { request, clock, entry } = exchange;
  const format = bodyFormat(request.headers);
  const page = format === 'form' && prefersPage(request.headers);
  let text = '';
  try {
    const body = await readBody(request);
    // The instant that counts is the one at which all of it had been read.
    const now = clock();
    entry.bytes = body.bytes;
    text = body.text;
    return answer(exchange, await take(exchange, text, now), page);
  } catch (error) {
    if (!(error instanceof Refusal)) entry.fault = faultOf(error);
    const refusal = error instanceof Refusal ? error : overloaded();
    if (!page) throw refusal;
    return refusalPage(exchange, refusal, text);
  }
}
