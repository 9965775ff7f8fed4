/** What the plain form is written with: the catalog, and how an editor's own words stand in it. */
import type { Consultation } from '../contract/consultation.js';
import { enModes } from '../messages/en-modes.js';
import { en } from '../messages/en.js';
import type { Messages } from '../messages/messages.js';
import type { ModeMessages } from '../messages/mode-messages.js';
import { escaped } from './escaped.js';

/** A catalog that has the words of ratings and points too, as `messagesFor` of mode-catalogs gives it. */
export type AllMessages = Messages & { modes: ModeMessages };

/** The English catalog, with all its words. */
export const ENGLISH: AllMessages = { ...en, modes: enModes };

/** How a plain form is to be written; everything may be left out. */
export interface PlainOptions {
  /** The words around the consultation's own. Default: English. */
  messages?: AllMessages | undefined;
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
  return { consultation, messages, source, lang, own };
}
