import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Deadline } from '../contract/deadline.js';
import { nextChangeAfter } from '../contract/next-change.js';
import type { Clock } from './clock.js';
import { CALLS, hear } from './hear.js';
import type { Timers } from './timers.js';

/** Whose deadline it is. */
export interface TickingHost extends ReactiveControllerHost {
  readonly deadline: Deadline | undefined;
}

/** Has a host drawn anew at each moment at which something that it shows or says changes. */
export class Ticking implements ReactiveController {
  readonly #host: TickingHost;
  readonly #clock: Clock;
  readonly #timers: Timers;
  readonly #ticked: (before: number, now: number) => void;

  /** @param ticked - is told that time went on */
  constructor(
    host: TickingHost,
    clock: Clock,
    timers: Timers,
    ticked: (before: number, now: number) => void = () => undefined,
  ) {
    this.#host = host;
    this.#clock = clock;
    this.#timers = timers;
    this.#ticked = ticked;
    host.addController(this);
    // A sleeping tab's timers are late: look when it wakes.
    hear(host, CALLS, this.#tick);
  }

  hostUpdated(): void {
    const { deadline } = this.#host;
    if (!deadline) return;
    const { now } = this.#clock;
    this.#clock.last ??= now;
    // From the last look on: what has come since, while a timer was late, is told all the same.
    const next = nextChangeAfter(deadline, this.#clock.last);
    if (next !== undefined) this.#timers.after('clock', next - now, this.#tick);
  }

  readonly #tick = (): void => {
    const { now, last = now } = this.#clock;
    this.#clock.last = now;
    this.#ticked(last, now);
    this.#host.requestUpdate();
  };
}
