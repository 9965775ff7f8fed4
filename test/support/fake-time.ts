/** Time that passes only when a test says so. */

// The real one, also while time is a test's.
const stopwatch = performance.now.bind(performance);

interface Waiting {
  at: number;
  run: () => void;
  /** A timer of the page's, and not a signal's, which nobody has to clear. */
  timer: boolean;
}

/**
 * Replaces the page's timers and clocks until `stop()`. Frames, promises, the mouse and the keyboard
 * go on as always.
 */
export class FakeTime {
  readonly #real = {
    setTimeout: globalThis.setTimeout,
    clearTimeout: globalThis.clearTimeout,
    // eslint-disable-next-line @typescript-eslint/unbound-method -- it needs none
    timeout: AbortSignal.timeout,
    dateNow: Date.now,
    performanceNow: performance.now.bind(performance),
  };
  readonly #waiting = new Map<number, Waiting>();
  // An element that goes after `stop()` clears its timer with the page's own clearTimeout: a number
  // of the page's would stop somebody else's, as it stopped mocha's in Firefox.
  #last = 1_000_000_000;
  #passed = 0;

  /** The one that stands in for the page's time now. */
  static running: FakeTime | undefined;

  /** @param start - what the visitor's clock says at first, in milliseconds since the epoch */
  constructor(readonly start: number) {
    const after = (run: () => void, milliseconds = 0, timer = true): number => {
      this.#last += 1;
      this.#waiting.set(this.#last, { at: this.#passed + milliseconds, run, timer });
      return this.#last;
    };
    globalThis.setTimeout = ((run: () => void, milliseconds?: number) =>
      after(run, milliseconds)) as never;
    globalThis.clearTimeout = ((timer: number) => this.#waiting.delete(timer)) as never;
    AbortSignal.timeout = (milliseconds) => {
      const controller = new AbortController();
      const abort = (): void => {
        controller.abort(new DOMException('It took too long', 'TimeoutError'));
      };
      after(abort, milliseconds, false);
      return controller.signal;
    };
    Date.now = () => this.now;
    performance.now = () => this.#passed;
    FakeTime.running = this;
  }

  /** Milliseconds since the epoch. */
  get now(): number {
    return this.start + this.#passed;
  }

  /** How many timers are waiting. */
  get waiting(): number {
    return [...this.#waiting.values()].filter(({ timer }) => timer).length;
  }

  /** Lets this many milliseconds pass; every timer that is due runs at its moment. */
  async pass(milliseconds: number): Promise<void> {
    const until = this.#passed + milliseconds;
    for (;;) {
      const due = [...this.#waiting]
        .filter(([, { at }]) => at <= until)
        .sort(([, one], [, other]) => one.at - other.at)[0];
      if (!due) break;
      const [timer, { at, run }] = due;
      this.#waiting.delete(timer);
      this.#passed = Math.max(this.#passed, at);
      run();
      await turn();
    }
    this.#passed = until;
    await turn();
  }

  /** Gives the page its own clocks and timers back. */
  stop(): void {
    globalThis.setTimeout = this.#real.setTimeout;
    globalThis.clearTimeout = this.#real.clearTimeout;
    AbortSignal.timeout = this.#real.timeout;
    Date.now = this.#real.dateNow;
    performance.now = this.#real.performanceNow;
    FakeTime.running = undefined;
  }
}

/**
 * One turn of the event loop, without a timer or a frame: what was promised has been heard, and
 * elements have drawn. (A page in the background gets few frames.)
 */
export async function turn(): Promise<void> {
  const { port1, port2 } = new MessageChannel();
  await new Promise((resolve) => {
    port1.onmessage = resolve;
    port2.postMessage(undefined);
  });
  port1.close();
}

/** Waits, turn by turn, for what only the browser can bring about. Throws after 5 real seconds. */
export async function until(holds: () => boolean, what: string): Promise<void> {
  const start = stopwatch();
  while (!holds()) {
    if (stopwatch() - start > 5000) throw new Error(`Waited in vain for ${what}.`);
    await turn();
  }
}
