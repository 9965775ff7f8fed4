/** A resident's device: the real courier on an outbox, insisting until nothing waits any more. */
import type { Submission } from '../../src/contract/index.js';
import { attempt, carry, save, type Carried } from '../../src/delivery/courier.js';
import type { OutboxEntry } from '../../src/delivery/outbox-entry.js';
import { memoryOutbox } from '../../src/delivery/outbox.js';

const WEEK = 7 * 86_400_000;

/** What a resident is told on the way. */
export interface Told {
  /** A receipt has come, perhaps not the first one. */
  received: (id: string, reference: string) => void;
  /** Resolves when it makes sense to try again: a new visit, the network is back. */
  again: () => Promise<void>;
}

/** Says what is received; whether everything is over. */
function over(carried: Carried | undefined, { received }: Told): boolean {
  if (carried?.outcome.kind === 'received')
    received(carried.outcome.receipt.id, carried.outcome.receipt.reference);
  return carried?.left === null;
}

/**
 * Saves a submission and has two tabs carry it until it is received; presses "Try again" where it
 * was parked because nobody could confirm. Rejects where it is parked for another reason.
 */
export async function insist(submission: Submission, endpoint: string, told: Told): Promise<void> {
  const outbox = memoryOutbox();
  const { id } = submission;
  const savedAt = Date.now();
  const entry: OutboxEntry = {
    ...{ version: 1, id, submission, endpoint, format: 'json', unconfirmed: false },
    ...{ idempotent: true, text: '', savedAt, until: savedAt + WEEK },
    ...{ attempts: 0, dueAt: 0, claimedUntil: 0 },
  };
  const claimed = await save(outbox, entry);
  if (!claimed) throw new Error('nobody else has this device');
  let left = !over(await attempt(outbox, claimed, fetch), told);
  while (left) {
    await told.again();
    await outbox.change(id, (found) => {
      if (found?.parked === undefined) return undefined;
      if (found.parked !== 'not-confirmed') throw new Error(`parked: ${found.parked}`);
      return { ...found, parked: undefined, attempts: 0 };
    });
    const tabs = [1, 2].map(() => carry(outbox, id, fetch, true));
    const ended = (await Promise.all(tabs)).map((carried) => over(carried, told));
    left = !ended.includes(true);
  }
  if ((await outbox.all()).length > 0) throw new Error('what is received waits in the outbox');
}
