/** Which words belong to a language tag. All are here: what a server loads, no resident waits for. */
import { isolated } from '../../contract/index.js';
import { am } from './am.js';
import { ar } from './ar.js';
import { bn } from './bn.js';
import { en } from './en.js';
import { es } from './es.js';
import { ht } from './ht.js';
import type { PageWords } from './page-words.js';
import { pt } from './pt.js';
import { zh } from './zh.js';

/** The words of every language that the widget speaks. */
export const PAGE_WORDS: readonly PageWords[] = [en, es, pt, ht, zh, ar, am, bn];

/** The words for the first of these BCP 47 tags of whose primary language there are some; else English. */
export function pageWords(...tags: (string | undefined)[]): PageWords {
  const languages = tags.map((tag = '') => tag.toLowerCase().split('-')[0]);
  const known = languages.find((each) => PAGE_WORDS.some(({ language }) => language === each));
  return PAGE_WORDS.find(({ language }) => language === known) ?? en;
}

/** A sentence with its figures filled in. Text stands isolated, so that no script turns the sentence. */
export function filled(
  sentence: string,
  params: Readonly<Record<string, string | number>>,
  { number }: PageWords,
): string {
  return sentence.replace(/\{(\w+)\}/g, (_, name: string) => {
    const value = params[name] ?? '';
    return typeof value === 'number' ? number(value) : isolated(value);
  });
}
