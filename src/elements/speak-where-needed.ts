import { loadSpeak } from './load-later.js';
import type { LanguageController } from './language-controller.js';
import type { Source, Talker } from './speak.js';

/** Has a host speak where not everything is in the page's language. Asked for again until it is there. */
export function speakWhereNeeded(host: Talker, source: Source, language: LanguageController): void {
  const { pending, tag } = language;
  const asAround = pending || tag?.startsWith(host.words.language);
  if (asAround && !source.consultation?.translations) return;
  loadSpeak().then(
    ({ speak }) => {
      speak(host, source, language);
    },
    () => undefined,
  );
}
