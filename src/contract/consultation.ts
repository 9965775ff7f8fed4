/**
 * What is asked. The schema below is the only place where the rules for a consultation stand: its
 * types are inferred from it, the published JSON Schema is generated from it, and every source (a
 * tag's attributes and markup, a property, a file) is checked by it.
 *
 * Each rule carries a code for what was expected, which `expected.ts` has in words; see
 * `check-consultation.ts` for how a mistake is reported.
 */
import * as z from 'zod/mini';
import { isEmailAddress } from './email-address.js';
import { deadlineOf, readWhen } from './deadline.js';
import { POINTS } from './rating.js';
import { isTimeZone } from './time-zone.js';
import { boolean, identifier, languageTag, means, oneOf, rule, string, text } from './rule.js';
import { isSafeLink } from './link.js';
import { isSecureEndpoint } from './secure-endpoint.js';
import { translationsSchema } from './translations.js';

const count = (minimum: number, maximum: number) =>
  rule<number>(
    `count ${String(minimum)} ${String(maximum)}`,
    (value) => Number.isInteger(value) && Number(value) >= minimum && Number(value) <= maximum,
    { type: 'integer', minimum, maximum },
  );

const list = <Item extends z.ZodMiniType>(item: Item, noun: string, maximum: number) => {
  const error = `list ${noun} ${String(maximum)}`;
  const holds = ({ length }: unknown[]): boolean => length >= 2 && length <= maximum;
  const schema = z.array(item, { error }).check(z.refine(holds, { error }));
  return means(schema, { minItems: 2, maxItems: maximum });
};

const link = string('link', isSafeLink);

const when = string('when', (value) => readWhen(value) !== undefined);

const emailAddress = string('e-mail', isEmailAddress);

const demand = oneOf('off', 'optional', 'required');

const required = z.optional(boolean);

/** One thing that can be prioritised. */
const prioritySchema = z.object({
  id: identifier,
  label: text(300),
  description: z.optional(text(1000)),
});

const window = z
  .object(
    {
      opens: z.optional(when),
      closes: when,
      timeZone: string('time-zone', isTimeZone),
      graceMinutes: z.optional(count(0, 1440)),
      holdHours: z.optional(count(0, 720)),
    },
    { error: 'window' },
  )
  .check((ctx) => {
    const deadline = deadlineOf({ graceMinutes: 0, holdHours: 0, ...ctx.value });
    if (deadline?.opensAt === undefined || deadline.opensAt < deadline.closesAt) return;
    ctx.issues.push({
      code: 'custom',
      input: ctx.value,
      path: ['closes'],
      message: `after ${String(ctx.value.opens)}`,
    });
  });

/** Most priorities that a consultation may have. */
export const MOST_PRIORITIES = 600;

/**
 * The question.
 *
 * One object with a mode, and not a union by mode: a union is a kilobyte of zod in every browser.
 */
const question = z
  .object(
    {
      mode: oneOf('choose', 'rank', 'rate', 'allocate'),
      label: z.optional(text(300)),
      hint: z.optional(text(1000)),
      required,
      minimum: z.optional(count(0, MOST_PRIORITIES)),
      limit: z.optional(count(1, MOST_PRIORITIES)),
      scale: z.optional(count(4, 5)),
      points: z.optional(count(1, 1000)),
      comments: z.optional(boolean),
      shuffle: z.optional(boolean),
      priorities: list(prioritySchema, 'priorities', MOST_PRIORITIES).check((ctx) => {
        const seen = new Set<string>();
        ctx.value.forEach(({ id }, index) => {
          if (seen.has(id))
            ctx.issues.push({
              code: 'custom',
              input: id,
              path: [index, 'id'],
              message: 'own-id',
            });
          seen.add(id);
        });
      }),
    },
    { error: 'question' },
  )
  .check((ctx) => {
    const { mode, minimum, priorities, points = POINTS } = ctx.value;
    // What is rated, or given points, has no limit of its own: it is reported as an unknown field.
    if (/rate|allocate/.test(mode)) delete ctx.value.limit;
    const { limit } = ctx.value;
    // A point is not divided.
    const most = Math.min(limit ?? priorities.length, mode === 'allocate' ? points : Infinity);
    // A list of none or one is the mistake, not the limit.
    if (limit !== undefined && limit > priorities.length && priorities.length > 1)
      ctx.issues.push({
        code: 'custom',
        input: limit,
        path: ['limit'],
        message: `limit ${String(priorities.length)}`,
      });
    if (minimum !== undefined && minimum > most)
      ctx.issues.push({
        code: 'custom',
        input: minimum,
        path: ['minimum'],
        message: `minimum ${String(most)}`,
      });
  });

const roleSchema = z.object({ id: identifier, label: z.optional(text(200)) });

/** The rules for a consultation, as it is written: what may be left out has a default. */
export const consultationSchema = z.object(
  {
    id: identifier,
    edition: z.optional(text(64)),
    language: z.optional(languageTag),
    title: text(200),
    introduction: z.optional(text(10_000)),
    endpoint: z.optional(string('endpoint', isSecureEndpoint)),
    window,
    question,
    comment: z.optional(
      z.object({
        label: z.optional(text(300)),
        hint: z.optional(text(1000)),
        required,
        maximumLength: z.optional(count(1, 20_000)),
      }),
    ),
    about: z.optional(
      z.object({
        name: z.optional(demand),
        email: z.optional(demand),
        role: z.optional(demand),
        roles: z.optional(list(roleSchema, 'roles', 30)),
      }),
    ),
    notices: z.optional(
      z.object({
        publicRecords: z.optional(text(2000)),
        privacy: z.optional(z.object({ url: link, label: z.optional(text(200)) })),
      }),
    ),
    contact: z.optional(
      z.object({
        email: z.optional(emailAddress),
        phone: z.optional(text(50)),
        post: z.optional(text(500)),
        serviceRequests: z.optional(z.object({ url: link, label: z.optional(text(300)) })),
      }),
    ),
    next: z.optional(text(2000)),
    translations: z.optional(translationsSchema),
  },
  { error: 'consultation' },
);

/** A consultation as the schema reads it: a copy, whose lists are its own. */
type Read = z.infer<typeof consultationSchema>;

/** The same with lists that nobody changes: a developer's may be `as const`, or frozen. */
type Listed<Value> = Value extends readonly (infer Item)[]
  ? readonly Listed<Item>[]
  : Value extends object
    ? { [Field in keyof Value]: Listed<Value[Field]> }
    : Value;

/** A consultation as an editor or a developer writes it: defaults may be left out. */
export type ConsultationInput = Listed<Read>;

/** One thing that can be prioritised: its id is stored, its label and description are shown. */
export type Priority = z.infer<typeof prioritySchema>;

/** How somebody describes themselves ("I am a ..."). Without a label, the catalog has one for the id. */
export type Role = z.infer<typeof roleSchema>;

/** Whether a field is asked for, and whether an answer is needed. */
export type Demand = z.infer<typeof demand>;

type QuestionInput = Read['question'];

/**
 * How priorities are given: `choose` some of them, `rank` them, `rate` each, or `allocate` points to
 * them.
 */
export type Mode = QuestionInput['mode'];

/**
 * The question: the priorities and how they are to be prioritised. `scale` is how many words a
 * rating has (5), `points` how many are shared (10); `comments` asks for words on each priority, and
 * `shuffle` shows the priorities to everybody in an order of their own.
 */
export type Question = QuestionInput & {
  required: boolean;
  minimum: number;
};

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
  Read,
  'edition' | 'window' | 'question' | 'comment' | 'about' | 'notices' | 'contact'
> & {
  /**
   * Which wording is shown: changes whenever a word of the consultation does. Where it has no name
   * yet, {@link editionOf} makes it.
   */
  edition?: string | undefined;
  window: ConsultationWindow;
  question: Question;
  comment: CommentField;
  about: AboutFields;
  notices: NonNullable<ConsultationInput['notices']>;
  contact: NonNullable<ConsultationInput['contact']>;
};
