/** A sealed draft: an id, the answers, never changed again. */
import * as z from 'zod/mini';
import { answersSchema } from './answers.js';
import type { Consultation } from './consultation.js';
import type { FieldError } from './field-error.js';
import { means } from './rule.js';
import { MOST_SECONDS } from './signals.js';

/** 16 random bytes in base64url, without padding: 22 characters. */
const TOKEN = '[A-Za-z0-9_-]{21}[AQgw]';

const ID = new RegExp(`^${TOKEN}$`);

/**
 * Ids with a space between them, as HTML writes lists of tokens: a hundred at most, so that they stay
 * a small part of a body.
 */
const IDS = new RegExp(`^${TOKEN}(?: ${TOKEN}){0,99}$`);

/** An instant in UTC with whole seconds or finer, as RFC 3339 writes it. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d{1,9})?Z$/;

const envelope = (answers: ReturnType<typeof answersSchema>) =>
  z.strictObject({
    version: z.literal(1, { error: 'version-unknown' }),
    id: z.string({ error: 'id-format' }).check(z.regex(ID, { error: 'id-format' })),
    consultation: z.string(),
    edition: z.string().check(z.maxLength(64, { error: 'edition-too-long' })),
    language: z
      .string()
      .check(z.regex(/^[A-Za-z]{2,8}(?:-[A-Za-z0-9]{1,8}){0,7}$/, { error: 'language-format' })),
    source: z.optional(
      means(
        z.string().check(z.regex(/^[\p{L}\p{N}._:/-]{1,100}$/u, { error: 'source-format' })),
        // Not every language's expressions know \p{L}: published is what all of them can check.
        { pattern: '^[^\\s!-,;-@\\[-\\^`{-~]{1,100}$' },
      ),
    ),
    sealedAt: means(
      z.string({ error: 'sealed-at-format' }).check(
        z.refine((value) => INSTANT.test(value) && !Number.isNaN(Date.parse(value)), {
          error: 'sealed-at-format',
        }),
      ),
      { pattern: INSTANT.source, format: 'date-time' },
    ),
    /** Every earlier version that may have arrived: which of them did, nobody here can know. */
    amends: z.optional(z.string().check(z.regex(IDS, { error: 'amends-format' }))),
    /** Signs that nobody sat at the form; they can hold a submission, never refuse it. */
    signals: z.optional(
      z.strictObject({
        /** Present when the field that people do not see was filled. */
        decoy: z.optional(z.literal(true)),
        /** Whole seconds from the form's first being shown to sealing; a day at most. */
        seconds: z.optional(
          z
            .int({ error: 'seconds-range' })
            .check(
              z.gte(0, { error: 'seconds-range' }),
              z.lte(MOST_SECONDS, { error: 'seconds-range' }),
            ),
        ),
      }),
    ),
    answers,
  });

/**
 * The rules for a submission to one consultation, as a schema: types, shapes and values. Whether
 * it is in time is the endpoint's clock's business.
 */
export function submissionSchema(consultation: Consultation) {
  return envelope(answersSchema(consultation)).check((ctx) => {
    if (ctx.value.consultation !== consultation.id)
      ctx.issues.push({
        code: 'custom',
        input: ctx.value.consultation,
        path: ['consultation'],
        message: 'consultation-mismatch',
      });
  });
}

/** A sealed draft. */
export type Submission = z.infer<ReturnType<typeof submissionSchema>>;

/** Everything about a submission that the answers do not say. */
export type Sealing = Pick<Submission, 'id' | 'sealedAt' | 'language'> &
  Partial<Pick<Submission, 'source' | 'amends' | 'signals'>>;

/** Whether a value is an id as this contract mints them. */
export function isSubmissionId(value: string): boolean {
  return ID.test(value);
}

/** Whether a value is a list of ids, as `amends` has it. */
export function isAmends(value: string): boolean {
  return IDS.test(value);
}

/** The ids of what a submission replaces. Those that never arrived are among them. */
export function amendedBy({ amends }: Pick<Submission, 'amends'>): string[] {
  return amends?.split(' ') ?? [];
}

const FIELDS = ['priorities', 'priorityComments', 'comment', 'name', 'email', 'role'];

function fieldOf(path: readonly PropertyKey[]): string {
  const [name = String(path.at(-1) ?? 'submission'), item] = path
    .filter((step) => step !== 'answers' && step !== 'about')
    .map(String);
  return name === 'priorityComments' && item !== undefined ? `${name}.${item}` : name;
}

/** Whether one of the submission's own fields is not there. */
function isMissing(value: unknown, [name = '', ...inside]: readonly PropertyKey[]): boolean {
  const fields = Object(value) as Record<PropertyKey, unknown>;
  return name !== '' && inside.length === 0 && fields[name] === undefined;
}

/** zod's issues as field errors: the fields in the order of the form, then all others. */
function fieldErrors(value: unknown, issues: readonly z.core.$ZodIssue[]): FieldError[] {
  const errors = issues.flatMap((issue): FieldError[] => {
    if (issue.code === 'unrecognized_keys')
      return issue.keys.map((key) => ({ field: key, code: 'unknown-field' }));
    const field = fieldOf(issue.path);
    if (isMissing(value, issue.path)) return [{ field, code: 'missing' }];
    if (issue.code === 'custom') {
      const params = issue.params as FieldError['params'];
      return [{ field, code: issue.message, ...(params && { params }) }];
    }
    // A rule of the envelope names its own code; a wrong type has zod's words, which nobody sees.
    const wrongType = issue.path[2] === 'points' ? 'points-format' : 'wrong-type';
    const code = /^[a-z]+(?:-[a-z]+)+$/.test(issue.message) ? issue.message : wrongType;
    return [{ field, code }];
  });
  const place = ({ field }: FieldError): number => {
    const at = FIELDS.indexOf(field.split('.')[0] ?? '');
    return at < 0 ? FIELDS.length : at;
  };
  return errors.sort((one, other) => place(one) - place(other));
}

/** The schemas of consultations that were asked for: making one costs more than using it. */
const schemas = new WeakMap<Consultation, ReturnType<typeof submissionSchema>>();

function schemaOf(consultation: Consultation): ReturnType<typeof submissionSchema> {
  let schema = schemas.get(consultation);
  if (!schema) schemas.set(consultation, (schema = submissionSchema(consultation)));
  return schema;
}

/**
 * A value from the wire as a submission to this consultation, or what is wrong with it. The
 * consultation must not change afterwards: its rules are remembered.
 */
export function readSubmission(
  consultation: Consultation,
  value: unknown,
): { submission: Submission; errors?: never } | { submission?: never; errors: FieldError[] } {
  const read = z.safeParse(schemaOf(consultation), value);
  return read.success
    ? { submission: read.data }
    : { errors: fieldErrors(value, read.error.issues) };
}
