/**
 * A catalog from what its file has. Here that is the catalog itself. The script-tag build has
 * `catalog-in-order.ts` in this one's place: there a language's file has the words alone, and the
 * English catalog their names. See docs/decisions/0010-what-a-language-weighs.md.
 */
import type { Messages } from './messages.js';

/** The catalog that has come, with the names of an English one; where there is none, that one. */
export function catalogOf(loaded: Messages | undefined, english: Messages): Messages {
  return loaded ?? english;
}

/** A catalog with all the names of the English one, where it had those of the form alone. */
export function wholeOf(words: Messages, english: Messages): Messages {
  return words.language === english.language ? { ...words, ...english } : words;
}
