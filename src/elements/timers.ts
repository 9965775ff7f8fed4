import type { ReactiveController, ReactiveControllerHost } from 'lit';

/** No engine waits longer than this many milliseconds in one go. */
const LONGEST = 2_147_483_647;

/**
 * The place where an element waits: named timers, of which each name has one, all stopped when the
 * element leaves the page. Only the form that leaves does not wait here: see stay.ts.
 */
export class Timers implements ReactiveController {
  readonly #running = new Map<string, ReturnType<typeof setTimeout>>();

  #away = false;

  constructor(host: ReactiveControllerHost) {
    host.addController(this);
  }

  hostConnected(): void {
    this.#away = false;
  }

  hostDisconnected(): void {
    this.#away = true;
    for (const name of this.#running.keys()) this.stop(name);
  }

  /** Runs `then` after so many milliseconds, instead of whatever waits under this name. */
  after(name: string, milliseconds: number, then: () => void): void {
    this.stop(name);
    if (this.#away) return;
    this.#running.set(
      name,
      setTimeout(
        () => {
          this.#running.delete(name);
          then();
        },
        Math.min(milliseconds, LONGEST),
      ),
    );
  }

  /** Stops what waits under this name. */
  stop(name: string): void {
    clearTimeout(this.#running.get(name));
    this.#running.delete(name);
  }
}
