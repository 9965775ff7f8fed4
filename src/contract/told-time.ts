/** What time an endpoint says that it is. */
import { isText } from './is-text.js';

/**
 * Reads the endpoint's clock from an answer. The body says what time it was when it was made, and a
 * cache may have kept it since: the headers say when it was made or last found to be still right
 * (`Date`, RFC 9110 section 6.6.1) and how many seconds it has been under way (`Age`, RFC 9111 section
 * 5.1). They count where a page may read them.
 *
 * @param now - what the body says; without it the answer is no collector's, and `undefined` comes back
 * @returns milliseconds since the epoch
 */
export function toldTime(headers: Headers, now: unknown): number | undefined {
  const made = Date.parse(headers.get('date') ?? String(now));
  const told = made + Number(headers.get('age')) * 1000;
  return isText(now) && !Number.isNaN(told) ? told : undefined;
}
