/** Which catalog belongs to a language tag. English is here from the start; others come when asked for. */
import { en } from './en.js';
import type { Messages } from './messages.js';

const others = new Map<string, () => Promise<Messages>>([
  ['es', async () => (await import('./es.js')).es],
]);

/**
 * The catalog for a BCP 47 tag: that of its primary language, English where there is none. At once
 * for English, otherwise as a promise, which rejects when the catalog cannot be loaded.
 */
export function messagesFor(tag: string): Messages | Promise<Messages> {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return others.get(language)?.() ?? en;
}
