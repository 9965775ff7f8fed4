/**
 * The demo's clock, for both pages: `?at=` in the address is the time that the page pretends.
 * Nothing of it is in the product, whose collector tells the time.
 */
const at = new URLSearchParams(location.search).get('at');
const instant = at === null ? NaN : Date.parse(at);

/** Where the collector with that clock is; the real one's own place without a time. */
export const collector = Number.isNaN(instant) ? '' : `/at/${encodeURIComponent(at)}`;

/** A clock that runs from that time, or nothing. */
export function clock() {
  if (Number.isNaN(instant)) return undefined;
  const offset = instant - Date.now();
  return () => Date.now() + offset;
}
