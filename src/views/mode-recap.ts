import type { PriorityAnswer } from '../contract/answers.js';
import type { Question } from '../contract/consultation.js';
import { NO_OPINION, SCALE } from '../contract/rating.js';
import type { Messages } from '../messages/messages.js';
import { priorityOf } from './picker.js';
import { ratingWords } from './rating-words.js';
import type { PriorityRows, RecapRow } from './recap.js';

/** What is said of the priorities in words: ratings and points too, and comments on each. */
export const modePriorityRows: PriorityRows = (common, question, answers, messages) => [
  figuresRow(question, answers.priorities, messages) ?? common,
  ...Object.entries(answers.priorityComments ?? {}).map(([id, text]) => ({
    label: `${messages.modes?.commentOn ?? ''} ${priorityOf(question, id).label}`,
    lines: [text],
  })),
];

function figuresRow(
  question: Question,
  answer: PriorityAnswer | undefined,
  messages: Messages,
): RecapRow | undefined {
  const { modes } = messages;
  const row = (label = '', ids: object, words: (id: string) => string): RecapRow => ({
    label,
    lines: Object.keys(ids).map((id) => `${priorityOf(question, id).label}: ${words(id)}`),
  });
  if (answer?.mode === 'rate')
    return row(modes?.yourRatings, answer.ratings, (id) =>
      ratingWords(answer.ratings[id] ?? NO_OPINION, question.scale ?? SCALE, messages),
    );
  if (answer?.mode === 'allocate')
    return row(
      modes?.yourPoints,
      answer.points,
      (id) => modes?.countedPoints(answer.points[id] ?? 0) ?? '',
    );
  return undefined;
}
