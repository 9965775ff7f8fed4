/** The time zone of whoever's device this is. */

/**
 * The engine's own IANA time zone, where `Temporal` can say it; `undefined` in engines without. The
 * first thing that a page asks of `Intl` has Chromium find out which languages it knows, and that
 * took almost half of what our form's script took before the form was there (docs/performance.md).
 */
export const ownZone = (): string | undefined =>
  (globalThis as { Temporal?: { Now: { timeZoneId: () => string } } }).Temporal?.Now.timeZoneId();
