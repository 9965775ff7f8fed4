/**
 * A consultation's texts in other languages, by language tag: the same fields as in the
 * consultation, with priorities and roles by their ids. What is left out is shown as it is in the
 * consultation, and marked as being in that language.
 */
import * as z from 'zod/mini';
import { rule, string } from './rule.js';

const text = (maximum: number) =>
  z.optional(
    string(`text ${String(maximum)}`, (value) => value.length <= maximum && value.trim() !== '', {
      minLength: 1,
      maxLength: maximum,
    }),
  );

const isObject = (value: unknown): boolean =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An object whose keys are not known beforehand; each value is read by the same schema. */
const byKey = <Value>(expected: string, key: string, is: RegExp, schema: z.ZodMiniType<Value>) =>
  rule<Record<string, Value>>(expected, isObject, { type: 'object' }).check((ctx) => {
    for (const [name, value] of Object.entries(ctx.value)) {
      const read = is.test(name) ? z.safeParse(schema, value) : undefined;
      const issues = read ? (read.error?.issues ?? []) : [{ path: [], message: key }];
      for (const { path, message } of issues)
        ctx.issues.push({ code: 'custom', input: value, path: [name, ...path], message });
    }
  });

const byId = <Value>(schema: z.ZodMiniType<Value>) =>
  z.optional(byKey('by-id', 'id', /^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, schema));

/** The texts of a consultation in one other language. */
const translationSchema = z.object(
  {
    title: text(200),
    introduction: text(10_000),
    question: z.optional(
      z.object({
        label: text(300),
        hint: text(1000),
        priorities: byId(z.object({ label: text(300), description: text(1000) })),
      }),
    ),
    comment: z.optional(z.object({ label: text(300), hint: text(1000) })),
    about: z.optional(z.object({ roles: byId(z.object({ label: text(200) })) })),
    notices: z.optional(
      z.object({
        publicRecords: text(2000),
        privacy: z.optional(z.object({ label: text(200) })),
      }),
    ),
    contact: z.optional(z.object({ serviceRequests: z.optional(z.object({ label: text(300) })) })),
    next: text(2000),
  },
  { error: 'translation' },
);

/** The rules for `translations`, as they are written. */
export const translationsSchema = byKey(
  'translations',
  'language',
  /^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/,
  translationSchema,
);

/** The texts of a consultation in one other language; what is left out stays as it is. */
export type Translation = z.infer<typeof translationSchema>;
