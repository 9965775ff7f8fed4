/**
 * The demo's clocks. The product has no clock control: a collector tells the time by its own clock.
 * So the demo has a collector for each time that a page asks for, all on the same database: the real
 * one, and below `/at/2025-12-18T13:00:00-05:00/` one whose clock stood there when first asked.
 */
import { createCollector, type Collector, type Store } from '../../src/collector/index.js';
import type { ConsultationInput } from '../../src/contract/index.js';

/** Most clocks that run at once; the one unused for longest makes room. */
const CLOCKS = 20;

/** Finds the collector for a path; `undefined` where the path is none of a collector's. */
export function createClocks(
  store: Store,
  consultation: ConsultationInput,
): (pathname: string) => Collector | undefined {
  const collectorAt = (basePath: string, offset: number): Collector =>
    createCollector({
      consultations: [consultation],
      store,
      origins: [],
      basePath,
      clock: () => Date.now() + offset,
    });
  const real = collectorAt('', 0);
  const running = new Map<string, Collector>();

  return (pathname) => {
    if (/^\/(?:consultations\/[^/.]+(?:\/|$)|health$)/.test(pathname)) return real;
    const basePath = /^\/at\/[^/]+(?=\/consultations\/)/.exec(pathname)?.[0];
    if (basePath === undefined) return undefined;
    const instant = Date.parse(decodeURIComponent(basePath.slice('/at/'.length)));
    if (Number.isNaN(instant)) return undefined;
    const found = running.get(basePath) ?? collectorAt(basePath, instant - Date.now());
    running.delete(basePath);
    running.set(basePath, found);
    const oldest = running.keys().next().value;
    if (running.size > CLOCKS && oldest !== undefined) running.delete(oldest);
    return found;
  };
}
