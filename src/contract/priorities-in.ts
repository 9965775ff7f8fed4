import type { PriorityAnswer } from './answers.js';

/** The ids in an answer, in the person's order if it has one; empty where there is none. */
export function prioritiesIn(answer: PriorityAnswer | undefined): string[] {
  if (!answer) return [];
  if ('chosen' in answer) return answer.chosen;
  if ('ranked' in answer) return answer.ranked;
  return Object.keys('ratings' in answer ? answer.ratings : answer.points);
}
