/** The words that a catalog does not have from the start. */
import { wholeOf } from './catalog-of.js';
import { en } from './en.js';
import type { Messages } from './messages.js';

/** A catalog with all of its words but those of `mode-messages.ts`. */
export function allWords(words: Messages): Messages {
  return wholeOf(words, en);
}
