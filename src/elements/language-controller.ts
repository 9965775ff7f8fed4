import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { messagesFor } from '../messages/catalogs.js';
import { en } from '../messages/en.js';
import type { Messages } from '../messages/messages.js';
import type { Modes } from './load-later.js';

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
  /** Whether there is no catalog for the language around, so that the words are in another one. */
  elsewhere = false;
  #find: typeof messagesFor | Modes['messagesFor'] = messagesFor;

  constructor(host: ReactiveControllerHost & HTMLElement) {
    this.#host = host;
    host.addController(this);
  }

  /** Whether the words are still on their way; nothing should be drawn in another language first. */
  get pending(): boolean {
    return this.#messages === undefined;
  }

  /** The catalog to speak with. */
  get messages(): Messages {
    return this.#messages ?? en;
  }

  /** Asks for all words anew, and from now on, in this way. */
  findBy(find: Modes['messagesFor']): Promise<void> | void {
    this.#find = find;
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
      this.elsewhere = !tag.startsWith(messages.language);
      this.#host.requestUpdate();
    };
    const found = this.#find(tag, this.messages);
    if (!(found instanceof Promise)) {
      use(found);
      return;
    }
    return found.then(use, () => {
      // Words in English are better than no words.
      use(this.messages);
    });
  }
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
