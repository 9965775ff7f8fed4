/** What the script-tag build has in the place of `catalog-of.ts`: languages are words in an order. */
import type { InOrder } from './in-order.js';
import type { Messages } from './messages.js';

type Words = Messages & Partial<ReturnType<InOrder<Messages>>>;

/** The catalog that has come, with the names of an English one. */
export function catalogOf(loaded: unknown, english: Messages): Messages {
  return (loaded as InOrder<Messages>)(english);
}

/** A catalog with all the names of the English one, where it had those of the form alone. */
export function wholeOf(words: Words, english: Messages): Messages {
  return { ...words, ...(words.all?.(english) ?? english) };
}
