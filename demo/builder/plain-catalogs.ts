/** The plain form's words, in each language once it was asked for. */
import { ENGLISH, type AllMessages } from '../../src/embed/plain-words.js';
import { wholeCatalog } from '../../src/messages/whole-catalog.js';

/** Loads a catalog when it is needed, and tells when it is there. */
export class PlainCatalogs {
  readonly #arrived: () => void;
  readonly #catalogs = new Map<string, AllMessages>();

  /** @param arrived - told whenever there are words that were not there before */
  constructor(arrived: () => void) {
    this.#arrived = arrived;
  }

  /** The words for a language tag; English until they have come, and where there are none. */
  for(language: string): AllMessages {
    const known = this.#catalogs.get(language);
    if (known) return known;
    this.#catalogs.set(language, ENGLISH);
    void wholeCatalog(language).then((words) => {
      if (words.language === ENGLISH.language) return;
      this.#catalogs.set(language, words as AllMessages);
      this.#arrived();
    });
    return ENGLISH;
  }
}
