/** Every sentence that a catalog can say, with sample arguments for those that have holes. */
import { am } from '../../src/messages/am.js';
import { ar } from '../../src/messages/ar.js';
import { bn } from '../../src/messages/bn.js';
import { en } from '../../src/messages/en.js';
import { es } from '../../src/messages/es.js';
import { ht } from '../../src/messages/ht.js';
import type { Messages } from '../../src/messages/messages.js';
import { pt } from '../../src/messages/pt.js';
import { zh } from '../../src/messages/zh.js';

/** Every catalog, by its tag. */
export const CATALOGS = { en, es, pt, ht, zh, ar, am, bn };

/** The counts that plural rules are tried with. */
export const COUNTS = [0, 1, 2, 5, 1000];

/** The arguments for a function of the catalog, once for each count. */
function argumentsFor(catalog: Messages, place: string, count: number): unknown[] {
  // The catalog's own hours: some end with a full stop, which must not meet the sentence's.
  const { time } = catalog.at(Date.UTC(2025, 11, 22, 22), 'America/New_York');
  const moment = { date: 'Monday', time, zone: 'Eastern Time' };
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

function sentencesIn(
  catalog: Messages,
  place: string,
  value: unknown,
): [place: string, sentence: string][] {
  if (place === 'direction') return [];
  if (typeof value === 'string') return [[place, value]];
  if (typeof value === 'object' && value !== null)
    return Object.entries(value).flatMap(([key, inner]) =>
      sentencesIn(catalog, place === '' ? key : `${place}.${key}`, inner),
    );
  if (place === 'at') return [];
  const say = value as (...given: unknown[]) => string;
  return COUNTS.map((count) => [place, say(...argumentsFor(catalog, place, count))]);
}

/** Every sentence of a catalog, with the place where it stands. */
export function sentencesOf(catalog: Messages): [place: string, sentence: string][] {
  return sentencesIn(catalog, '', catalog);
}
