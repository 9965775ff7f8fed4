/** Ranking the priorities by buttons. It starts with nothing ranked; a part may stay unranked. */
import type { Question } from '../contract/consultation.js';
import type { PriorityAnswer } from '../contract/answers.js';
import type { FocusTarget, Outcome } from './picker.js';

/** How far the ranking has come. */
export interface RankState {
  mode: 'rank';
  /** The ids of all priorities, in the consultation's order. */
  all: readonly string[];
  limit: number | undefined;
  /** Ranked ids, most important first. */
  ranked: readonly string[];
}

/** What a person can do. Positions count from 1. */
export type RankAction =
  | { type: 'add'; id: string }
  | { type: 'up' | 'down' | 'remove'; id: string }
  | { type: 'move'; id: string; position: number }
  | { type: 'clear' };

/** The state before anything was ranked, or the one that a given answer stands for. */
export function startRanking(question: Question, answer?: PriorityAnswer): RankState {
  const all = question.priorities.map(({ id }) => id);
  const given = answer?.mode === 'rank' ? answer.ranked : [];
  const ranked = [...new Set(given)].filter((id) => all.includes(id));
  return { mode: 'rank', all, limit: question.limit, ranked };
}

/** The ids that are not ranked, in the consultation's order. */
export function notRanked({ all, ranked }: RankState): string[] {
  return all.filter((id) => !ranked.includes(id));
}

/** How many may be ranked at most. */
export function mostRanked({ all, limit }: RankState): number {
  return Math.min(limit ?? all.length, all.length);
}

/** The row that has taken a removed row's place, else the one before it, else the heading. */
function neighbour(ids: readonly string[], index: number, control: 'add' | 'remove'): FocusTarget {
  const id = ids[index] ?? ids[index - 1];
  return id === undefined ? { heading: 'ranked' } : { control, id };
}

function add(state: RankState, id: string): Outcome<RankState> {
  const waiting = notRanked(state);
  const index = waiting.indexOf(id);
  if (index < 0) return { state };
  const most = mostRanked(state);
  if (state.ranked.length >= most)
    return { state, announcement: { code: 'add-refused', params: { item: id, limit: most } } };
  const next = { ...state, ranked: [...state.ranked, id] };
  const position = next.ranked.length;
  return {
    state: next,
    announcement:
      position === most
        ? { code: 'added-last', params: { item: id, position } }
        : { code: 'added', params: { item: id, position, left: most - position } },
    focus: neighbour(notRanked(next), index, 'add'),
  };
}

/** Carries out an action. What cannot be done says why and changes nothing. */
export function rank(state: RankState, action: RankAction): Outcome<RankState> {
  if (action.type === 'clear')
    return {
      state: { ...state, ranked: [] },
      announcement: { code: 'cleared', params: {} },
      focus: { heading: 'not-ranked' },
    };
  if (action.type === 'add') return add(state, action.id);

  const { type, id } = action;
  const index = state.ranked.indexOf(id);
  if (index < 0) return { state };
  const ranked = state.ranked.filter((other) => other !== id);
  if (type === 'remove')
    return {
      state: { ...state, ranked },
      announcement: { code: 'removed', params: { item: id, ranked: ranked.length } },
      focus: neighbour(ranked, index, 'remove'),
    };

  const total = state.ranked.length;
  const to = type === 'move' ? action.position : type === 'up' ? index : index + 2;
  const position = Math.min(Math.max(to, 1), total);
  if (position === index + 1) {
    if (type === 'move')
      return { state, announcement: { code: 'already-there', params: { item: id, position } } };
    const code = type === 'up' ? 'already-first' : 'already-last';
    return { state, announcement: { code, params: { item: id } } };
  }
  ranked.splice(position - 1, 0, id);
  return {
    state: { ...state, ranked },
    announcement: { code: 'moved', params: { item: id, position, total } },
    focus: { control: type, id },
  };
}

/** The answer that this state stands for; `undefined` when nothing is ranked. */
export function rankedAnswer({ ranked }: RankState): PriorityAnswer | undefined {
  return ranked.length > 0 ? { mode: 'rank', ranked: [...ranked] } : undefined;
}
