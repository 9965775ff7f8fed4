import * as z from 'zod/mini';

/**
 * What JSON Schema has keywords for, by schema; `json-schema.ts` reads it.
 *
 * The rules for single values are all `z.custom`: zod's own strings, numbers and checks for lengths,
 * ranges and patterns would say the keywords once, and cost every browser two kilobytes.
 */
export const keywords = new WeakMap<object, object>();

/** Notes the keywords that say the same as a schema. */
export function means<Schema extends z.ZodMiniType>(schema: Schema, words: object): Schema {
  keywords.set(schema, words);
  return schema;
}

/** A rule for one value: what is expected, in an editor's words, and whether a value is that. */
export function rule<Value>(
  expected: string,
  holds: (value: unknown) => boolean,
  words: object,
): z.ZodMiniCustom<Value, Value> {
  const schema = z.custom<Value>(holds, { error: expected });
  return means(schema, { description: expected, ...words });
}

/** A rule for text. */
export function string(
  expected: string,
  holds: (value: string) => boolean = () => true,
  words: object = {},
): z.ZodMiniCustom<string, string> {
  const type = 'string';
  return rule(expected, (value) => typeof value === type && holds(value as string), {
    type,
    ...words,
  });
}

/** A rule for `true` or `false`. */
export const boolean = rule<boolean>('true or false', (value) => typeof value === 'boolean', {
  type: 'boolean',
});

/** A rule for one of a few words. */
export function oneOf<const Word extends string>(
  ...words: readonly Word[]
): z.ZodMiniCustom<Word, Word> {
  const expected = words.map((word) => `"${word}"`).join(' or ');
  return rule(expected, (value) => words.includes(value as Word), { enum: words });
}
