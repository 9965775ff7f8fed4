import type { LitElement } from 'lit';
import { loadSpeak } from './load-later.js';
import type { LanguageController } from './language-controller.js';
import type { Source } from './speak.js';

/** Has a host speak where not everything is in the page's language. Asked for again until it is there. */
export function speakWhereNeeded(
  host: LitElement,
  source: Source,
  language: LanguageController,
): void {
  if (!language.elsewhere && !source.consultation?.translations) return;
  loadSpeak().then(
    ({ speak }) => {
      speak(host, source, language);
    },
    () => undefined,
  );
}
