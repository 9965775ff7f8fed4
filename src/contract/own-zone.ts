/** The time zone of whoever's device this is. */

/**
 * The engine's own IANA time zone, where `Temporal` can say it; `undefined` in engines without. The
 * first thing that a page asks of `Intl` has Chromium find out which languages it knows, and that
 * takes longer than all else that our form does before it is there.
 */
export const ownZone = (): string | undefined =>
  (globalThis as { Temporal?: { Now: { timeZoneId: () => string } } }).Temporal?.Now.timeZoneId();
