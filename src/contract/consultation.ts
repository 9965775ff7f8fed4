/**
 * What is asked. The schema below is the only place where the rules for a consultation stand: its
 * types are inferred from it, the published JSON Schema is generated from it, and every source (a
 * tag's attributes and markup, a property, a file) is checked by it.
 *
 * Each rule carries, in the words of whoever writes a consultation, what was expected; see
 * `check-consultation.ts` for how a mistake is reported.
 */
import * as z from 'zod/mini';
import { deadlineOf, readWhen } from './deadline.js';
import { isTimeZone } from './time-zone.js';
import { isSafeLink, isSecureEndpoint } from './link.js';

const text = (maximum: number) =>
  z.string({ error: `text of 1 to ${String(maximum)} characters` }).check(
    z.refine((value) => value.length <= maximum && value.trim() !== '', {
      error: `text of 1 to ${String(maximum)} characters`,
    }),
  );

const identifier = z
  .string({ error: 'an id: lower-case letters, digits and hyphens, at most 64' })
  .check(
    z.regex(/^[a-z0-9](?:[a-z0-9-]{0,62}[a-z0-9])?$/, {
      error: 'an id: lower-case letters, digits and hyphens, at most 64',
    }),
  );

const count = (minimum: number, maximum: number) => {
  const error = `a whole number from ${String(minimum)} to ${String(maximum)}`;
  return z.int({ error }).check(z.gte(minimum, { error }), z.lte(maximum, { error }));
};

const link = z
  .string({ error: 'a link: https:, mailto:, tel: or relative' })
  .check(z.refine(isSafeLink, { error: 'a link: https:, mailto:, tel: or relative' }));

const when = z
  .string({ error: 'a date such as 2025-12-22, or with a time 2025-12-22T17:00' })
  .check(
    z.refine((value) => readWhen(value) !== undefined, {
      error: 'a date such as 2025-12-22, or with a time 2025-12-22T17:00',
    }),
  );

const emailAddress = z
  .string({ error: 'an e-mail address' })
  .check(z.regex(/^[^\s@?&]+@[^\s@?&]+\.[^\s@?&]+$/, { error: 'an e-mail address' }));

const demand = z.enum(['off', 'optional', 'required'], {
  error: '"off", "optional" or "required"',
});

const required = z.optional(z.boolean({ error: 'true or false' }));

/** One thing that can be prioritised. */
const prioritySchema = z.strictObject({
  id: identifier,
  label: text(300),
  description: z.optional(text(1000)),
});

const window = z
  .strictObject(
    {
      opens: z.optional(when),
      closes: when,
      timeZone: z
        .string({ error: 'an IANA time zone such as America/New_York' })
        .check(z.refine(isTimeZone, { error: 'an IANA time zone such as America/New_York' })),
      graceMinutes: z.optional(count(0, 1440)),
      holdHours: z.optional(count(0, 720)),
    },
    { error: 'the window: { closes, timeZone }' },
  )
  .check((ctx) => {
    const deadline = deadlineOf({ graceMinutes: 0, holdHours: 0, ...ctx.value });
    if (deadline?.opensAt === undefined || deadline.opensAt < deadline.closesAt) return;
    ctx.issues.push({
      code: 'custom',
      input: ctx.value,
      path: ['closes'],
      message: `a moment after the opening (${String(ctx.value.opens)})`,
    });
  });

/** What every way of prioritising has: `rate` and `allocate` will add theirs beside these. */
const questionBasics = {
  label: z.optional(text(300)),
  hint: z.optional(text(1000)),
  required,
  minimum: z.optional(count(0, 50)),
  limit: z.optional(count(1, 50)),
  priorities: z
    .array(prioritySchema, { error: 'a list of 2 to 50 priorities' })
    .check(
      z.minLength(2, { error: 'a list of 2 to 50 priorities' }),
      z.maxLength(50, { error: 'a list of 2 to 50 priorities' }),
    )
    .check((ctx) => {
      const seen = new Set<string>();
      ctx.value.forEach(({ id }, index) => {
        if (seen.has(id))
          ctx.issues.push({
            code: 'custom',
            input: id,
            path: [index, 'id'],
            message: 'an id that no other priority has',
          });
        seen.add(id);
      });
    }),
};

const question = z
  .discriminatedUnion(
    'mode',
    [
      z.strictObject({ mode: z.literal('choose'), ...questionBasics }),
      z.strictObject({ mode: z.literal('rank'), ...questionBasics }),
    ],
    { error: '"choose" or "rank"' },
  )
  .check((ctx) => {
    const { limit, minimum, priorities } = ctx.value;
    const most = limit ?? priorities.length;
    if (limit !== undefined && limit > priorities.length)
      ctx.issues.push({
        code: 'custom',
        input: limit,
        path: ['limit'],
        message: `at most ${String(priorities.length)}, the number of priorities`,
      });
    if (minimum !== undefined && minimum > most)
      ctx.issues.push({
        code: 'custom',
        input: minimum,
        path: ['minimum'],
        message: `at most ${String(most)}, as many as may be chosen`,
      });
  });

const roleSchema = z.strictObject({ id: identifier, label: z.optional(text(200)) });

/** The rules for a consultation, as it is written: what may be left out has a default. */
export const consultationSchema = z.strictObject(
  {
    id: identifier,
    edition: z.optional(text(64)),
    language: z.optional(
      z.string({ error: 'a language tag such as en or es-US' }).check(
        z.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8})*$/, {
          error: 'a language tag such as en or es-US',
        }),
      ),
    ),
    title: text(200),
    introduction: z.optional(text(10_000)),
    endpoint: z.optional(
      z
        .string({ error: 'an https: address without user name and password' })
        .check(
          z.refine(isSecureEndpoint, { error: 'an https: address without user name and password' }),
        ),
    ),
    window,
    question,
    comment: z.optional(
      z.strictObject({
        label: z.optional(text(300)),
        hint: z.optional(text(1000)),
        required,
        maximumLength: z.optional(count(1, 20_000)),
      }),
    ),
    about: z.optional(
      z.strictObject({
        name: z.optional(demand),
        email: z.optional(demand),
        role: z.optional(demand),
        roles: z.optional(
          z
            .array(roleSchema, { error: 'a list of 2 to 30 roles' })
            .check(
              z.minLength(2, { error: 'a list of 2 to 30 roles' }),
              z.maxLength(30, { error: 'a list of 2 to 30 roles' }),
            ),
        ),
      }),
    ),
    notices: z.optional(
      z.strictObject({
        publicRecords: z.optional(text(2000)),
        privacy: z.optional(z.strictObject({ url: link, label: z.optional(text(200)) })),
      }),
    ),
    contact: z.optional(
      z.strictObject({
        email: z.optional(emailAddress),
        phone: z.optional(text(50)),
        post: z.optional(text(500)),
        serviceRequests: z.optional(z.strictObject({ url: link, label: z.optional(text(300)) })),
      }),
    ),
    next: z.optional(text(2000)),
  },
  { error: 'a consultation: an object' },
);

/** A consultation as an editor or a developer writes it: defaults may be left out. */
export type ConsultationInput = z.infer<typeof consultationSchema>;

/** One thing that can be prioritised: its id is stored, its label and description are shown. */
export type Priority = z.infer<typeof prioritySchema>;

/** How somebody describes themselves ("I am a ..."). Without a label, the catalog has one for the id. */
export type Role = z.infer<typeof roleSchema>;

/** Whether a field is asked for, and whether an answer is needed. */
export type Demand = z.infer<typeof demand>;

type QuestionInput = ConsultationInput['question'];

/** How priorities are given: `choose` some of them, or `rank` them. */
export type Mode = QuestionInput['mode'];

/** The question: the priorities and how they are to be prioritised. */
export type Question = QuestionInput & { required: boolean; minimum: number };

/** From when until when, with the defaults filled in: 15 minutes of grace, 72 hours of hold. */
export type ConsultationWindow = ConsultationInput['window'] & {
  graceMinutes: number;
  holdHours: number;
};

/** The comment field. `maximumLength` counts user-perceived characters. */
export type CommentField = NonNullable<ConsultationInput['comment']> & {
  required: boolean;
  maximumLength: number;
};

/** What is asked about the person. */
export interface AboutFields {
  name: Demand;
  email: Demand;
  role: Demand;
  roles: Role[];
}

/** A consultation with every default filled in; see {@link completeConsultation}. */
export type Consultation = Omit<
  ConsultationInput,
  'edition' | 'window' | 'question' | 'comment' | 'about' | 'notices' | 'contact'
> & {
  /** Which wording was shown: changes whenever a word of the consultation does. */
  edition: string;
  window: ConsultationWindow;
  question: Question;
  comment: CommentField;
  about: AboutFields;
  notices: NonNullable<ConsultationInput['notices']>;
  contact: NonNullable<ConsultationInput['contact']>;
};
