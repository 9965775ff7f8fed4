import { ownZone } from '../contract/own-zone.js';

/** The visitor's time zone, asked for once: asking takes longer than all else that a drawing does. */
export const readerZone = ownZone() ?? Intl.DateTimeFormat().resolvedOptions().timeZone;

/** Who may have a clock of their own. */
export interface ClockHost {
  /** A clock that the page's developer set: milliseconds since the epoch. */
  readonly clock?: (() => number) | undefined;
}

/**
 * What time it is: the endpoint's clock where it is known, counted on by the page's monotonic one,
 * so that a visitor's wrong clock changes nothing.
 */
export class Clock {
  readonly #host: ClockHost;
  /** The endpoint's clock minus `performance.now()`. */
  #endpointOffset: number | undefined;
  /** When somebody last looked whether time has gone on; nobody yet on another clock. */
  last: number | undefined;

  constructor(host: ClockHost) {
    this.#host = host;
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
    this.last = undefined;
  }
}
