/** Databases that hold so many comments already, filled from below: no collector took these. */
import type { StoredSubmission } from '../../../src/collector/store.js';
import { storedOf } from './resident.js';

/** A database that is being filled. */
export interface Filling {
  /** Puts these into it, after those that are there. */
  put(stored: readonly StoredSubmission[]): Promise<void>;
  /** Makes the indexes, and leaves the database as a collector would have. */
  finish(): Promise<void>;
}

/** Submissions that are made at a time. */
const PIECE = 1000;

/** Fills databases with the first so many residents: all of them at once, for each is made once. */
export async function fill(fillings: readonly Filling[], residents: number): Promise<void> {
  for (let from = 0; from < residents; from += PIECE) {
    const stored: StoredSubmission[] = [];
    for (let resident = from; resident < Math.min(from + PIECE, residents); resident += 1)
      stored.push(await storedOf(resident));
    await Promise.all(fillings.map((filling) => filling.put(stored)));
  }
  await Promise.all(fillings.map((filling) => filling.finish()));
}
