/** What JSON Schema has keywords for, by schema; `json-schema.ts` reads it. */
export const keywords = new WeakMap<object, object>();

/** Notes the keywords that say the same as a schema. */
export function note(schema: object, words: () => object): void {
  keywords.set(schema, words());
}
