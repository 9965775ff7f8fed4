/**
 * Texts in several languages on one page: the city's own in the reader's language, as far as they
 * are translated, and everything that is not in the page's language marked as what it is (WCAG 2.2,
 * 3.1.2), so that screen readers take the right voice. A chunk of its own: where all is in one
 * language nobody asks for it.
 */
import type { LitElement, ReactiveController } from 'lit';
import type { Consultation } from '../contract/consultation.js';
import { inLanguage, primaryLanguage, textsOf } from '../contract/in-language.js';
import type { Messages } from '../messages/messages.js';
import type { LanguageController } from './language-controller.js';

export { inLanguage, textsOf } from '../contract/in-language.js';

/** The consultation that the widget shows, where there is one; it can be replaced. */
export interface Source {
  consultation: Consultation | undefined;
}

/** The widget, and the words that it speaks with: those of the language around it, or a page's own. */
export type Talker = LitElement & { words: Messages };

/** The language around the widget. */
type Language = Pick<LanguageController, 'tag'>;

/** Puts translations in place before each drawing, and says after it which text is in which language. */
class Speaker implements ReactiveController {
  readonly #host: Talker;
  readonly #source: Source;
  readonly #language: Language;
  #tag = '';
  /** As the city wrote it. */
  #own: Consultation | undefined;
  /** As this reader sees it. */
  #shown: Consultation | undefined;
  /** The language of each of the city's texts that are shown, by paragraph. */
  #languages = new Map<string, string>();

  constructor(host: Talker, source: Source, language: Language) {
    this.#host = host;
    this.#source = source;
    this.#language = language;
  }

  hostUpdate(): void {
    const { consultation } = this.#source;
    const { tag = 'en' } = this.#language;
    if (!consultation || (consultation === this.#shown && tag === this.#tag)) return;
    if (consultation !== this.#shown) {
      // Another window for what is shown is another window for what was written.
      const own = this.#own;
      const rescheduled = own && consultation.question === this.#shown?.question;
      this.#own = rescheduled ? { ...own, window: consultation.window } : consultation;
    }
    this.#tag = tag;
    this.#speak(this.#own ?? consultation);
  }

  #speak(own: Consultation): void {
    // Texts that do not say are in the page's language, or, where they are translated, in English.
    const written = own.language ?? (own.translations ? 'en' : this.#tag);
    const { consultation, untranslated } = inLanguage(own, this.#tag, written);
    this.#shown = consultation;
    this.#source.consultation = consultation;
    this.#languages = new Map(
      textsOf(consultation).flatMap((text) => {
        const language = untranslated.has(text) ? written : this.#tag;
        return text.split(/\n\s*\n/).map((paragraph) => [paragraph.trim(), language] as const);
      }),
    );
  }

  hostUpdated(): void {
    const { renderRoot, words: spoken } = this.#host;
    const words = spoken.language;
    const around = primaryLanguage(this.#tag) === words ? this.#tag : words;
    const region = this.#host.querySelector(':scope > [slot=announcer]');
    for (const element of [...renderRoot.children, region])
      if (element) speaks(element, around, this.#tag);
    const texts = document.createTreeWalker(renderRoot, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      const { data, parentElement } = texts.currentNode as Text;
      const language = this.#languages.get(data.trim());
      if (language !== undefined && parentElement) speaks(parentElement, language, around);
    }
  }
}

/** The elements that had no direction of their own. */
const turned = new WeakSet<Element>();

/** Says that an element is in a language, unless what is around it is. */
function speaks(element: Element, language: string, around: string): void {
  if (primaryLanguage(language) === primaryLanguage(around)) {
    if (element.hasAttribute('lang')) element.removeAttribute('lang');
    if (turned.delete(element)) element.removeAttribute('dir');
    return;
  }
  element.setAttribute('lang', language);
  if (element.hasAttribute('dir')) return;
  turned.add(element);
  element.setAttribute('dir', 'auto');
}

const speaking = new WeakSet<Talker>();

/** Has a host speak; from now on, with each drawing. Asking again changes nothing. */
export function speak(host: Talker, source: Source, language: Language): void {
  if (speaking.has(host)) return;
  speaking.add(host);
  host.addController(new Speaker(host, source, language));
  host.requestUpdate();
}
