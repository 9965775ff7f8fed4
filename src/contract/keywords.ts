import { expectedWords } from './expected.js';

/** What JSON Schema has keywords for, by schema; `json-schema.ts` reads it. */
export const keywords = new WeakMap<object, object>();

/**
 * Notes the keywords that say the same as a schema.
 *
 * @param expected - what the schema expects, as a code of `expected.ts`: its words describe it
 */
export function note(schema: object, words: () => object, expected?: string): void {
  keywords.set(schema, {
    ...(expected !== undefined && { description: expectedWords(expected) }),
    ...words(),
  });
}
