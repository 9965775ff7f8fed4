/** Most characters in an e-mail address: RFC 5321's limit for a path, less its angle brackets. */
const MAXIMUM = 254;

const EMAIL = /^[^\s@<>()[\]\\,;:"]+@[^\s@.<>()[\]\\,;:"?&]+(?:\.[^\s@.<>()[\]\\,;:"?&]+)+$/;

/**
 * Whether a text has the form of an e-mail address, in any script (RFC 6531): something, an `@`, and
 * a host with a dot. Whether it exists only a letter to it would show.
 */
export function isEmailAddress(text: string): boolean {
  return text.length <= MAXIMUM && EMAIL.test(text);
}
