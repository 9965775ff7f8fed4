/** Which submissions are earlier versions of a comment that came again. */
import { amendedBy } from '../contract/index.js';
import type { Amending } from './store.js';

/**
 * Whether a later version replaces one: `replaced` by one that counts; `if-taken` by such alone as
 * came late or are held. Where staff leave those out, this one counts.
 */
export type Replacement = 'replaced' | 'if-taken';

/** What one says that it replaces; never itself. */
function earlierOf({ id, amends }: Amending): string[] {
  return amendedBy({ amends }).filter((earlier) => earlier !== id);
}

/** Finds out which of a consultation's submissions are replaced, by their ids. */
export function replacements(all: readonly Amending[]): ReadonlyMap<string, Replacement> {
  const byId = new Map(all.map((amending) => [amending.id, amending]));
  const counting = all.filter(({ late, held }) => !late && !held);
  const replaced = new Set(counting.flatMap(earlierOf));
  // What is replaced goes with all that it replaces itself, late or not. A set goes on to what is
  // added while it is gone through.
  for (const id of replaced) {
    const amending = byId.get(id);
    for (const earlier of amending ? earlierOf(amending) : []) replaced.add(earlier);
  }
  return new Map([
    ...all.flatMap(earlierOf).map((id) => [id, 'if-taken'] as const),
    ...Array.from(replaced, (id) => [id, 'replaced'] as const),
  ]);
}
