import type { LitElement, ReactiveController } from 'lit';
import type { Timers } from './timers.js';

/** Milliseconds after which a sentence is set: focus has settled by then, and is spoken first. */
const SETTLED = 150;

/**
 * One polite live region a widget: an empty light-DOM child of the host, shown through a slot, that
 * exists before it is needed (WCAG 4.1.3). It is cleared first, so that a repeat is spoken too.
 */
export class Announcer implements ReactiveController {
  readonly #host: LitElement;
  readonly #timers: Timers;
  #region: HTMLElement | undefined;

  constructor(host: LitElement, timers: Timers) {
    this.#host = host;
    this.#timers = timers;
    host.addController(this);
  }

  hostConnected(): void {
    // A page that was saved, or cloned, brings a region along.
    const region = (this.#region ??=
      this.#host.querySelector<HTMLElement>(':scope > [slot=announcer]') ??
      document.createElement('div'));
    region.slot = 'announcer';
    region.setAttribute('role', 'status');
    region.setAttribute('aria-atomic', 'true');
    region.textContent = '';
    if (region.parentNode !== this.#host) this.#host.append(region);
  }

  /**
   * Says one whole sentence, once. What waits to be said gives way to it.
   *
   * @param pause - milliseconds to wait for more
   */
  say(words: string, pause = SETTLED): void {
    const region = this.#region;
    if (!region) return;
    region.textContent = '';
    // A framework that re-rendered the host's children may have dropped it.
    if (!region.isConnected) this.#host.append(region);
    this.#timers.after('announce', pause, () => {
      region.textContent = words;
    });
  }
}
