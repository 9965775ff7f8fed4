import * as z from 'zod/mini';
import { completeConsultation } from './complete-consultation.js';
import { consultationSchema, type Consultation } from './consultation.js';

/** One mistake in a consultation: where it is, and which rule it breaks. */
export interface BrokenRule {
  /** The place, as keys and indexes from the consultation's root. */
  path: (string | number)[];
  /**
   * `missing`, `unknown` (a field that no consultation has, or none with its mode) or `not-expected`
   * (anything else that the rule does not allow).
   */
  code: 'missing' | 'unknown' | 'not-expected';
  /** What was expected, as a code of `expected.ts`. Empty for `unknown`. */
  rule: string;
}

/** What was found: a consultation, or broken rules; unknown fields are reported with either. */
export interface JudgedConsultation {
  /** Present when nothing but unknown fields was found. */
  consultation?: Consultation;
  broken: BrokenRule[];
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    input,
  );
}

/** The paths in `input` that the schema left out of `read`, because there they mean nothing. */
function unknownIn(input: unknown, read: unknown, path: (string | number)[] = []): (typeof path)[] {
  if (typeof input !== 'object' || input === null || typeof read !== 'object' || read === null)
    return [];
  return Object.entries(input).flatMap(([key, value]) => {
    const step = Array.isArray(input) ? Number(key) : key;
    if (!Object.hasOwn(read, key)) return value === undefined ? [] : [[...path, step]];
    return unknownIn(value, (read as Record<string, unknown>)[key], [...path, step]);
  });
}

/**
 * The one check that every consultation passes, wherever it comes from.
 *
 * A field that the schema does not know is reported and otherwise left out: a page that shows last
 * year's widget must not turn residents away because the city's definition has a new field.
 */
export function judgeConsultation(input: unknown): JudgedConsultation {
  const parsed = z.safeParse(consultationSchema, input);
  if (parsed.success)
    return {
      consultation: completeConsultation(parsed.data),
      broken: unknownIn(input, parsed.data).map((path) => ({ path, code: 'unknown', rule: '' })),
    };
  return {
    broken: parsed.error.issues.map((issue) => {
      const path = issue.path as (string | number)[];
      const missing = valueAt(input, path) === undefined;
      return { path, code: missing ? 'missing' : 'not-expected', rule: issue.message };
    }),
  };
}
