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
  const chooses = ['toggle', 'pick', 'no-preference'].includes(action.type);
  if (state.mode === 'choose') return chooses ? choose(state, action as ChooseAction) : { state };
  return chooses ? { state } : rank(state, action as RankAction);
}

/** The answer that a state stands for; `undefined` when there is none. */
export function answerOf(state: PickerState): PriorityAnswer | undefined {
  return state.mode === 'choose' ? chosenAnswer(state) : rankedAnswer(state);
}
