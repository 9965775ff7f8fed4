import type { Question } from '../contract/consultation.js';

/** Where in the tag a mistake is, and what was expected there, in an editor's English. */
export interface PriorityMistake {
  place: string;
  expected: string;
}

/**
 * The mistakes that make a list of priorities impossible to ask: without an id of its own, a
 * priority could not be told from another, and ticking one would tick both.
 */
export function priorityMistakes({ mode, priorities }: Question): PriorityMistake[] {
  const found: PriorityMistake[] = [];
  if (!['choose', 'rank', 'rate', 'allocate'].includes(mode))
    found.push({ place: 'attribute mode', expected: '"choose", "rank", "rate" or "allocate"' });
  const ids = priorities.map(({ id }) => id as unknown);
  ids.forEach((id, index) => {
    if (typeof id === 'string' && id !== '' && ids.indexOf(id) === index) return;
    found.push({
      place: `element li ${String(index + 1)}, attribute data-id`,
      expected: 'an id that no other priority has',
    });
  });
  return found;
}

/** What is written and does nothing: no reason to ask nobody. */
export function idleAttributes({ mode, limit }: Question): PriorityMistake[] {
  const expected = `"choose" or "rank" beside it: with "${mode}" there is no limit, so it does nothing`;
  const idle = limit !== undefined && /rate|allocate/.test(mode);
  return idle ? [{ place: 'attribute limit', expected }] : [];
}
