/** What the plain form is written with: the catalog, and how an editor's own words stand in it. */
import type { Consultation } from '../contract/consultation.js';
import { en } from '../messages/en.js';
import type { Messages } from '../messages/messages.js';
import { withModeWords, type AllMessages } from '../messages/mode-words.js';
import { escaped } from './escaped.js';

export type { AllMessages } from '../messages/mode-words.js';

/** The English catalog, with all its words. */
export const ENGLISH: AllMessages = withModeWords(en);

/** How a plain form is to be written; everything may be left out. */
export interface PlainOptions {
  /**
   * The words around the consultation's own: a catalog of a door, or one of your own. Those of ratings,
   * points and comments on priorities come along in its language. Default: English.
   */
  messages?: Messages | undefined;
  /** The consultation's texts that are not in the language of `messages`; see `inLanguage`. */
  untranslated?: ReadonlySet<string> | undefined;
  /** Who put the form on their page: counted by name. */
  source?: string | undefined;
  /** Whether the form stands in a frame: the page that answers is then shown in the whole window. */
  framed?: boolean | undefined;
}

/** The same, with every default filled in, for one consultation. */
export interface PlainWords {
  consultation: Consultation;
  messages: AllMessages;
  source: string | undefined;
  /** The attribute that says an editor's words are in another language than those around; none where not. */
  lang: (text: string) => string;
  /** An editor's words as HTML: apart from the words around them, in their own direction and language. */
  own: (text: string) => string;
}

/** Fills in the defaults. */
export function plainWords(
  consultation: Consultation,
  { messages = ENGLISH, untranslated, source }: PlainOptions,
): PlainWords {
  const { language = 'en' } = consultation;
  const lang = (text: string): string =>
    untranslated?.has(text) === true ? ` lang="${escaped(language)}"` : '';
  const own = (text: string): string => `<bdi${lang(text)}>${escaped(text)}</bdi>`;
  return { consultation, messages: withModeWords(messages), source, lang, own };
}
