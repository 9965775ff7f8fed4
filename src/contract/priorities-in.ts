import type { PriorityAnswer } from './answers.js';

/** The ids in an answer, in the person's order; empty where there is none. */
export function prioritiesIn(answer: PriorityAnswer | undefined): string[] {
  if (!answer) return [];
  return answer.mode === 'choose' ? answer.chosen : answer.ranked;
}
