/**
 * A consultation's texts in other languages, by language tag: the same fields as in the
 * consultation, with priorities and roles by their ids. What is left out is shown as it is in the
 * consultation, and marked as being in that language.
 */
import * as z from 'zod/mini';
import { identifier, languageTag, rule, text } from './rule.js';

const words = (maximum: number) => z.optional(text(maximum));

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object whose keys are not known beforehand; each key and each value has its rule. */
const byKey = <Value>(expected: string, key: z.ZodMiniType<string>, schema: z.ZodMiniType<Value>) =>
  rule<Record<string, Value>>(expected, isObject, { type: 'object' }).check((ctx) => {
    for (const [name, value] of Object.entries(ctx.value)) {
      const named = z.safeParse(key, name);
      const { error } = named.success ? z.safeParse(schema, value) : named;
      for (const { path, message } of error?.issues ?? [])
        ctx.issues.push({ code: 'custom', input: value, path: [name, ...path], message });
    }
  });

const byId = <Value>(schema: z.ZodMiniType<Value>) =>
  z.optional(byKey('by-id', identifier, schema));

/** The texts of a consultation in one other language. */
const translationSchema = z.object(
  {
    title: words(200),
    introduction: words(10_000),
    question: z.optional(
      z.object({
        label: words(300),
        hint: words(1000),
        priorities: byId(z.object({ label: words(300), description: words(1000) })),
      }),
    ),
    comment: z.optional(z.object({ label: words(300), hint: words(1000) })),
    about: z.optional(z.object({ roles: byId(z.object({ label: words(200) })) })),
    notices: z.optional(
      z.object({
        publicRecords: words(2000),
        privacy: z.optional(z.object({ label: words(200) })),
      }),
    ),
    contact: z.optional(z.object({ serviceRequests: z.optional(z.object({ label: words(300) })) })),
    next: words(2000),
  },
  { error: 'translation' },
);

/** The rules for `translations`, as they are written. */
export const translationsSchema = byKey('translations', languageTag, translationSchema);

/** The texts of a consultation in one other language; what is left out stays as it is. */
export type Translation = z.infer<typeof translationSchema>;
