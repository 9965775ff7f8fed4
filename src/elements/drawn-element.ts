import { LitElement } from 'lit';
import type { Desk } from './desk.js';
import type { Drawing } from './drawing.js';
import { loadNoShadow, loadTakeOver } from './load-later.js';

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

  /** @internal Whether a form stands here that was there before the script, and is nobody's yet. */
  early?: boolean;

  /** @internal What the widget holds, where there is more to it than what is drawn. */
  declare readonly desk?: Desk;

  /** @internal Whether there is a place to draw: without its styles the form is not shown. */
  get drawn(): boolean {
    return !this.early && !!(this.shadowRoot ?? this.drawing);
  }

  protected override createRenderRoot(): HTMLElement | DocumentFragment {
    // A shadow root that is there before us came with the page, and a form in it.
    this.early = !!this.shadowRoot;
    if (this.early || !this.noShadow) {
      const root = super.createRenderRoot();
      if (this.early) this.#draw(loadTakeOver, root as HTMLElement);
      return root;
    }
    // A field that belongs to a form must not have fields in it: theirs is a form of their own.
    const root = document.createElement('form' in this ? 'form' : 'div');
    root.slot = 'drawing';
    this.append(root);
    this.#draw(loadNoShadow, root);
    return root;
  }

  /** Draws in another way than usual, as soon as what that takes is there. */
  #draw(load: typeof loadTakeOver | typeof loadNoShadow, root: HTMLElement): void {
    load().then(
      ({ draw }) => {
        draw(this, root);
      },
      () => {
        // What stands there stays.
        addEventListener(
          'online',
          () => {
            this.#draw(load, root);
          },
          { once: true },
        );
      },
    );
  }
}
