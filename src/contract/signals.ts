/** Seconds in a day: a form that stood open longer says no more than this. */
export const MOST_SECONDS = 86_400;
