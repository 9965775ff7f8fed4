/** The courier: carries one entry of the outbox to its endpoint. */
import type { Outcome } from './answer.js';
import { afterAttempt, claim, released, timeoutOf } from './courier-plan.js';
import type { Outbox } from './outbox.js';
import type { OutboxEntry } from './outbox-entry.js';
import { send } from './send.js';

/** How an attempt ended, and what is left in the outbox. */
export interface Carried {
  outcome: Outcome;
  /** The entry as it stays, waiting or parked; `null` when nothing is left to be done. */
  left: OutboxEntry | null;
}

/**
 * Makes one attempt with an entry that was claimed for it, which ends before its claim does.
 *
 * @returns `undefined` when that is over: a device that slept meanwhile may have woken another tab first
 */
export async function attempt(
  outbox: Outbox,
  entry: OutboxEntry,
  fetch: typeof globalThis.fetch,
): Promise<Carried | undefined> {
  const timeout = Math.min(timeoutOf(entry), entry.claimedUntil - Date.now());
  if (timeout <= 0) return undefined;
  const outcome = await send(entry.submission, { ...entry, fetch, timeout });
  const left = afterAttempt(entry, outcome, Date.now(), Math.random());
  // Deleted meanwhile is deleted. And a disk that fails now only means that it is sent once more.
  await outbox.change(entry.id, (found) => found && left).catch(() => undefined);
  // What may have arrived is not said to be not sent: who believes that sends it once more.
  return { outcome: left?.parked === 'not-confirmed' ? { kind: left.parked } : outcome, left };
}

/**
 * Makes one attempt, if it is the entry's turn: no other tab is at it, and it is due. The claim is a
 * record on the disk and not a lock: it works without the Web Locks API, and a tab that is frozen
 * while it holds one keeps nobody waiting for longer than its attempt would take.
 *
 * @param hurry - whether something has changed (the network, a visit), so that no pause counts
 * @returns `undefined` when it was not its turn; when its time was over, that it is parked from now on
 */
export async function carry(
  outbox: Outbox,
  id: string,
  fetch: typeof globalThis.fetch,
  hurry: boolean,
): Promise<Carried | undefined> {
  const entry = await outbox.change(id, (found) => claim(found, Date.now(), hurry));
  if (entry?.parked) return { outcome: { kind: 'not-sent', reason: 'expired' }, left: entry };
  return entry ? attempt(outbox, entry, fetch) : undefined;
}

/**
 * Saves an entry and claims it for the first attempt, in one step.
 *
 * @returns the entry as it was claimed; `undefined` when another tab is at it already
 */
export async function save(outbox: Outbox, entry: OutboxEntry): Promise<OutboxEntry | undefined> {
  let claimed: OutboxEntry | undefined;
  await outbox.change(entry.id, (found = entry) => {
    const now = Date.now();
    const wished = released({ ...found, until: entry.until }, now);
    return (claimed = claim(wished, now, true)) ?? wished;
  });
  return claimed;
}
