/**
 * Sharing points across the priorities. More than there are can be given while somebody is at it:
 * the submit refuses it, and until then the total says so.
 */
import type { PriorityAnswer } from '../contract/answers.js';
import type { Question } from '../contract/consultation.js';
import { figureIn } from '../contract/figure-in.js';
import { POINTS } from '../contract/rating.js';
import type { PointsAnnouncement, Outcome } from './picker.js';

/** Milliseconds after the last key or press, when the total is spoken. */
const PAUSE = 500;

/** What has been given so far. */
export interface AllocateState {
  mode: 'allocate';
  /** The ids of all priorities, in the consultation's order. */
  all: readonly string[];
  /** How many points there are. */
  total: number;
  /** What stands in each field, as it was typed. */
  typed: ReadonlyMap<string, string>;
}

/** What a person can do: type into a field, or press one of the two buttons beside it. */
export type AllocateAction =
  { type: 'type'; id: string; text: string } | { type: 'more' | 'fewer'; id: string };

/** The points of one priority; 0 where nothing stands, NaN where no number does. */
export function pointsFor({ typed }: AllocateState, id: string): number {
  return figureIn(typed.get(id) ?? '');
}

/** How many points are given; what is no number counts as none. */
export function pointsUsed(state: AllocateState): number {
  return state.all.reduce((sum, id) => sum + (pointsFor(state, id) || 0), 0);
}

/**
 * The state before anything was given, or the one that a given answer stands for. What was typed
 * stays as it was typed, a word too, where the answer says no other number than it.
 *
 * @param before - the state as it was, if there was one
 */
export function startAllocating(
  question: Question,
  answer?: PriorityAnswer,
  before?: { mode: string } | AllocateState,
): AllocateState {
  const all = question.priorities.map(({ id }) => id);
  const given = answer?.mode === 'allocate' ? answer.points : undefined;
  const stood = before && 'typed' in before ? before.typed : undefined;
  const textFor = (id: string): string => {
    const points = (given && Object.hasOwn(given, id) ? given[id] : undefined) ?? 0;
    const text = stood?.get(id) ?? '';
    if (given && Object.is(figureIn(text), points)) return text;
    return points !== 0 && Number.isInteger(points) ? String(points) : '';
  };
  const typed = new Map(all.map((id) => [id, textFor(id)]));
  return { mode: 'allocate', all, total: question.points ?? POINTS, typed };
}

/** What is left, or how many are too many, after a change to one priority. */
export function pointsStatus(state: AllocateState, id: string): PointsAnnouncement {
  const { total } = state;
  const left = total - pointsUsed(state);
  const item = id;
  const points = pointsFor(state, id) || 0;
  if (left < 0) return { code: 'points-over', params: { item, points, over: -left } };
  if (left === 0) return { code: 'points-used', params: { total } };
  return { code: 'points-left', params: { item, points, left, total } };
}

/** Carries out an action. */
export function allocate(state: AllocateState, action: AllocateAction): Outcome<AllocateState> {
  const { id } = action;
  if (!state.all.includes(id)) return { state };
  const before = pointsFor(state, id) || 0;
  const text =
    action.type === 'type'
      ? action.text
      : String(Math.max(before + (action.type === 'more' ? 1 : -1), 0));
  const next = { ...state, typed: new Map([...state.typed, [id, text]]) };
  // What is no number is told when it is sent: until then more may be typed.
  if (Number.isNaN(pointsFor(next, id))) return { state: next };
  return { state: next, announcement: pointsStatus(next, id), pause: PAUSE };
}

/**
 * The answer that this state stands for; `undefined` when no point is given. What was typed and is
 * no number is NaN in it, so that the judge can say so.
 */
export function allocatedAnswer(state: AllocateState): PriorityAnswer | undefined {
  const given = state.all
    .map((id): [string, number] => [id, pointsFor(state, id)])
    .filter(([, points]) => points !== 0);
  return given.length > 0 ? { mode: 'allocate', points: Object.fromEntries(given) } : undefined;
}
