/** What somebody says of a priority on which they have nothing to say: an answer, not a gap. */
export const NO_OPINION = 'no-opinion';

/** A rating: from 1, the least, to the question's scale. */
export type Rating = number | typeof NO_OPINION;

/** How many words a rating has where the question does not say. */
export const SCALE = 5;

/** How many points there are to share where the question does not say. */
export const POINTS = 10;
