/** The two common ways of prioritising behind one door; with the others they are `all-pickers.ts`. */
import type { PriorityAnswer } from '../contract/answers.js';
import type { Question } from '../contract/consultation.js';
import {
  choose,
  chosenAnswer,
  startChoosing,
  type ChooseAction,
  type ChooseState,
} from './choose.js';
import type { Outcome } from './picker.js';
import { rank, rankedAnswer, startRanking, type RankAction, type RankState } from './rank.js';

/** Either picker's state. */
export type PickerState = ChooseState | RankState;

/** Either picker's action. */
export type PickerAction = ChooseAction | RankAction;

/** The state before anything was answered, or the one that a given answer stands for. */
export function startPicker(question: Question, answer?: PriorityAnswer): PickerState {
  return question.mode === 'choose'
    ? startChoosing(question, answer)
    : startRanking(question, answer);
}

/** Carries out an action; one of another way of prioritising changes nothing. */
export function pick(state: PickerState, action: PickerAction): Outcome<PickerState> {
  if (state.mode === 'choose') {
    const chooses = ['toggle', 'pick', 'no-preference'].includes(action.type);
    return chooses ? choose(state, action as ChooseAction) : { state };
  }
  const ranks = ['add', 'up', 'down', 'remove', 'move', 'clear'].includes(action.type);
  return ranks ? rank(state, action as RankAction) : { state };
}

/** The answer that a state stands for; `undefined` when there is none. */
export function answerOf(state: PickerState): PriorityAnswer | undefined {
  return state.mode === 'choose' ? chosenAnswer(state) : rankedAnswer(state);
}
