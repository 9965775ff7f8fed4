/**
 * The demo's clock: collectors whose time is another. The product has no such thing; a collector
 * takes its clock from whoever makes it, and the demo makes one for each moment that is asked for.
 */
import type { Collector } from '../../src/collector/index.js';

/** As many moments as are kept; the one that was not asked for the longest makes room. */
const MOST = 20;

/** An instant with its offset: `2025-12-18T13:00:00-05:00`. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;

/** Milliseconds since the epoch, or `undefined` where the text names no instant. */
export function instantOf(text: string): number | undefined {
  const instant = INSTANT.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}

/** Makes a collector below a path, with a clock of its own. */
export type MakeCollector = (basePath: string, clock: () => number) => Collector;

/** Collectors below `/at/<instant>`: each stands at its instant when first asked, and runs on. */
export class PastCollectors {
  readonly #make: MakeCollector;
  /** By the path's own text, least recently used first. */
  readonly #collectors = new Map<string, Collector>();

  constructor(make: MakeCollector) {
    this.#make = make;
  }

  /** The collector for a request below `/at/`; `undefined` where the date is none. */
  for(request: Request): Collector | undefined {
    const [, text = ''] = /^\/at\/([^/]+)\//.exec(new URL(request.url).pathname) ?? [];
    const instant = instantOf(decoded(text));
    if (instant === undefined) return undefined;
    let collector = this.#collectors.get(text);
    if (!collector) {
      const started = performance.now();
      collector = this.#make(`/at/${text}`, () =>
        Math.round(instant + performance.now() - started),
      );
    }
    this.#collectors.delete(text);
    this.#collectors.set(text, collector);
    const [oldest] = this.#collectors.keys();
    if (this.#collectors.size > MOST && oldest !== undefined) this.#collectors.delete(oldest);
    return collector;
  }

  /** Somebody opens a page at this instant: its collector begins there again, as the page does. */
  restart(at: string): void {
    const instant = instantOf(at);
    for (const text of this.#collectors.keys())
      if (instantOf(decoded(text)) === instant) this.#collectors.delete(text);
  }
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return '';
  }
}
