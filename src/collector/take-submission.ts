/** Judges what was sent, and keeps it once. */
import {
  canonicalAnswers,
  canonicalText,
  type Consultation,
  readSubmission,
  type Submission,
} from '../contract/index.js';
import { admissionAt } from './admission.js';
import { bodyValue } from './body-value.js';
import { digestOf } from './digest.js';
import type { Exchange } from './exchange.js';
import { asItMayHaveBeen, OLDER_EDITION, olderEdition } from './older-edition.js';
import type { BodyFormat } from './read-body.js';
import { referenceOf } from './reference.js';
import { Refusal } from './refusal.js';
import { reasonsToHold } from './signals.js';
import { isWithdrawn, type Kept, type Store, type StoredSubmission } from './store.js';

/** A submission that is kept, and whether it is this request that brought it. */
export type Taken = Extract<Kept, { kept: StoredSubmission }>;

/**
 * The submission as it is kept, whoever wrote it: CRLF by form and LF by JSON are the same text. Its
 * signals are judged and forgotten.
 */
function canonical(submission: Submission): Submission {
  const kept = {
    ...submission,
    edition: canonicalText(submission.edition),
    answers: canonicalAnswers(submission.answers),
  };
  delete kept.signals;
  return kept;
}

function sealedAt(value: unknown): number {
  const said = (value as { sealedAt?: unknown } | null)?.sealedAt;
  return typeof said === 'string' ? Date.parse(said) : NaN;
}

/** What was kept before under this id, where it is this very submission. The key never expires. */
async function keptBefore(store: Store, submission: Submission): Promise<Taken | undefined> {
  const kept = await store.find(submission.id);
  if (kept && isWithdrawn(kept)) throw new Refusal('withdrawn');
  return kept?.digest === (await digestOf(submission)) ? { created: false, kept } : undefined;
}

/** Keeps it, as one of those that its network may send. What is known already is not one more. */
async function keepWithin(exchange: Exchange, stored: StoredSubmission): Promise<Taken> {
  const { store, rateLimit, address } = exchange;
  const wait = (await rateLimit?.charge(address)) ?? 0;
  if (wait > 0) {
    const before = await keptBefore(store, stored.submission);
    if (before) return before;
    throw new Refusal('too-many', { retryAfter: wait });
  }
  let created = false;
  try {
    const outcome = await store.keep(stored);
    ({ created } = outcome);
    if (outcome.withdrawn) throw new Refusal('withdrawn');
    if (outcome.kept.digest !== stored.digest) throw new Refusal('id-reused');
    return outcome;
  } finally {
    if (!created) await rateLimit?.refund(address);
  }
}

/** What today's rules refuse, as they may have let it in; `undefined` where none ever would. */
function asItMayHaveCome(consultation: Consultation, value: unknown): Submission | undefined {
  const { submission } = readSubmission(asItMayHaveBeen(consultation, value), value);
  return submission && canonical(submission);
}

/** Judges by the consultation as it is, and else as it may have been when this was sealed. */
function judged(consultation: Consultation, value: unknown) {
  const read = readSubmission(consultation, value);
  const before = read.errors && olderEdition(consultation, value);
  const older = before && readSubmission(before, value);
  // What is wrong in every edition is said by the rules of this one.
  return older?.submission ? { read: older, older: true } : { read, older: false };
}

/**
 * Takes what a body says.
 *
 * @param now - when all of it had been read, in milliseconds since the epoch
 * @throws a {@link Refusal}, or the store's own error
 */
export async function takeSubmission(
  exchange: Exchange,
  { format, text }: { format: BodyFormat; text: string },
  now: number,
): Promise<Taken> {
  const { consultation, deadline, store, entry } = exchange;
  const value = bodyValue(consultation, format, text, now);
  const admission = admissionAt(deadline, now, sealedAt(value));
  const { read, older } = judged(consultation, value);
  const submission = read.submission && canonical(read.submission);
  if (submission) entry.id = submission.id.slice(0, 6);

  if (!submission || admission === 'not-open' || admission === 'closed') {
    // Whoever asks again is told the same again, also after an edit that kept the edition's name.
    const known = submission ?? asItMayHaveCome(consultation, value);
    const kept = known && (await keptBefore(store, known));
    if (kept) return kept;
    if (admission === 'not-open' || admission === 'closed') throw new Refusal(admission);
    throw new Refusal('validation', { errors: read.errors });
  }

  const held = [...(older ? [OLDER_EDITION] : []), ...reasonsToHold(read.submission.signals)];
  return keepWithin(exchange, {
    submission,
    digest: await digestOf(submission),
    receivedAt: new Date(now).toISOString(),
    reference: await referenceOf(submission.id),
    late: admission === 'late',
    ...(held.length > 0 && { held }),
  });
}
