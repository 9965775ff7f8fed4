import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { messagesFor } from '../messages/catalogs.js';
import { enForm } from '../messages/en-form.js';
import type { Messages } from '../messages/messages.js';

/**
 * Adds words to those that are there.
 *
 * @param before - what was spoken until now, for where they cannot be had
 */
export type MoreWords = (words: Messages, before: Messages) => Messages | Promise<Messages>;

/**
 * The reader's language: the nearest `lang` around the element, followed when it changes. While a
 * catalog is on its way the one before it stays; one that cannot be had leaves English.
 */
export class LanguageController implements ReactiveController {
  readonly #host: ReactiveControllerHost & HTMLElement;
  readonly #observer = new MutationObserver(() => {
    void this.#read();
  });
  /** The tag of the language around the host, for which `messages` were asked. */
  tag: string | undefined;
  #messages: Messages | undefined;
  readonly #english: Messages;
  readonly #more: MoreWords[] = [];

  /** @param english - the English catalog; of the widget's own, the words of the form come first */
  constructor(host: ReactiveControllerHost & HTMLElement, english = enForm as Messages) {
    this.#host = host;
    this.#english = english;
    host.addController(this);
  }

  /** Whether the words are still on their way; nothing should be drawn in another language first. */
  get pending(): boolean {
    return this.#messages === undefined;
  }

  /** The catalog to speak with. In English it has the words of the form, and what has been added. */
  get messages(): Messages {
    return this.#messages ?? this.#english;
  }

  /** Speaks with more words from now on; resolves when they are there. */
  add(more: MoreWords): Promise<void> | void {
    this.#more.push(more);
    return this.#again();
  }

  #again(): Promise<void> | void {
    this.tag = undefined;
    return this.#read();
  }

  hostConnected(): void {
    // `lang` may be on the host, on an element around it, or on the page.
    this.#observer.observe(document, {
      attributes: true,
      attributeFilter: ['lang'],
      subtree: true,
    });
    void this.#read();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  #read(): Promise<void> | void {
    const tag = languageAround(this.#host);
    if (tag === this.tag) return;
    this.tag = tag;
    const use = (messages: Messages): void => {
      if (tag !== this.tag) return;
      this.#messages = messages;
      this.#host.requestUpdate();
    };
    const before = this.messages;
    let found = messagesFor(tag, this.#english);
    if (found instanceof Promise)
      found = found.catch(() => {
        addEventListener('online', () => void this.#again(), { once: true });
        // Words in English are better than no words.
        return before;
      });
    for (const more of this.#more) found = then(found, (words) => more(words, before));
    return then(found, use);
  }
}

/** Goes on at once with what is there, and with a promise when it is kept. */
function then<Next>(
  found: Messages | Promise<Messages>,
  next: (words: Messages) => Next | Promise<Next>,
): Next | Promise<Next> {
  return found instanceof Promise ? found.then(next) : next(found);
}

/** The nearest `lang` around an element, through shadow roots; `en` where the page says nothing. */
function languageAround(element: Element): string {
  for (let at: Element | undefined = element; at;) {
    const found: Element | null = at.closest('[lang]');
    if (found) return found.getAttribute('lang') || 'en';
    // Only a shadow root has a host; the document has none.
    at = (at.getRootNode() as Partial<ShadowRoot>).host;
  }
  return 'en';
}
