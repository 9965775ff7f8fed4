/** The catalogs with the words of ratings, points and comments on priorities. */
import { messagesFor as commonFor } from './catalogs.js';
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
 * The catalog for a BCP 47 tag, with all its words. Where a part of it cannot be loaded, the words
 * stay as they are.
 *
 * @param before - the words as they are
 */
export async function messagesFor(tag: string, before: Messages): Promise<Messages> {
  try {
    const common = await commonFor(tag);
    return { ...common, modes: (await others.get(common.language)?.()) ?? enModes };
  } catch {
    return { ...before, modes: before.modes ?? enModes };
  }
}
