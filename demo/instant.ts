/** An instant with its offset: `2025-12-18T13:00:00-05:00`. */
const INSTANT = /^\d{4}-\d\d-\d\dT\d\d:\d\d(?::\d\d)?(?:Z|[+-]\d\d:\d\d)$/;

/**
 * Reads `?at=`: milliseconds since the epoch, or `undefined` where the text names no instant. The
 * page and its collector read it alike, so that both stand at the same moment or neither does.
 */
export function instantOf(text: string): number | undefined {
  const instant = INSTANT.test(text) ? Date.parse(text) : NaN;
  return Number.isNaN(instant) ? undefined : instant;
}
