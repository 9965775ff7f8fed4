/** A consultation in the reader's language, as far as the city has translated it. */
import type { Consultation } from './consultation.js';
import { editionOf } from './edition.js';

/** The fields that are words for readers; a translation replaces nothing else. */
const TEXTS = 'title introduction label hint description publicRecords next'.split(' ');

/** The primary language of a tag: `es` of `es-MX`. */
export function primaryLanguage(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

type Fields = Record<string, unknown>;

/** What is written, with the words of a translation in their places. */
function translated(own: unknown, words: unknown): unknown {
  if (typeof own !== 'object' || own === null || typeof words !== 'object' || words === null)
    return own;
  const given = words as Fields;
  if (Array.isArray(own))
    return own.map((item: { id: string }) =>
      translated(item, Object.hasOwn(given, item.id) ? given[item.id] : undefined),
    );
  const fields = own as Fields;
  return Object.fromEntries([
    ...Object.entries(fields).map(([name, value]) => [name, translated(value, given[name])]),
    ...Object.entries(given).filter(
      ([name, value]) => TEXTS.includes(name) && typeof value === 'string',
    ),
  ]);
}

/** Every text for readers in a part of a consultation. */
export function textsOf(value: unknown): string[] {
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, inner]) => {
    if (name === 'translations') return [];
    return typeof inner === 'string' && TEXTS.includes(name) ? [inner] : textsOf(inner);
  });
}

/** A consultation as one reader sees it. */
export interface InLanguage {
  consultation: Consultation;
  /**
   * The texts that are not in the reader's language but in the consultation's own: what shows them
   * says so (`lang`, WCAG 2.2, 3.1.2).
   */
  untranslated: ReadonlySet<string>;
}

/**
 * A consultation in the language `tag`: by the translation for that very tag, else by one for the
 * same primary language ("es" for "es-MX"). What has no translation stays as it is. The edition
 * stays too: it is the same question in every language.
 *
 * @param own - the language of the consultation's own texts, where it does not say: the page's
 */
export function inLanguage(consultation: Consultation, tag: string, own: string): InLanguage {
  const { language = own, translations = {} } = consultation;
  if (primaryLanguage(language) === primaryLanguage(tag))
    return { consultation, untranslated: new Set() };
  const tags = Object.keys(translations);
  const exact = tags.find((each) => each.toLowerCase() === tag.toLowerCase());
  const found = exact ?? tags.find((each) => primaryLanguage(each) === primaryLanguage(tag));
  // Named before a word is another: what is made of the translation would be another name.
  const named = { ...consultation, edition: editionOf(consultation) };
  const translation = found === undefined ? undefined : translations[found];
  const shown = translated(named, translation);
  const before = new Set(textsOf(consultation));
  // A word may be the same in both languages.
  for (const text of textsOf(translation)) before.delete(text);
  return {
    consultation: shown as Consultation,
    untranslated: new Set(textsOf(shown).filter((text) => before.has(text))),
  };
}
