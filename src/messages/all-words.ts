/** The words that an English catalog does not have from the start; the other languages come whole. */
import { en } from './en.js';
import type { Messages } from './messages.js';

/** A catalog with all of its words but those of `mode-messages.ts`. */
export function allWords(words: Messages): Messages {
  return words.language === en.language ? { ...words, ...en } : words;
}
