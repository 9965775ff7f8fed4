import { NO_OPINION, type Rating } from '../contract/rating.js';
import type { Messages } from '../messages/messages.js';

/** A rating in words; a scale of four leaves out the middle of five. */
export function ratingWords(rating: Rating, scale: number, { modes }: Messages): string {
  if (rating === NO_OPINION) return modes?.noOpinion ?? rating;
  const words = modes?.ratings[rating - 1 + Number(scale === 4 && rating > 2)];
  return words ?? String(rating);
}
