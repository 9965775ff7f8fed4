/** Every sentence that a catalog can say, with sample arguments for those that have holes. */
import type { Messages } from '../../src/messages/messages.js';

/** The counts that plural rules are tried with. */
export const COUNTS = [0, 1, 2, 5, 1000];

/** The arguments for a function of the catalog, once for each count. */
function argumentsFor(place: string, count: number): unknown[] {
  const moment = { date: 'Monday', time: '5:00 p.m.', zone: 'Eastern Time' };
  if (place === 'at') throw new Error('a moment is no sentence');
  if (['moment', 'inYourTime'].includes(place)) return [moment];
  if (place === 'closesInMinutes') return [count, moment.time, moment.zone];
  if (/^(?:picker|errors|errorsRank)\./.test(place))
    return [
      {
        ...{ item: 'Parks', count, limit: count, over: count, position: count },
        ...{ left: count, total: count, ranked: count, minimum: count, maximum: count },
      },
    ];
  if (/^(?:number|limit|characters|problems|forTheEditor)/.test(place)) return [count, count];
  return ['Monday', 'Eastern Time'];
}

function sentencesIn(place: string, value: unknown): [place: string, sentence: string][] {
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      sentencesIn(place === '' ? key : `${place}.${key}`, inner),
    );
  if (place === 'at') return [];
  const say = value as (...given: unknown[]) => string;
  return COUNTS.map((count) => [place, say(...argumentsFor(place, count))]);
}

/** Every sentence of a catalog, with the place where it stands. */
export function sentencesOf(catalog: Messages): [place: string, sentence: string][] {
  return sentencesIn('', catalog);
}
