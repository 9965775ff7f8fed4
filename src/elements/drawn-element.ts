import { LitElement } from 'lit';
import { loadNoShadow } from './load-later.js';
import type { Drawing } from './drawing.js';

/**
 * An element that draws into a shadow root or, with `no-shadow`, into the page itself: into one child
 * of its own beside what the editor wrote. Which of them is decided when it first comes to a page.
 */
export class DrawnElement extends LitElement {
  /** @internal What keeps a drawing in light DOM apart from the page, once it is there. */
  drawing?: Drawing;

  /** Draws into the page instead of a shadow root; set it before the element comes to a page. */
  get noShadow(): boolean {
    return this.hasAttribute('no-shadow');
  }

  set noShadow(noShadow: boolean) {
    this.toggleAttribute('no-shadow', noShadow);
  }

  /** @internal Whether there is a place to draw: without its styles the form is not shown. */
  get drawn(): boolean {
    return !!(this.shadowRoot ?? this.drawing);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    if (!this.noShadow) return super.createRenderRoot();
    // A field that belongs to a form must not have fields in it: theirs is a form of their own.
    const root = document.createElement('form' in this ? 'form' : 'div');
    root.slot = 'drawing';
    this.append(root);
    const load = (): void => {
      loadNoShadow().then(
        ({ draw }) => {
          draw(this, root);
        },
        () => {
          // What the editor wrote stays.
          addEventListener('online', load, { once: true });
        },
      );
    };
    load();
    return root;
  }
}
