/**
 * The demo's clock: collectors whose time is another. The product has no such thing; a collector
 * takes its clock from whoever makes it, and the demo makes one for each moment that is asked for.
 */
import type { Collector } from '../../src/collector/index.js';
import { instantOf } from '../instant.js';

/** As many moments as are kept; the one that was not asked for the longest makes room. */
const MOST = 20;

/** Makes a collector below a path, with a clock of its own. */
export type MakeCollector = (basePath: string, clock: () => number) => Collector;

/**
 * Collectors below `/at/<instant>`: each stands at its instant when a page is opened there (or, with
 * no page, when it is first asked), and runs on.
 */
export class PastCollectors {
  readonly #make: MakeCollector;
  readonly #elapsed: () => number;
  /** By the path's own text, least recently used first. */
  readonly #collectors = new Map<string, Collector>();

  /** `elapsed` counts milliseconds and never goes back. */
  constructor(make: MakeCollector, elapsed = () => performance.now()) {
    this.#make = make;
    this.#elapsed = elapsed;
  }

  /** The collector for a request below `/at/`; `undefined` where the date is none. */
  for(request: Request): Collector | undefined {
    const [, at = ''] = /^\/at\/([^/]+)\//.exec(new URL(request.url).pathname) ?? [];
    const collector = this.#collectors.get(at) ?? this.#begin(at);
    if (collector) this.#keep(at, collector);
    return collector;
  }

  /** Somebody opens a page at this instant: its collector begins there with it, as its clock does. */
  restart(at: string): void {
    const collector = this.#begin(at);
    if (collector) this.#keep(at, collector);
  }

  #begin(at: string): Collector | undefined {
    const instant = instantOf(at);
    if (instant === undefined) return undefined;
    const begun = this.#elapsed();
    return this.#make(`/at/${at}`, () => Math.round(instant + this.#elapsed() - begun));
  }

  #keep(at: string, collector: Collector): void {
    this.#collectors.delete(at);
    this.#collectors.set(at, collector);
    const [oldest] = this.#collectors.keys();
    if (this.#collectors.size > MOST && oldest !== undefined) this.#collectors.delete(oldest);
  }
}
