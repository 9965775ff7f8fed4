/**
 * A page translator as browsers bring one: it puts elements of its own around every text, or in its
 * place. Its translation of a text is the text with a mark before it.
 */
type Put = (text: Text) => HTMLElement;

function font(...inside: (Node | string)[]): HTMLElement {
  const element = document.createElement('font' as string);
  element.style.verticalAlign = 'inherit';
  element.append(...inside);
  return element;
}

/** How a text is put into an element, one after the other. */
export const WAYS = {
  'replaces each text by two elements': (text) => {
    const outer = font(font(`»${text.data}`));
    text.replaceWith(outer);
    return outer;
  },
  'puts each text itself into an element': (text) => {
    const outer = font();
    text.replaceWith(outer);
    outer.append(text);
    return outer;
  },
  'puts each text itself into two elements, one after the other': (text) => {
    const inner = font();
    text.parentNode?.insertBefore(inner, text);
    inner.append(text);
    const outer = font();
    inner.replaceWith(outer);
    outer.append(inner);
    return outer;
  },
  'puts an element before each text and then takes the text away': (text) => {
    const outer = font(font(`»${text.data}`));
    text.before(outer);
    text.remove();
    return outer;
  },
} satisfies Record<string, Put>;

/** Whether there is something to translate that is not translated yet. */
function untranslated(text: Text): boolean {
  return text.data !== '' && !text.parentElement?.closest('font, textarea, style');
}

function textsIn(root: Node): Text[] {
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  while (walker.nextNode()) texts.push(walker.currentNode as Text);
  return texts;
}

/** Translates in one of the ways. */
export class Translator {
  readonly #put: Put;
  readonly #originals: [element: HTMLElement, text: Text, words: string][] = [];
  readonly #observer: MutationObserver;
  #root: HTMLElement | undefined;
  /** How many texts it has translated. */
  count = 0;

  constructor(put: Put) {
    this.#put = put;
    this.#observer = new MutationObserver(() => {
      if (this.#root) this.translate(this.#root);
      // Whoever answers each translation with a new text would have it translated for ever.
      if (this.count > 5000) throw new Error('The translator finds no end.');
    });
  }

  /** Translates every text; white space between elements too, but for some. */
  translate(root: Node, blank = true): void {
    for (const text of textsIn(root).filter(untranslated)) {
      if (!blank && !text.data.trim()) continue;
      const words = text.data;
      this.#originals.push([this.#put(text), text, words]);
      this.count += 1;
    }
  }

  /** Goes on with whatever is new or changed. */
  watch(root: HTMLElement): void {
    this.#root = root;
    this.#observer.observe(root, { childList: true, characterData: true, subtree: true });
  }

  /** Waits until it has found nothing new for a turn. */
  async idle(): Promise<void> {
    for (let before = -1; before !== this.count;) {
      before = this.count;
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
  }

  /** What stands on the page untranslated. */
  left(root: Node): string[] {
    return textsIn(root)
      .filter(untranslated)
      .map(({ data }) => data);
  }

  /** Puts every original back where its translation is. */
  restore(): void {
    for (const [element, text, words] of this.#originals.splice(0).reverse()) {
      text.data = words;
      element.replaceWith(text);
    }
  }

  stop(): void {
    this.#observer.disconnect();
  }
}
