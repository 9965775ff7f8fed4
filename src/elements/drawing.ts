/** A widget's drawing in light DOM: what a shadow root would do for it, as far as that can be done. */
import type { CSSResult, LitElement, ReactiveController } from 'lit';
import type { DrawnElement } from './drawn-element.js';
import { Fallback } from './fallback.js';
import { ownIds } from './own-ids.js';
import { redraw } from './redraw.js';
import { ScopedStyles } from './scoped-styles.js';
import { TextKeeper } from './text-keeper.js';

/** Events that never leave a shadow root, and that a page-wide form would take for its own. */
const INSIDE = ['submit', 'reset', 'change', 'select', 'formdata', 'slotchange'];

/** Keeps one child of a host as its root, beside what the editor wrote. */
export class Drawing implements ReactiveController {
  readonly #host: LitElement;
  readonly #root: HTMLElement;
  readonly #styles: ScopedStyles;
  readonly #texts: TextKeeper;
  readonly #fallback: Fallback;
  #restore: (() => void) | undefined;

  constructor(host: LitElement, root: HTMLElement) {
    this.#host = host;
    this.#root = root;
    const { styles } = host.constructor as unknown as { styles: CSSResult[] };
    this.#styles = new ScopedStyles(host, styles);
    this.#texts = new TextKeeper(root);
    this.#fallback = new Fallback(host, root);
    // A page that was saved, or cloned, brings a drawing along that nobody draws into.
    for (const each of host.querySelectorAll(':scope > [slot=drawing]'))
      if (each !== root) each.remove();
    for (const name of INSIDE) root.addEventListener(name, inside);
    new MutationObserver(() => {
      if (root.parentNode !== host) host.requestUpdate();
    }).observe(host, { childList: true });
    host.addController(this);
  }

  /** What the editor wrote, apart from all that was drawn: a copy, which loads nothing. */
  get written(): Element {
    return this.#fallback.copy;
  }

  /** Draws with these styles as well. */
  adopt(styles: CSSResult): void {
    this.#styles.add(styles);
  }

  hostConnected(): void {
    this.#styles.adopt();
    ownIds(this.#root);
  }

  hostDisconnected(): void {
    this.#styles.release();
  }

  hostUpdate(): void {
    // A page or a framework that wrote the host's content anew has dropped it.
    if (this.#root.parentNode !== this.#host) this.#host.append(this.#root);
    if (this.#texts.tend()) this.#restore = redraw(this.#root);
  }

  hostUpdated(): void {
    this.#texts.drawn();
    this.#styles.adopt();
    ownIds(this.#root);
    disown(this.#root);
    this.#restore?.();
    this.#restore = undefined;
    this.#fallback.tend();
  }
}

function inside(event: Event): void {
  event.stopPropagation();
  // A form that is there to have the fields of a picker is never sent.
  if (event.target === event.currentTarget) event.preventDefault();
}

/** Has nothing of ours belong to a form of the page: not even a button that stands outside of our own. */
function disown(root: HTMLElement): void {
  for (const control of root.querySelectorAll<HTMLButtonElement>('button, input, select, textarea'))
    if (control.form && !root.contains(control.form)) control.setAttribute('form', '');
}

/** Shows a host's drawing from now on. */
export function draw(host: DrawnElement, root: HTMLElement): void {
  host.drawing = new Drawing(host, root);
  host.requestUpdate();
}
