/** Languages by tag, and the texts of a consultation that can be translated. */
import type { ConsultationInput } from '../../src/contract/consultation.js';
import { RIGHT_TO_LEFT } from '../../src/embed/right-to-left.js';

/** The languages that the widget speaks, as they call themselves. */
export const LANGUAGES: Readonly<Record<string, string>> = {
  en: 'English',
  es: 'Español',
  pt: 'Português',
  ht: 'Kreyòl Ayisyen',
  zh: '中文',
  ar: 'العربية',
  am: 'አማርኛ',
  bn: 'বাংলা',
};

/** A language by its own name, or by its tag. */
export function languageName(tag: string): string {
  return Object.hasOwn(LANGUAGES, tag) ? (LANGUAGES[tag] ?? tag) : tag;
}

/** Which way a language is written, by its tag. */
export function directionOf(tag: string): 'ltr' | 'rtl' {
  return RIGHT_TO_LEFT.test(tag) ? 'rtl' : 'ltr';
}

/** One text that can be translated. */
export interface Translatable {
  /** Its place in a translation. */
  path: string;
  label: string;
  /** As the city wrote it. */
  text: string;
}

/** Whether something can stand in a path: an id that is still missing, or wrong, cannot. */
const isKey = (id: unknown): boolean => typeof id === 'string' && !id.includes('.');

/** The texts of a consultation that readers see, in the order of the form. */
export function translatable(definition: ConsultationInput): Translatable[] {
  const { title, introduction, question, comment, about, notices, contact, next } = definition;
  const priorities = question.priorities.flatMap(({ id, label, description }, index) =>
    isKey(id)
      ? [
          [`question.priorities.${id}.label`, `Priority ${index + 1}`, label],
          [
            `question.priorities.${id}.description`,
            `Description of priority ${index + 1}`,
            description,
          ],
        ]
      : [],
  );
  const roles = (about?.roles ?? []).flatMap(({ id, label }) =>
    isKey(id) ? [[`about.roles.${id}.label`, `Role “${label ?? id}”`, label]] : [],
  );
  const texts = [
    ['title', 'Title', title],
    ['introduction', 'Introduction', introduction],
    ['question.label', 'The question', question.label],
    ['question.hint', 'Hint below the question', question.hint],
    ...priorities,
    ['comment.label', 'Label of the comment', comment?.label],
    ['comment.hint', 'Hint below the comment', comment?.hint],
    ...roles,
    ['notices.publicRecords', 'Public-records notice', notices?.publicRecords],
    ['notices.privacy.label', 'Link to the privacy statement', notices?.privacy?.label],
    [
      'contact.serviceRequests.label',
      'Link to where service requests belong',
      contact?.serviceRequests?.label,
    ],
    ['next', 'What happens next', next],
  ] as [string, string, string | undefined][];
  return texts.flatMap(([path, label, text]) =>
    typeof text === 'string' && text !== '' ? [{ path, label, text }] : [],
  );
}
