import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { nextChangeAfter, type Deadline } from '../contract/deadline.js';
import type { Timers } from './timers.js';

/** What the clock's host knows. */
export interface ClockHost extends ReactiveControllerHost {
  /** A clock that the page's developer set: milliseconds since the epoch. */
  readonly clock?: (() => number) | undefined;
  readonly deadline: Deadline | undefined;
  /** Told at each moment at which something that is shown or said changes. */
  ticked: (before: number, now: number) => void;
}

/**
 * What time it is: the endpoint's clock where it is known, counted on by the page's monotonic one,
 * so that a visitor's wrong clock changes nothing; and a call at each moment that matters.
 */
export class ClockController implements ReactiveController {
  readonly #host: ClockHost;
  readonly #timers: Timers;
  /** The endpoint's clock minus `performance.now()`. */
  #endpointOffset: number | undefined;
  #last: number | undefined;

  constructor(host: ClockHost, timers: Timers) {
    this.#host = host;
    this.#timers = timers;
    host.addController(this);
  }

  /** Milliseconds since the epoch. */
  get now(): number {
    if (this.#host.clock) return this.#host.clock();
    return this.#endpointOffset === undefined
      ? Date.now()
      : this.#endpointOffset + performance.now();
  }

  /** Sets the clock by the endpoint's word. */
  setByEndpoint(now: number): void {
    this.#endpointOffset = now - performance.now();
    // The step from one clock to the other is no time passing.
    this.#last = undefined;
  }

  hostConnected(): void {
    // A sleeping tab's timers are late: look when it wakes.
    document.addEventListener('visibilitychange', this.#tick);
    window.addEventListener('pageshow', this.#tick);
  }

  hostDisconnected(): void {
    document.removeEventListener('visibilitychange', this.#tick);
    window.removeEventListener('pageshow', this.#tick);
  }

  hostUpdated(): void {
    const { deadline } = this.#host;
    if (!deadline) return;
    const now = this.now;
    this.#last ??= now;
    // From the last look on: what has come since, while a timer was late, is told all the same.
    const next = nextChangeAfter(deadline, this.#last);
    if (next !== undefined) this.#timers.after('clock', next - now, this.#tick);
  }

  readonly #tick = (): void => {
    const now = this.now;
    const before = this.#last ?? now;
    this.#last = now;
    this.#host.ticked(before, now);
    this.#host.requestUpdate();
  };
}
