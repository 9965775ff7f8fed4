/**
 * What a person quotes when they ask about their comment. Made from the submission's id, so it is
 * the same however often that is sent; the id has 128 random bits, so it cannot be guessed.
 */
import { sha256 } from './sha256.js';

// Crockford's base 32: no I, L, O or U, so that nothing is misread or reads as a word.
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Five hexadecimal digits, which are 20 bits, as four of ours. */
function group(hexadecimal: string): string {
  const bits = Number.parseInt(hexadecimal, 16);
  return [15, 10, 5, 0].map((shift) => DIGITS.charAt((bits >> shift) & 31)).join('');
}

/**
 * The reference of a submission with this id, such as `K7QF-2M9D-X4TC`: 60 bits. The unique index of
 * a libSQL file begins with it, so whoever changes how it is made has to write that index anew.
 */
export async function referenceOf(id: string): Promise<string> {
  const hash = await sha256(id);
  return [0, 5, 10].map((start) => group(hash.slice(start, start + 5))).join('-');
}

/**
 * A reference as somebody typed it: lower case, without hyphens, with the letters that Crockford's
 * alphabet leaves out. `undefined` where it cannot be one.
 */
export function readReference(typed: string): string | undefined {
  const digits = typed.toUpperCase().replaceAll('-', '').replaceAll('O', '0').replace(/[IL]/g, '1');
  const groups = /^([0-9A-HJKMNP-TV-Z]{4}){3}$/.test(digits) ? digits.match(/.{4}/g) : null;
  return groups?.join('-');
}
