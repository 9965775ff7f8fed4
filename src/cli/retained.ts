/** What a deletion of contact data has done, and what it could not. */
import {
  type ContactRetention,
  deleteOldContacts,
  undescribed,
} from '../collector/contact-retention.js';
import type { Store } from '../collector/store.js';

/** Milliseconds that another program is given to finish reading in the database's log. */
const PATIENCE = 10_000;

/** Milliseconds between two looks whether it has. */
const PAUSE = 100;

/** Whether what was deleted is gone from beside the tables too; asks until it is, or time is over. */
export async function untilForgotten(
  store: Pick<Store, 'forgotten'>,
  patience: number,
): Promise<boolean> {
  const until = performance.now() + patience;
  for (;;) {
    if (await store.forgotten()) return true;
    if (performance.now() >= until) return false;
    await new Promise((resolve) => setTimeout(resolve, PAUSE));
  }
}

/** What a deletion has done, and what it could not. */
export interface Retained {
  /** How many submissions had contact data that is deleted. */
  deleted: number;
  /** Whether nothing of it is left beside the tables. */
  forgotten: boolean;
  /** Consultations with contact data that no file describes. */
  undescribed: string[];
}

/** Deletes what is old enough, wherever it is written. */
export async function retainOnce(
  retention: Omit<ContactRetention, 'store'> & { store: Store },
  patience = PATIENCE,
): Promise<Retained> {
  const deleted = await deleteOldContacts(retention);
  return {
    deleted,
    undescribed: await undescribed(retention),
    forgotten: await untilForgotten(retention.store, patience),
  };
}

/** What is to be said of what stays, a sentence each. */
export function whatStays(
  { deleted, forgotten, undescribed }: Retained,
  { database, directory }: { database: string; directory: string },
): string[] {
  const [what, are] = deleted > 0 ? ['the', 'are still'] : ['deleted', 'may still be'];
  const left = `${what} names and addresses ${are} in the log of ${database}, because another program reads there; run this again when it has finished, and they are gone`;
  return [
    ...undescribed.map(
      (id) => `the contact data of ${id} stays: no file in ${directory} describes it`,
    ),
    ...(forgotten ? [] : [left]),
  ];
}
