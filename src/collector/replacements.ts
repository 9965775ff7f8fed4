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

/**
 * Finds out which of a consultation's submissions are replaced, by their ids. Each names up to a hundred,
 * which need not exist: so there is one entry an id, and nothing else is made of them.
 */
export function replacements(all: readonly Amending[]): ReadonlyMap<string, Replacement> {
  const replaced = new Map<string, Replacement>();
  for (const amending of all) for (const id of earlierOf(amending)) replaced.set(id, 'if-taken');
  const byId = new Map(all.map((amending) => [amending.id, amending]));
  // What is replaced goes with all that it replaces itself, late or not. A loop goes on to what is
  // added while it is gone through.
  const replacing = all.filter(({ late, held }) => !late && !held);
  for (const amending of replacing)
    for (const id of earlierOf(amending)) {
      if (replaced.get(id) === 'replaced') continue;
      replaced.set(id, 'replaced');
      const earlier = byId.get(id);
      if (earlier) replacing.push(earlier);
    }
  return replaced;
}
