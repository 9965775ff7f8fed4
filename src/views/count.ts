/** How much of a comment has been written, in words. */
import { characterCount } from '../contract/text.js';
import type { Messages } from '../messages/messages.js';

/** From this part of the comment's maximum on, its count is announced. */
export const COUNT_FROM = 0.75;

/** The count in words: what may be written, what has been, or how much is too much. */
export function countWords(value: string, maximum: number, messages: Messages): string {
  const used = characterCount(value);
  if (used === 0) return messages.charactersMost(maximum);
  return used > maximum
    ? messages.charactersOver(used - maximum)
    : messages.charactersUsed(used, maximum);
}
