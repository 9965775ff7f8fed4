/**
 * What a person can get wrong in one consultation's form. The widget asks it before it sends, and the
 * collector's schema asks it again; what no form of ours lets anybody send is in `foreign-answers.ts`.
 */
import type { Answers, PriorityAnswer } from './answers.js';
import type { Consultation, Question } from './consultation.js';
import { isEmailAddress } from './email-address.js';
import type { FieldError } from './field-error.js';
import { prioritiesIn } from './priorities-in.js';
import { isBlank, isLonger } from './text-limits.js';
import { characterCount } from './text.js';

/** Most characters in a name, user-perceived. */
export const NAME_MAXIMUM = 200;

/** What is wrong with the priorities alone: at most one error. */
export function judgePriorities(
  question: Question,
  answer: PriorityAnswer | undefined,
): FieldError[] {
  const error = (code: string, params?: FieldError['params']): FieldError[] => [
    { field: 'priorities', code, ...(params && { params }) },
  ];
  // One is the least that answers a question that must be answered.
  const least = Math.max(question.minimum, question.required ? 1 : 0);
  const points = answer?.mode === 'allocate' ? answer.points : {};
  const given = prioritiesIn(answer).filter((id) => points[id] !== 0);
  if (given.length === 0)
    return question.required ? error('priorities-missing', { minimum: least }) : [];
  if (given.length < least)
    return error('priorities-too-few', { minimum: least, count: given.length });
  const { limit, mode } = question;
  // What is rated, or given points, has no limit of its own.
  if (limit !== undefined && given.length > limit && /choose|rank/.test(mode))
    return error('priorities-too-many', { limit, count: given.length });
  return [];
}

function commentErrors({ comment }: Consultation, text = ''): FieldError[] {
  if (isBlank(text)) return comment.required ? [{ field: 'comment', code: 'comment-missing' }] : [];
  const maximum = comment.maximumLength;
  if (!isLonger(text, maximum)) return [];
  const params = { maximum, count: characterCount(text) };
  return [{ field: 'comment', code: 'comment-too-long', params }];
}

function aboutErrors({ about }: Consultation, given: Answers['about'] = {}): FieldError[] {
  const errors: FieldError[] = [];
  for (const field of ['name', 'email', 'role'] as const) {
    const value = given[field] ?? '';
    if (isBlank(value)) {
      if (about[field] === 'required') errors.push({ field, code: `${field}-missing` });
    } else if (field === 'name' && isLonger(value, NAME_MAXIMUM)) {
      errors.push({ field, code: 'name-too-long', params: { maximum: NAME_MAXIMUM } });
    } else if (field === 'email' && !isEmailAddress(value)) {
      errors.push({ field, code: 'email-format' });
    }
  }
  return errors;
}

/**
 * What is wrong with these answers, in the order of the form; empty when nothing is.
 *
 * @param judgeMore - `judgeModes`, where there can be points or comments on priorities
 */
export function judgeAnswers(
  consultation: Consultation,
  answers: Answers,
  judgeMore: (consultation: Consultation, answers: Answers) => FieldError[] = () => [],
): FieldError[] {
  return [
    ...judgePriorities(consultation.question, answers.priorities),
    ...judgeMore(consultation, answers),
    ...commentErrors(consultation, answers.comment),
    ...aboutErrors(consultation, answers.about),
  ];
}
