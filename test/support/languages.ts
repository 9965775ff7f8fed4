/** The languages besides English, and a page that turns to one of them. */
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { settled } from './elements.js';
import { until } from './fake-time.js';

/** Every language of the widget but English. */
export const LANGUAGES = ['es', 'pt', 'ht', 'zh', 'ar', 'am', 'bn'] as const;

/** Waits until a widget has its words in a language. */
export async function speaks(element: CivicFeedback, language: string): Promise<void> {
  await until(() => element.words.language === language, `words in ${language}`);
  await settled(element);
}

/** Makes the page one in this language, from right to left where that is, and waits for the widget. */
export async function speakOn(element: CivicFeedback, language: string): Promise<void> {
  const { documentElement } = document;
  documentElement.lang = language;
  documentElement.dir = language === 'ar' ? 'rtl' : 'ltr';
  // A tag in a part of the page that has a language of its own keeps that.
  const around = element.parentElement?.closest('[lang]');
  if (around === documentElement) await speaks(element, language);
}
