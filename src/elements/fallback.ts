import type { LitElement } from 'lit';

/**
 * What the editor wrote beside a drawing in light DOM. It is shown where the drawing has a slot for
 * it. Elements are hidden by the style sheet and never touched: the page, or its framework, owns
 * them. Bare text, which no style sheet can hide, is emptied meanwhile and given back.
 */
export class Fallback {
  readonly #host: LitElement;
  readonly #root: HTMLElement;
  readonly #emptied = new Map<Text, string>();

  constructor(host: LitElement, root: HTMLElement) {
    this.#host = host;
    this.#root = root;
  }

  /** A copy of it in a document without a window, so that no image in it is loaded again. */
  get copy(): Element {
    const copy = document.implementation.createHTMLDocument().createElement('div');
    for (const node of this.#host.childNodes)
      if (node !== this.#root) copy.append(copy.ownerDocument.importNode(node, true));
    return copy;
  }

  /** After each drawing: shows or hides. */
  tend(): void {
    let shown = false;
    for (const slot of this.#root.querySelectorAll('slot')) {
      // In the shadow root of a page's component a slot of ours would take what is meant for its own.
      if (!slot.name.startsWith('civic-')) slot.name = `civic-${slot.name || 'fallback'}`;
      shown ||= slot.name === 'civic-fallback';
    }
    for (const node of this.#host.childNodes) {
      if (!(node instanceof Text)) continue;
      const words = this.#emptied.get(node);
      if (!shown && node.data.trim()) {
        this.#emptied.set(node, node.data);
        node.data = '';
      } else if (shown && words !== undefined) {
        this.#emptied.delete(node);
        node.data ||= words;
      }
    }
  }
}
