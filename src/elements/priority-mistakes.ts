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

/** From what to what a figure is one, as in a consultation. */
const FIGURES = { limit: [1, 600], minimum: [0, 600], scale: [4, 5], points: [1, 1000] } as const;

/** The name of one of the figures in a tag. */
export type Figure = keyof typeof FIGURES;

/** A figure as it was set; nothing where it is none, or one that asks for what cannot be. */
export function figureOf(
  name: Figure,
  value: number | string | null | undefined,
): number | undefined {
  const [least, most] = FIGURES[name];
  // Some frameworks set an attribute's text as the property.
  const figure = Number(value ?? NaN);
  return Number.isInteger(figure) && figure >= least && figure <= most ? figure : undefined;
}

/** The figures that are none: the field does without them. */
export function wrongFigures(
  set: Readonly<Partial<Record<Figure, number | string | null>>>,
): PriorityMistake[] {
  return (Object.keys(FIGURES) as Figure[])
    .filter((name) => set[name] != null && figureOf(name, set[name]) === undefined)
    .map((name) => ({
      place: `attribute ${name}`,
      expected: `a whole number, ${FIGURES[name].join(' to ')}`,
    }));
}
