/** What a person has entered. Absent means: not answered. */
import * as z from 'zod/mini';
import type { Consultation } from './consultation.js';
import type { FieldError } from './field-error.js';
import { characterCount, isBlank } from './text.js';

/** Most characters in a name, user-perceived. */
export const NAME_MAXIMUM = 200;

/**
 * The priorities as prioritised. `chosen` may be empty: the person said "No preference", which is
 * an answer. `ranked` is in the person's order, most important first.
 */
const priorityAnswerSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('choose'), chosen: z.array(z.string()) }),
  z.strictObject({ mode: z.literal('rank'), ranked: z.array(z.string()) }),
]);

const answersShape = z.strictObject({
  priorities: z.optional(priorityAnswerSchema),
  comment: z.optional(z.string()),
  about: z.optional(
    z.strictObject({
      name: z.optional(z.string()),
      email: z.optional(z.string()),
      role: z.optional(z.string()),
    }),
  ),
});

/** The priorities as one person prioritised them. */
export type PriorityAnswer = z.infer<typeof priorityAnswerSchema>;

/** All that a person has entered. */
export type Answers = z.infer<typeof answersShape>;

/** The ids in an answer, in the person's order; empty where there is none. */
export function prioritiesIn(answer: PriorityAnswer | undefined): string[] {
  if (!answer) return [];
  return answer.mode === 'choose' ? answer.chosen : answer.ranked;
}

// The HTML standard's "valid e-mail address", so that ours and the browser's never disagree; the
// length is RFC 5321's path limit.
const EMAIL =
  /^[a-z0-9.!#$%&'*+/=?^_`{|}~-]+@[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?)*$/i;

function priorityErrors(
  { question }: Consultation,
  answer: PriorityAnswer | undefined,
): FieldError[] {
  const error = (code: string, params?: FieldError['params']): FieldError[] => [
    { field: 'priorities', code, ...(params && { params }) },
  ];
  // One is the least that answers a question that must be answered.
  const least = Math.max(question.minimum, question.required ? 1 : 0);
  const given = prioritiesIn(answer);
  if (answer && answer.mode !== question.mode)
    return error('priorities-wrong-mode', { expected: question.mode });
  const known = new Set(question.priorities.map(({ id }) => id));
  if (given.some((id) => !known.has(id))) return error('priorities-unknown');
  if (new Set(given).size < given.length) return error('priorities-repeated');
  if (given.length === 0)
    return question.required ? error('priorities-missing', { minimum: least }) : [];
  if (given.length < least)
    return error('priorities-too-few', { minimum: least, count: given.length });
  if (question.limit !== undefined && given.length > question.limit)
    return error('priorities-too-many', { limit: question.limit, count: given.length });
  return [];
}

function commentErrors({ comment }: Consultation, text = ''): FieldError[] {
  if (isBlank(text)) return comment.required ? [{ field: 'comment', code: 'comment-missing' }] : [];
  const count = characterCount(text);
  return count > comment.maximumLength
    ? [
        {
          field: 'comment',
          code: 'comment-too-long',
          params: { maximum: comment.maximumLength, count },
        },
      ]
    : [];
}

function aboutErrors({ about }: Consultation, given: Answers['about'] = {}): FieldError[] {
  const errors: FieldError[] = [];
  for (const field of ['name', 'email', 'role'] as const) {
    const value = given[field] ?? '';
    if (about[field] === 'off') {
      if (value !== '') errors.push({ field, code: `${field}-not-asked` });
    } else if (isBlank(value)) {
      if (about[field] === 'required') errors.push({ field, code: `${field}-missing` });
    } else if (field === 'name' && characterCount(value) > NAME_MAXIMUM) {
      errors.push({ field, code: 'name-too-long', params: { maximum: NAME_MAXIMUM } });
    } else if (field === 'email' && (value.length > 254 || !EMAIL.test(value))) {
      errors.push({ field, code: 'email-format' });
    } else if (field === 'role' && !about.roles.some(({ id }) => id === value)) {
      errors.push({ field, code: 'role-unknown' });
    }
  }
  return errors;
}

/** The rules for one consultation's answers, as a schema: the widget and the collector both ask it. */
export function answersSchema(consultation: Consultation) {
  return answersShape.check((ctx) => {
    const answers = ctx.value;
    for (const { field, code, params } of [
      ...priorityErrors(consultation, answers.priorities),
      ...commentErrors(consultation, answers.comment),
      ...aboutErrors(consultation, answers.about),
    ])
      ctx.issues.push({
        code: 'custom',
        input: answers,
        path: [field],
        message: code,
        ...(params && { params }),
      });
  });
}
