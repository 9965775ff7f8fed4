/** The catalogs with the words of ratings, points and comments on priorities. */
import { enModes } from './en-modes.js';
import type { Messages } from './messages.js';
import type { ModeMessages } from './mode-messages.js';

const others = new Map<string, () => Promise<ModeMessages>>([
  ['es', async () => (await import('./es-modes.js')).esModes],
  ['pt', async () => (await import('./pt-modes.js')).ptModes],
  ['ht', async () => (await import('./ht-modes.js')).htModes],
  ['zh', async () => (await import('./zh-modes.js')).zhModes],
  ['ar', async () => (await import('./ar-modes.js')).arModes],
  ['am', async () => (await import('./am-modes.js')).amModes],
  ['bn', async () => (await import('./bn-modes.js')).bnModes],
]);

/**
 * A catalog with those words too. Where they cannot be loaded, the words stay as they are.
 *
 * @param before - the words as they are
 */
export async function withModes(words: Messages, before: Messages): Promise<Messages> {
  try {
    return { ...words, modes: (await others.get(words.language)?.()) ?? enModes };
  } catch {
    return { ...before, modes: before.modes ?? enModes };
  }
}
