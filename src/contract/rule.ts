import * as z from 'zod/mini';
import { note } from './keywords.js';

/*
 * The rules for single values are all `z.custom`: zod's own strings, numbers and checks for lengths,
 * ranges and patterns would say the keywords once, and cost every browser two kilobytes.
 */

/** Notes the keywords of JSON Schema that say the same as a schema. */
export function means<Schema extends z.ZodMiniType>(schema: Schema, words: object): Schema {
  note(schema, () => words);
  return schema;
}

/** A rule for one value: what is expected, as a code of `expected.ts`, and whether a value is that. */
export function rule<Value>(
  expected: string,
  holds: (value: unknown) => boolean,
  words: object,
): z.ZodMiniCustom<Value, Value> {
  const schema = z.custom<Value>(holds, { error: expected });
  note(schema, () => words, expected);
  return schema;
}

/** A rule for text. */
export function string(
  expected: string,
  holds: (value: string) => boolean = () => true,
  words?: object,
): z.ZodMiniCustom<string, string> {
  const schema = z.custom<string>((value) => typeof value === 'string' && holds(value), {
    error: expected,
  });
  note(schema, () => ({ type: 'string', ...words }), expected);
  return schema;
}

/** A rule for `true` or `false`. */
export const boolean = rule<boolean>('boolean', (value) => typeof value === 'boolean', {
  type: 'boolean',
});

/** A rule for one of a few words. */
export function oneOf<const Word extends string>(
  ...words: readonly Word[]
): z.ZodMiniCustom<Word, Word> {
  return rule(['word', ...words].join(' '), (value) => words.includes(value as Word), {
    enum: words,
  });
}

/** A rule for words that somebody reads: not blank, and at most so many UTF-16 code units. */
export function text(maximum: number): z.ZodMiniCustom<string, string> {
  return string(
    `text ${String(maximum)}`,
    (value) => value.length <= maximum && value.trim() !== '',
    { minLength: 1, maxLength: maximum },
  );
}

const written = (expected: string, pattern: RegExp) =>
  string(expected, (value) => pattern.test(value), { pattern: pattern.source });

/** The rule for ids of consultations, priorities and roles. */
export const identifier = written('id', /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/);

/** The rule for language tags (BCP 47), by their shape. */
export const languageTag = written('language', /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/);
