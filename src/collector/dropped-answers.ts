/** What was answered and is not asked any more: an edition later drops a priority, or its comments. */
import { type Answers, type Consultation } from '../contract/index.js';

type ByPriority<T> = Readonly<Record<string, T>>;

function without<T>(answers: ByPriority<T> = {}, asked: ReadonlySet<string>): ByPriority<T> {
  return Object.fromEntries(Object.entries(answers).filter(([id]) => !asked.has(id)));
}

/** Of each kind of answer what the consultation does not ask of any more. Kinds without any are left out. */
export interface DroppedAnswers {
  ratings?: ByPriority<number | string>;
  points?: ByPriority<number>;
  priorityComments?: ByPriority<string>;
}

/**
 * For one consultation, and for as many answers as there are: what somebody answered of priorities that the consultation does not have any more, and what they
 * wrote about any of them where it takes no such comments any more. Chosen and ranked ones are left
 * out: they are an order, of all.
 */
export function droppedAnswers({
  question: { priorities, comments },
}: Consultation): (answers: Answers) => DroppedAnswers {
  const asked = new Set(priorities.map(({ id }) => id));
  const commented = comments ? asked : new Set<string>();
  return ({ priorities: answer, priorityComments }) => {
    const dropped = {
      ...(answer?.mode === 'rate' && { ratings: without(answer.ratings, asked) }),
      ...(answer?.mode === 'allocate' && { points: without(answer.points, asked) }),
      priorityComments: without(priorityComments, commented),
    };
    return Object.fromEntries(
      Object.entries(dropped).filter(([, answers]) => Object.keys(answers).length > 0),
    );
  };
}
