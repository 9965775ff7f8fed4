import type { PriorityAnswer } from '../contract/answers.js';
import type { Question } from '../contract/consultation.js';
import { judgePriorities } from '../contract/judge-answers.js';
import { judgePoints } from '../contract/judge-modes.js';
import type { Messages } from '../messages/messages.js';
import { errorWords } from '../views/summary.js';

const FLAGS: Record<string, ValidityStateFlags> = {
  'priorities-missing': { valueMissing: true },
  'priorities-too-few': { rangeUnderflow: true },
  'priorities-too-many': { rangeOverflow: true },
  'points-over': { rangeOverflow: true },
  'points-format': { badInput: true },
};

/** Why a native form would not accept this answer; `undefined` when it would. */
export function priorityProblem(
  question: Question,
  answer: PriorityAnswer | undefined,
  messages: Messages,
): { flags: ValidityStateFlags; words: string } | undefined {
  const [error] = [...judgePriorities(question, answer), ...judgePoints(question, answer)];
  if (!error) return undefined;
  const figures = { minimum: 1, limit: 0, maximum: 0, count: 0, ...error.params };
  return {
    flags: FLAGS[error.code] ?? { customError: true },
    words: errorWords(error.code, figures, messages, question.mode),
  };
}
