/** The words of ratings, points and comments on priorities in every language, at once: for who draws no page. */
import { amModes } from './am-modes.js';
import { arModes } from './ar-modes.js';
import { bnModes } from './bn-modes.js';
import { enModes } from './en-modes.js';
import { esModes } from './es-modes.js';
import { htModes } from './ht-modes.js';
import type { Messages } from './messages.js';
import type { ModeMessages } from './mode-messages.js';
import { ptModes } from './pt-modes.js';
import { zhModes } from './zh-modes.js';

const WORDS = new Map<string, ModeMessages>([
  ['es', esModes],
  ['pt', ptModes],
  ['ht', htModes],
  ['zh', zhModes],
  ['ar', arModes],
  ['am', amModes],
  ['bn', bnModes],
]);

/** A catalog that has those words too. */
export type AllMessages = Messages & { modes: ModeMessages };

/**
 * A catalog with those words: its own, else those of its language; English where there are none, as
 * the widget has it.
 */
export function withModeWords(words: Messages): AllMessages {
  const language = words.language.toLowerCase().split('-')[0] ?? '';
  return { ...words, modes: words.modes ?? WORDS.get(language) ?? enModes };
}
