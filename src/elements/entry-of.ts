import type { Consultation } from '../contract/consultation.js';
import type { Submission } from '../contract/submission.js';
import { collectorAddress } from '../delivery/collector-address.js';
import type { OutboxEntry } from '../delivery/outbox-entry.js';
import { recapText } from '../views/recap.js';
import type { Desk } from './desk.js';

/** Milliseconds for which a submission is tried by itself: 7 days, or until the end of the hold. */
const LONGEST = 7 * 86_400_000;

/** A sealed submission as the outbox keeps it. */
export function entryOf(
  { host, modes, parts }: Desk,
  consultation: Consultation,
  endpoint: string,
  submission: Submission,
): OutboxEntry {
  const { format, unconfirmed, idempotent, words } = host;
  const savedAt = Date.now();
  const left = (parts.consultation.deadline?.holdEndsAt ?? Infinity) - parts.clock.now;
  return {
    version: 1,
    id: submission.id,
    submission,
    endpoint,
    format,
    unconfirmed,
    idempotent: idempotent || collectorAddress(endpoint) !== undefined,
    text: recapText(consultation, submission.answers, words, undefined, modes?.modePriorityRows),
    savedAt,
    until: savedAt + Math.min(left, LONGEST),
    attempts: 0,
    dueAt: 0,
    claimedUntil: 0,
  };
}
