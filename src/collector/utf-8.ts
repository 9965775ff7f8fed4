/** Text that came as bytes: as it was written, or not at all. */

/** One for all: what is given to it whole it does not remember. */
const decoder = new TextDecoder('utf-8', { fatal: true });

/**
 * The text of UTF-8, without the byte order mark that editors' programs like to put in front;
 * `undefined` where it is none. What is not UTF-8 must not be read as if it were: a letter of another
 * encoding would become U+FFFD, for good.
 */
export function textOf(bytes: Uint8Array): string | undefined {
  try {
    return decoder.decode(bytes);
  } catch {
    return undefined;
  }
}
