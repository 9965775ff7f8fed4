/** What a person has entered. Absent means: not answered. */
import * as z from 'zod/mini';
import type { Consultation } from './consultation.js';
import { foreignErrors } from './foreign-answers.js';
import { judgeAnswers } from './judge-answers.js';
import { judgeModes } from './judge-modes.js';
import { NO_OPINION } from './rating.js';

/** The order in which the priorities were shown, where everybody has one of their own. */
const shown = z.optional(z.array(z.string()));

/**
 * The priorities as prioritised. `chosen` may be empty: the person said "No preference", which is
 * an answer. `ranked` is in the person's order, most important first. `ratings` go from 1, the
 * least, to the question's scale; `points` are whole numbers; in both, a priority that was not
 * answered is not there.
 */
const priorityAnswerSchema = z.discriminatedUnion('mode', [
  z.strictObject({ mode: z.literal('choose'), chosen: z.array(z.string()), shown }),
  z.strictObject({ mode: z.literal('rank'), ranked: z.array(z.string()), shown }),
  z.strictObject({
    mode: z.literal('rate'),
    ratings: z.record(z.string(), z.union([z.number(), z.literal(NO_OPINION)])),
    shown,
  }),
  z.strictObject({
    mode: z.literal('allocate'),
    points: z.record(z.string(), z.number()),
    shown,
  }),
]);

const answersShape = z.strictObject({
  priorities: z.optional(priorityAnswerSchema),
  /** What somebody says of single priorities, by their ids. */
  priorityComments: z.optional(z.record(z.string(), z.string())),
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

/** The rules for one consultation's answers, as a schema: what the collector asks. */
export function answersSchema(consultation: Consultation) {
  return answersShape.check((ctx) => {
    const answers = ctx.value;
    const foreign = foreignErrors(consultation, answers);
    const strange = new Set(foreign.map(({ field }) => field));
    // Of what the consultation does not even have, nothing else needs to be said.
    const own = judgeAnswers(consultation, answers, judgeModes).filter(
      ({ field }) => !strange.has(field),
    );
    for (const { field, code, params } of [...foreign, ...own])
      ctx.issues.push({
        code: 'custom',
        input: answers,
        path: [field],
        message: code,
        ...(params && { params }),
      });
  });
}
