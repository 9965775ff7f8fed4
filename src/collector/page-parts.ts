/** Pieces that the collector's pages share: HTML, with everything that is not ours escaped. */
import { inLanguage, type Consultation } from '../contract/index.js';
import { escaped } from '../embed/escaped.js';
import type { Exchange } from './exchange.js';
import { pageWords } from './page-words/catalogs.js';
import type { PageWords } from './page-words/page-words.js';
import { languagesOf } from './preference.js';

/** A consultation as a page shows it: in the page's language, as far as the city has translated it. */
export interface ShownConsultation extends Consultation {
  /** The texts that are not in the page's language. */
  untranslated: ReadonlySet<string>;
}

/** The words for whoever asks, where no form and no comment says in which language: their browser does. */
export function readersWords({ request, consultation }: Exchange): PageWords {
  return pageWords(...languagesOf(request.headers), consultation.language);
}

/** A consultation in the language of a page's words. */
export function inWords(consultation: Consultation, { language }: PageWords): ShownConsultation {
  const { language: own = 'en' } = consultation;
  const shown = inLanguage({ ...consultation, language: own }, language, own);
  return { ...shown.consultation, language: own, untranslated: shown.untranslated };
}

/** An editor's words, marked as being in the editor's language where that is not the page's. */
export function editorsWords(
  { language = 'en', untranslated }: ShownConsultation,
  text: string,
): string {
  const marked = untranslated.has(text) ? ` lang="${escaped(language)}"` : '';
  return `<bdi${marked}>${escaped(text)}</bdi>`;
}

/** A reference, which no translator touches and no script turns around. */
export function referenceText(reference: string): string {
  return `<bdi dir="ltr" translate="no">${escaped(reference)}</bdi>`;
}

/** Whom to ask; empty where the consultation names nobody. */
export function contactParagraph({ contact }: Consultation, words: PageWords): string {
  const { email, phone, post } = contact;
  const ways = [
    email !== undefined &&
      `<a href="mailto:${escaped(encodeURIComponent(email).replace('%40', '@'))}"><bdi>${escaped(email)}</bdi></a>`,
    phone !== undefined && `<bdi dir="ltr">${escaped(phone)}</bdi>`,
    post !== undefined && `<bdi>${escaped(post)}</bdi>`,
  ].filter((way) => way !== false);
  return ways.length > 0 ? `<p>${escaped(words.questions)} ${ways.join(' · ')}</p>` : '';
}
