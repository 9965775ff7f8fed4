/** Choosing some of the priorities: radios where the limit is one, checkboxes otherwise. */
import type { Question } from '../contract/consultation.js';
import type { PriorityAnswer } from '../contract/answers.js';
import type { Announcement, Outcome } from './picker.js';

/** What has been ticked so far. */
export interface ChooseState {
  mode: 'choose';
  /** The ids of all priorities, in the consultation's order. */
  all: readonly string[];
  limit: number | undefined;
  /** Chosen ids in the consultation's order; `undefined` until the person has answered. */
  chosen: readonly string[] | undefined;
}

/** What a person can do. */
export type ChooseAction =
  /** Ticks or clears one box. */
  | { type: 'toggle'; id: string }
  /** Picks one radio: that priority and no other. */
  | { type: 'pick'; id: string }
  /** Picks the radio "No preference". */
  | { type: 'no-preference' };

/** The state before anything was answered, or the one that a given answer stands for. */
export function startChoosing(question: Question, answer?: PriorityAnswer): ChooseState {
  const all = question.priorities.map(({ id }) => id);
  const given = answer?.mode === 'choose' ? answer.chosen : undefined;
  const chosen = given && all.filter((id) => given.includes(id));
  // Somebody whose every choice has gone from the list has not said "no preference"; and where there
  // are circles, only one choice can be shown.
  const gone =
    given?.length && (question.limit === 1 ? chosen?.length !== 1 : chosen?.length === 0);
  return { mode: 'choose', all, limit: question.limit, chosen: gone ? undefined : chosen };
}

/** The count in words, which is shown and announced alike. */
export function chooseStatus({ chosen, limit }: ChooseState): Announcement {
  const count = chosen?.length ?? 0;
  if (limit === undefined || count < limit) return { code: 'chosen', params: { count, limit } };
  if (count === limit) return { code: 'chosen-limit', params: { count, limit } };
  return { code: 'chosen-over', params: { count, limit, over: count - limit } };
}

/** Carries out an action. More than the limit can be ticked: the submit refuses it. */
export function choose(state: ChooseState, action: ChooseAction): Outcome<ChooseState> {
  if (action.type === 'no-preference') return { state: { ...state, chosen: [] } };
  if (!state.all.includes(action.id)) return { state };
  if (action.type === 'pick') return { state: { ...state, chosen: [action.id] } };

  const before = state.chosen ?? [];
  const chosen = state.all.filter((id) => before.includes(id) !== (id === action.id));
  // A person who cleared every box is back where they started: they have not answered.
  const next = { ...state, chosen: chosen.length > 0 ? chosen : undefined };
  return { state: next, announcement: chooseStatus(next) };
}

/** The answer that this state stands for; `undefined` when there is none. */
export function chosenAnswer({ chosen }: ChooseState): PriorityAnswer | undefined {
  return chosen && { mode: 'choose', chosen: [...chosen] };
}
