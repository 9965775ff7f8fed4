import { isText } from '../contract/is-text.js';
import type { Submission } from '../contract/submission.js';
import type { NotSentReason } from './answer.js';
import type { Format } from './send.js';

/** Why a submission waits for the person, and is not tried again by itself. */
export type Parked = NotSentReason | 'not-confirmed';

/**
 * A sealed submission that no receipt has come for, with all that is needed to deliver it later,
 * from any page of this website that shows the same consultation. Times are milliseconds since the
 * epoch by this device's clock: nobody else's is known to a page that was just opened.
 */
export interface OutboxEntry {
  /** Of this record. A widget leaves alone what it cannot read. */
  version: 1;
  /** The submission's id. */
  id: string;
  submission: Submission;
  endpoint: string;
  format: Format;
  unconfirmed: boolean;
  /** Whether the endpoint counts an id once however often it comes, so that retries are free. */
  idempotent: boolean;
  /** The answers in the words of the form, to be copied or saved wherever the entry is shown. */
  text: string;
  savedAt: number;
  /** Until when it is tried by itself. */
  until: number;
  /** How many attempts came to nothing. */
  attempts: number;
  /** From when on it may be tried again. */
  dueAt: number;
  /** Until when an attempt is under way, in whichever tab: nobody else takes it meanwhile. */
  claimedUntil: number;
  parked?: Parked;
}

/** Whether a record from the disk can be read: it may be older, newer, or damaged. */
export function isOutboxEntry(record: unknown): record is OutboxEntry {
  const { version, id, submission, endpoint, text } = Object(record) as Partial<OutboxEntry>;
  return (
    version === 1 &&
    isText(endpoint) &&
    isText(text) &&
    submission?.id === id &&
    typeof submission?.answers === 'object'
  );
}
