import * as z from 'zod/mini';
import { completeConsultation } from './complete-consultation.js';
import { consultationSchema, type Consultation } from './consultation.js';

/** One mistake in a consultation: where it is, and what was expected there. */
export interface DefinitionProblem {
  /** The place, as keys and indexes from the consultation's root. */
  path: (string | number)[];
  /**
   * `missing`, `unknown` (a field that no consultation has) or `not-expected` (anything else that
   * the rule does not allow).
   */
  code: 'missing' | 'unknown' | 'not-expected';
  /** What was expected, in an editor's English. Empty for `unknown`. */
  expected: string;
}

/** What a check found: a consultation, or problems; unknown fields are reported with either. */
export interface CheckedConsultation {
  /** Present when nothing but unknown fields was found. */
  consultation?: Consultation;
  problems: DefinitionProblem[];
}

/** The path as editors of JSON write it: `$.question.priorities[2].id`. */
export function jsonPath(path: readonly (string | number)[]): string {
  return path.reduce<string>(
    (before, step) =>
      typeof step === 'number' ? `${before}[${String(step)}]` : `${before}.${step}`,
    '$',
  );
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

/**
 * The one check that every consultation passes, wherever it comes from.
 *
 * A field that the schema does not know is reported and otherwise left alone: a page that shows
 * last year's widget must not turn residents away because the city's definition has a new field.
 */
export function checkConsultation(input: unknown): CheckedConsultation {
  const parsed = z.safeParse(consultationSchema, input);
  if (parsed.success) return { consultation: completeConsultation(parsed.data), problems: [] };

  const problems = parsed.error.issues.flatMap((issue): DefinitionProblem[] => {
    const path = issue.path as (string | number)[];
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ path: [...path, key], code: 'unknown', expected: '' }));
    const missing = valueAt(input, path) === undefined;
    return [{ path, code: missing ? 'missing' : 'not-expected', expected: issue.message }];
  });
  const unknown = problems.filter(({ code }) => code === 'unknown');
  if (unknown.length < problems.length) return { problems };

  // The custom rules ran on nothing yet: look again, without the unknown fields.
  const known = structuredClone(input) as object;
  for (const { path } of unknown) {
    const holder = valueAt(known, path.slice(0, -1)) as Record<PropertyKey, unknown>;
    Reflect.deleteProperty(holder, path.at(-1) as PropertyKey);
  }
  const again = checkConsultation(known);
  return { ...again, problems: [...again.problems, ...unknown] };
}
