/** The endpoint's refusal, as RFC 9457 (`application/problem+json`) writes it. */
import * as z from 'zod/mini';
import { isFigures } from './is-figures.js';
import { rule, string } from './rule.js';

/** Every refusal a collector knows, with its HTTP status and its title. */
export const PROBLEMS = {
  'malformed': [400, 'The request could not be read'],
  'forbidden': [403, 'Not allowed'],
  'not-open': [403, 'This consultation is not open yet'],
  'wrong-origin': [403, 'This page may not send to this endpoint'],
  'not-found': [404, 'There is nothing here'],
  'method': [405, 'This method is not available here'],
  'closed': [410, 'This consultation is closed'],
  'withdrawn': [410, 'This submission was withdrawn'],
  'too-large': [413, 'The submission is too large'],
  'content-type': [415, 'This content type is not accepted'],
  'validation': [422, 'The submission is not valid'],
  'id-reused': [422, 'This id belongs to another submission'],
  'too-many': [429, 'Too many requests'],
  'overloaded': [503, 'Not available right now'],
} as const satisfies Record<string, readonly [status: number, title: string]>;

/** A refusal's stable code: the last part of its type. */
export type ProblemCode = keyof typeof PROBLEMS;

const figures = rule<Record<string, string | number>>('figures', isFigures, {
  type: 'object',
  additionalProperties: { type: ['number', 'string'] },
});

/** The shape in which an endpoint's refusal is recognised; all else in it is ignored. */
export const problemSchema = z.object({
  type: string('text'),
  title: z.optional(string('text')),
  status: z.optional(rule<number>('a number', Number.isFinite, { type: 'number' })),
  detail: z.optional(string('text')),
  /** What is wrong with which field, for `validation`; in `params` the figures of its sentence. */
  errors: z.optional(
    z.array(z.object({ field: string('text'), code: string('text'), params: z.optional(figures) })),
  ),
  /** Seconds to wait before another attempt: the same as the `Retry-After` header. */
  retryAfter: z.optional(rule<number>('a number', Number.isFinite, { type: 'number' })),
});

/** The endpoint's refusal (RFC 9457). */
export type Problem = z.infer<typeof problemSchema>;
