/**
 * Which catalog belongs to a language tag. English is here from the start, as far as the form speaks;
 * others come when asked for, whole.
 */
import { catalogOf } from './catalog-of.js';
import { enForm } from './en-form.js';
import type { Messages } from './messages.js';

/** By primary language. Nothing is inherited: a tag may be any word, "constructor" too. */
const others: Record<string, (() => Promise<Record<string, Messages>>) | undefined> = {
  // @ts-expect-error -- TypeScript does not know that this is no key.
  __proto__: null,
  es: () => import('./es.js'),
  pt: () => import('./pt.js'),
  ht: () => import('./ht.js'),
  zh: () => import('./zh.js'),
  ar: () => import('./ar.js'),
  am: () => import('./am.js'),
  bn: () => import('./bn.js'),
};

/**
 * The catalog for a BCP 47 tag: that of its primary language, English where there is none. At once
 * for English, otherwise as a promise, which rejects when the catalog cannot be loaded.
 *
 * @param en - the English one: what the form says, where nobody has more
 */
export function messagesFor(tag: string, en = enForm as Messages): Messages | Promise<Messages> {
  const language = tag.toLowerCase().split('-')[0] ?? '';
  return others[language]?.().then((module) => catalogOf(module[language], en)) ?? en;
}
