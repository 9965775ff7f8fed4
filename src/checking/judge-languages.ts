import type { PageFacts } from './facts.js';
import { finding, type Finding } from './findings.js';

/** The languages that the form speaks, by primary tag; a test compares them with the catalogs. */
export const SPOKEN = ['en', 'es', 'pt', 'ht', 'zh', 'ar', 'am', 'bn'] as const;

/** How many texts of a translation are named. */
const NAMED = 3;

/** The primary language of a tag: `es` of `es-MX`. */
export function primary(tag: string): string {
  return tag.toLowerCase().split('-')[0] ?? '';
}

/** Whether the form has words for a language. */
export function isSpoken(tag: string): boolean {
  return SPOKEN.some((each) => each === primary(tag));
}

function named(texts: readonly string[]): string {
  const shown = texts.slice(0, NAMED).map((text) => `“${text.slice(0, 60)}”`);
  return [...shown, ...(texts.length > NAMED ? ['…'] : [])].join(', ');
}

/** Whether people read words of their own language: the form's, and the city's. */
export function judgeLanguages({
  language,
  ownWords = false,
  definition,
  translations = [],
}: PageFacts): Finding[] {
  const { consultation } = definition ?? {};
  if (!consultation) return [];
  // Texts that do not say are in the page's language, or, where they are translated, in English.
  const own = consultation.language ?? (consultation.translations ? 'en' : language);
  const there = [own, ...translations.map((each) => each.language)].map(primary);
  return [
    ownWords
      ? finding('language-own')
      : finding(isSpoken(language) ? 'language-spoken' : 'language-none', { language }),
    ...(there.includes(primary(language)) ? [] : [finding('translation-none', { language, own })]),
    ...translations.map(({ language: tag, untranslated, total }) =>
      untranslated.length === 0
        ? finding('translation-whole', { language: tag })
        : finding('translation-part', {
            language: tag,
            own,
            total,
            count: untranslated.length,
            texts: named(untranslated),
          }),
    ),
  ];
}
