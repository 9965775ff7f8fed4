/** Names and e-mail addresses are kept only as long as somebody may be written to. */
import { completeConsultation, type ConsultationInput, deadlineOf } from '../contract/index.js';
import type { Store } from './store.js';

/** A day in milliseconds. */
export const DAY = 86_400_000;

/** Whose contact data is to be deleted, and when. */
export interface ContactRetention {
  consultations: Iterable<ConsultationInput>;
  store: Pick<Store, 'deleteContacts'>;
  /** Whole days after a consultation's close. */
  contactDays: number;
  /** Milliseconds since the epoch. */
  now: number;
}

/**
 * The consultations that names and e-mail addresses are kept of, and that none of these describes:
 * nobody can say when they closed, so nothing of theirs is ever deleted.
 */
export async function undescribed({
  consultations,
  store,
}: {
  consultations: Iterable<ConsultationInput>;
  store: Pick<Store, 'withContacts'>;
}): Promise<string[]> {
  const described = new Set(Array.from(consultations, ({ id }) => id));
  const found: string[] = [];
  for await (const id of store.withContacts()) if (!described.has(id)) found.push(id);
  return found;
}

/**
 * Deletes the names and e-mail addresses of every consultation whose close is so many days ago. The
 * answers stay. A consultation that was extended waits for its new close.
 *
 * @returns how many submissions had some
 */
export async function deleteOldContacts(retention: ContactRetention): Promise<number> {
  const { consultations, store, contactDays, now } = retention;
  let count = 0;
  for (const definition of consultations) {
    const { id, window } = completeConsultation(definition);
    const deadline = deadlineOf(window);
    if (!deadline || now < deadline.closesAt + contactDays * DAY) continue;
    // Whatever the clock said when it came: after the last moment that can be written there is none.
    count += await store.deleteContacts(id, '9999-12-31T23:59:59.999Z');
  }
  return count;
}
