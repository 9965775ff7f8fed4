/** Every way of prioritising: those of `pickers.ts`, and those that few consultations ask for. */
import type { PriorityAnswer } from '../contract/answers.js';
import type { Question } from '../contract/consultation.js';
import {
  allocate,
  allocatedAnswer,
  startAllocating,
  type AllocateAction,
  type AllocateState,
} from './allocate.js';
import type { Outcome } from './picker.js';
import * as common from './pickers.js';
import { rate, ratedAnswer, startRating, type RateAction, type RateState } from './rate.js';

/** Any picker's state. */
export type PickerState = common.PickerState | RateState | AllocateState;

/** Any picker's action. */
export type PickerAction = common.PickerAction | RateAction | AllocateAction;

/**
 * The state before anything was answered, or the one that a given answer stands for.
 *
 * @param before - the state as it was, if there was one: what was typed in it may be no answer yet
 */
export function startPicker(
  question: Question,
  answer?: PriorityAnswer,
  before?: PickerState,
): PickerState {
  switch (question.mode) {
    case 'rate':
      return startRating(question, answer);
    case 'allocate':
      return startAllocating(question, answer, before);
    default:
      return common.startPicker(question, answer);
  }
}

/** Carries out an action; one of another way of prioritising changes nothing. */
export function pick(state: PickerState, action: PickerAction): Outcome<PickerState> {
  switch (state.mode) {
    case 'rate':
      return action.type === 'rate' ? rate(state, action) : { state };
    case 'allocate':
      return action.type === 'type' || action.type === 'more' || action.type === 'fewer'
        ? allocate(state, action)
        : { state };
    default:
      return ['rate', 'type', 'more', 'fewer'].includes(action.type)
        ? { state }
        : common.pick(state, action as common.PickerAction);
  }
}

/** The answer that a state stands for; `undefined` when there is none. */
export function answerOf(state: PickerState): PriorityAnswer | undefined {
  switch (state.mode) {
    case 'rate':
      return ratedAnswer(state);
    case 'allocate':
      return allocatedAnswer(state);
    default:
      return common.answerOf(state);
  }
}
