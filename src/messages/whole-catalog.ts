/** Every word of a language at once, for who does not draw piece by piece. */
import { messagesFor } from './catalogs.js';
import { en } from './en.js';
import type { Messages } from './messages.js';
import { withModes } from './mode-catalogs.js';

/** The catalog for a BCP 47 tag with all its words; English where there is none or it cannot be had. */
export async function wholeCatalog(tag: string): Promise<Messages> {
  const words = await Promise.resolve(messagesFor(tag, en)).catch(() => en);
  return withModes(words, words);
}
