/** Pieces that the collector's pages share: HTML, with everything that is not ours escaped. */
import type { Consultation } from '../contract/index.js';
import { escaped } from '../embed/escaped.js';
import type { PageWords } from './page-words.js';

/** An editor's words, in the editor's language, whatever the page's is. */
export function editorsWords({ language = 'en' }: Consultation, text: string): string {
  return `<bdi lang="${escaped(language)}">${escaped(text)}</bdi>`;
}

/** Whom to ask; empty where the consultation names nobody. */
export function contactParagraph({ contact }: Consultation, words: PageWords): string {
  const { email, phone, post } = contact;
  const ways = [
    email !== undefined &&
      `<a href="mailto:${escaped(encodeURIComponent(email).replace('%40', '@'))}">${escaped(email)}</a>`,
    phone !== undefined && escaped(phone),
    post !== undefined && escaped(post),
  ].filter((way) => way !== false);
  return ways.length > 0 ? `<p>${escaped(words.questions)} ${ways.join(' · ')}</p>` : '';
}
