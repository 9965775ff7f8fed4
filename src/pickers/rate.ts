/** Rating each priority, in words. Nothing is rated at first; "No opinion" is an answer too. */
import type { PriorityAnswer } from '../contract/answers.js';
import type { Question } from '../contract/consultation.js';
import { NO_OPINION, SCALE, type Rating } from '../contract/rating.js';
import type { Outcome } from './picker.js';

/** What has been rated so far. */
export interface RateState {
  mode: 'rate';
  /** The ids of all priorities, in the consultation's order. */
  all: readonly string[];
  /** The highest rating; the lowest is 1. */
  scale: number;
  ratings: ReadonlyMap<string, Rating>;
}

/** What a person can do: rate one priority. A rating is changed, and never taken away, as radios are. */
export interface RateAction {
  type: 'rate';
  id: string;
  rating: Rating;
}

/** All that a priority can be given, in the order in which it is shown. */
export function ratingsOf({ scale }: Pick<RateState, 'scale'>): Rating[] {
  return [...[...Array(scale).keys()].map((index) => index + 1), NO_OPINION];
}

/** The state before anything was rated, or the one that a given answer stands for. */
export function startRating(question: Question, answer?: PriorityAnswer): RateState {
  const { scale = SCALE, priorities } = question;
  const all = priorities.map(({ id }) => id);
  const given = answer?.mode === 'rate' ? answer.ratings : {};
  const known = ratingsOf({ scale });
  const ratings = all.flatMap((id): [string, Rating][] => {
    const rating = Object.hasOwn(given, id) ? given[id] : undefined;
    return rating !== undefined && known.includes(rating) ? [[id, rating]] : [];
  });
  return { mode: 'rate', all, scale, ratings: new Map(ratings) };
}

/** Carries out an action. What is said of it the radio says itself. */
export function rate(state: RateState, { id, rating }: RateAction): Outcome<RateState> {
  if (!state.all.includes(id) || !ratingsOf(state).includes(rating)) return { state };
  return { state: { ...state, ratings: new Map([...state.ratings, [id, rating]]) } };
}

/** The answer that this state stands for; `undefined` when nothing is rated. */
export function ratedAnswer({ all, ratings }: RateState): PriorityAnswer | undefined {
  const given = all.flatMap((id): [string, Rating][] => {
    const rating = ratings.get(id);
    return rating === undefined ? [] : [[id, rating]];
  });
  return given.length > 0 ? { mode: 'rate', ratings: Object.fromEntries(given) } : undefined;
}
