/**
 * Dropping a priority that was dragged: the steps of the buttons, at one stroke. Only a page that
 * has handles loads it.
 */
import type { Outcome } from './picker.js';
import { rank, type RankState } from './rank.js';

/** Where a priority is dropped: at a position of the ranking, from 1, or among what is not ranked. */
export type Place = number | 'not-ranked';

/**
 * What dropping a priority leads to: what `move`, `add`, both or `remove` would, in their words. At
 * its own place it changes nothing and says nothing.
 */
export function drop(state: RankState, id: string, place: Place): Outcome<RankState> {
  const { ranked } = state;
  const before = ranked.indexOf(id) + 1;
  if (place === 'not-ranked') return before > 0 ? rank(state, { type: 'remove', id }) : { state };
  const moved = (from: RankState): Outcome<RankState> =>
    rank(from, { type: 'move', id, position: place });
  if (before > 0) {
    const there = Math.min(Math.max(place, 1), ranked.length) === before;
    return there ? { state } : moved(state);
  }
  const added = rank(state, { type: 'add', id });
  // Refused at the limit, and said so; or the end is where it belongs.
  if (added.state === state || place > ranked.length) return added;
  return { ...moved(added.state), ...(added.focus && { focus: added.focus }) };
}
