import type { LitElement } from 'lit';
import { loadSpeak } from './load-later.js';
import type { LanguageController } from './language-controller.js';
import type { Source } from './speak.js';

const speaking = new WeakSet<LitElement>();

/** Where not everything is in the page's language: once, and again until it can be had. */
export function speakWhereNeeded(
  host: LitElement,
  source: Source,
  language: LanguageController,
): void {
  if (speaking.has(host) || !(language.elsewhere || source.consultation?.translations)) return;
  speaking.add(host);
  loadSpeak().then(
    ({ speak }) => {
      speak(host, source, language);
    },
    () => {
      speaking.delete(host);
    },
  );
}
