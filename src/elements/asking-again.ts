import type { ConsultationHost } from './consultation-controller.js';
import { hear } from './hear.js';
import { Timers } from './timers.js';

/** What may have changed the network, or brought somebody back. */
const CALLS = ['online', 'pageshow', 'visibilitychange'] as const;

/** Seconds between the first two questions, and between further ones at most: five minutes. */
const [FIRST, LAST] = [5, 300] as const;

/** Asks for a shared definition again, more and more seldom, until there is one. */
export class AskingAgain {
  readonly #host: ConsultationHost;
  readonly #timers: Timers;
  #failures = 0;

  constructor(host: ConsultationHost) {
    this.#host = host;
    this.#timers = new Timers(host);
    hear(host, CALLS, (event) => {
      // When the tag comes back to the page, its definition is asked for anyway.
      if (event && this.#failures > 0 && document.visibilityState === 'visible') this.#ask();
    });
  }

  /** There was no definition: after a while it is asked for again, by everybody at another moment. */
  failed(): void {
    const pause = Math.min(FIRST * 3 ** this.#failures, LAST) * (0.5 + Math.random() / 2);
    this.#failures += 1;
    this.#timers.after('ask', pause * 1000, this.#ask);
  }

  /** There is one. */
  stop(): void {
    this.#failures = 0;
    this.#timers.stop('ask');
  }

  readonly #ask = (): void => {
    this.#timers.stop('ask');
    // As if the address had changed: then it is asked.
    this.#host.requestUpdate('src', null);
  };
}
