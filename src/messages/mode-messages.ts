/**
 * The words of what few consultations ask: rating, sharing points, and a comment on each priority.
 * They come with the script for it; no other page loads them. The rules are those of `messages.ts`.
 */
import type { ErrorMessages } from './messages.js';

/** The sentences that sharing points announces, by its codes. */
export interface PointsMessages {
  /** "Housing 6. 4 of 10 points left." */
  'points-left': (params: { item: string; points: number; left: number; total: number }) => string;
  /** "All 10 points used." */
  'points-used': (params: { total: number }) => string;
  /** "Housing 12. 2 points over. Remove 2." */
  'points-over': (params: { item: string; points: number; over: number }) => string;
}

type PriorityErrors = Pick<ErrorMessages, 'priorities-missing' | 'priorities-too-few'>;

/** The words of rating, of sharing points, and of comments on priorities, in one language. */
export interface ModeMessages {
  /** The question, where a consultation has no words of its own: for ratings. */
  'rate': string;
  /** Behind it: "Answer for as many as you like." */
  'rateMany': string;
  /** From 1, the least, to 5; a scale of four leaves out the third. */
  'ratings': readonly [string, string, string, string, string];
  'noOpinion': string;
  /** "2 of 6 rated." */
  'rated': (count: number, total: number) => string;
  'yourRatings': string;
  'errors-rate': PriorityErrors;

  /** The question for points: "Share 10 points across the priorities." */
  'allocate': (total: number) => string;
  /** Behind it: "You can leave points unused." */
  'allocateFreely': string;
  /** Before a priority, the name of its field: "Points for Housing" */
  'pointsFor': string;
  /** Before a priority, the names of its two buttons. */
  'fewerPoints': string;
  'morePoints': string;
  'points': PointsMessages;
  /** "6 points" */
  'countedPoints': (count: number) => string;
  'yourPoints': string;
  'errors-allocate': PriorityErrors & {
    /** "You have used 12 points. Remove 2" */
    'points-over': (params: { used: number; over: number }) => string;
    /** What is in a field is no number of points. */
    'points-format': () => string;
  };

  /** Before a priority: the button that opens a field for a comment on it. */
  'addComment': string;
  /** Before a priority: the name of that field. */
  'commentOn': string;
  'priority-comment-too-long': (params: { maximum: number }) => string;
}
