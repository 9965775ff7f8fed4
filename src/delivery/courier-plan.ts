/** What the courier does with an entry: pure; `courier.ts` does it. */
import type { Outcome } from './answer.js';
import type { OutboxEntry, Parked } from './outbox-entry.js';
import { TIMEOUT } from './send.js';

/** Seconds between attempts: a random part of each, so that a thousand people do not come at once. */
const PAUSES = [0, 2, 5, 15, 60, 300];

/** Seconds between all further ones at most: 15 minutes. */
const LAST_PAUSE = 900;

/** Seconds of `Retry-After` that are honoured at most: an hour. */
const LONGEST_WAIT = 3600;

/** Attempts after which an endpoint that says nothing we know, or counts twice, is left alone. */
const FEW = 3;

/** Milliseconds until an attempt counts as unanswered: 15, 30, then 60 seconds. */
export function timeoutOf({ attempts }: OutboxEntry): number {
  return TIMEOUT * 2 ** Math.min(attempts, 2);
}

/**
 * The entry, taken for an attempt; parked, when its time is over; `undefined` when it is not its
 * turn.
 *
 * @param hurry - whether something has changed (the network, a visit, a wish), so that no pause counts
 */
export function claim(
  entry: OutboxEntry | undefined,
  now: number,
  hurry: boolean,
): OutboxEntry | undefined {
  if (!entry || entry.parked) return undefined;
  // A clock that was set back must not put an attempt off for years.
  const passed = (moment: number): boolean => moment <= now || moment > now + LONGEST_WAIT * 1000;
  if (!passed(entry.claimedUntil) || !(hurry || passed(entry.dueAt))) return undefined;
  return now > entry.until
    ? { ...entry, parked: 'expired' }
    : { ...entry, claimedUntil: now + timeoutOf(entry) + 5000 };
}

/** Milliseconds for which an entry is tried whatever its time, once somebody has asked for it. */
const WISHED = 60_000;

/**
 * The entry, as somebody wants it sent now: even where its time is over at least one attempt is made.
 * It is the endpoint's clock that decides, not this device's.
 */
export function released(entry: OutboxEntry, now: number): OutboxEntry {
  return { ...entry, parked: undefined, until: Math.max(entry.until, now + WISHED) };
}

function parking(entry: OutboxEntry, attempts: number, outcome: Outcome): Parked | undefined {
  const asks = !entry.idempotent;
  if (outcome.kind === 'not-confirmed')
    return asks || attempts >= FEW ? 'not-confirmed' : undefined;
  if (outcome.kind !== 'not-sent') return 'rejected';
  const { reason, status = 0 } = outcome;
  if (reason === 'unreachable' || reason === 'timeout')
    return asks && attempts >= FEW ? 'not-confirmed' : undefined;
  if (reason === 'busy')
    return asks && status !== 429 && status !== 503 ? 'not-confirmed' : undefined;
  return reason;
}

/**
 * What becomes of an entry after an attempt: nothing is left of it (`null`), it waits, or it is
 * parked for the person to decide.
 *
 * @param chance - a random number from 0 up to 1
 */
export function afterAttempt(
  entry: OutboxEntry,
  outcome: Outcome,
  now: number,
  chance: number,
): OutboxEntry | null {
  const { kind } = outcome;
  if (kind === 'received' || kind === 'confirmed' || kind === 'unconfirmed') return null;
  const attempts = entry.attempts + 1;
  const parked = parking(entry, attempts, outcome);
  const pause = (PAUSES[attempts] ?? LAST_PAUSE) * chance;
  const asked = kind === 'not-sent' ? Math.min(outcome.retryAfter ?? 0, LONGEST_WAIT) : 0;
  return {
    ...entry,
    attempts,
    claimedUntil: 0,
    dueAt: now + Math.max(pause, asked) * 1000,
    ...(parked && { parked }),
  };
}
