/** What a person can get wrong where points are shared, or priorities commented on. */
import type { Answers, PriorityAnswer } from './answers.js';
import type { Consultation, Question } from './consultation.js';
import type { FieldError } from './field-error.js';
import { POINTS } from './rating.js';
import { isLonger } from './text-limits.js';

/** Most characters in a comment on one priority, user-perceived. */
export const PRIORITY_COMMENT_MAXIMUM = 1000;

/** What is wrong with the points; what was no number when it was typed is NaN here. */
export function judgePoints({ points = POINTS }: Question, answer?: PriorityAnswer): FieldError[] {
  const given = answer?.mode === 'allocate' ? Object.values(answer.points) : [];
  const field = 'priorities';
  if (given.some((each) => !Number.isInteger(each) || each < 0))
    return [{ field, code: 'points-format' }];
  const used = given.reduce((sum, each) => sum + each, 0);
  const over = used - points;
  return over > 0 ? [{ field, code: 'points-over', params: { used, over } }] : [];
}

/** What is wrong with points and with comments on priorities, in the order of the form. */
export function judgeModes({ question }: Consultation, answers: Answers): FieldError[] {
  const maximum = PRIORITY_COMMENT_MAXIMUM;
  const comments = Object.entries(answers.priorityComments ?? {})
    .filter(([, text]) => isLonger(text, maximum))
    .map(([id]) => ({
      field: `priorityComments.${id}`,
      code: 'priority-comment-too-long',
      params: { maximum },
    }));
  return [...judgePoints(question, answers.priorities), ...comments];
}
