/** Where a consultation can be changed, and into what. */
import fc from 'fast-check';
import { RULES } from './support-rules.js';

/** Every place in a value, as a path. */
export function places(value: unknown, path: (string | number)[] = []): (string | number)[][] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, each]) => places(each, [...path, key]))];
}

/** Values that hardly any place expects. */
export const odd = fc.oneof(
  fc.constantFrom<unknown>(undefined, null, true, 0, -1, 1.5, '', ' ', 'x', [], {}, [null], [{}]),
  fc.constantFrom(...RULES.flatMap(({ refused, accepted }) => [...refused, ...accepted])),
  fc.json().map((text): unknown => JSON.parse(text)),
);
