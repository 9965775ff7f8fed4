/**
 * What a person quotes when they ask about their comment. Made from the submission's id, so it is
 * the same however often that is sent; the id has 128 random bits, so it cannot be guessed.
 */
import { sha256 } from './sha256.js';

// Crockford's base 32: no I, L, O or U, so that nothing is misread or reads as a word.
const DIGITS = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Characters in a reference, without the hyphens: 60 bits. */
const LENGTH = 12;

function grouped(digits: string): string {
  return digits.replace(/(.{4})(?=.)/g, '$1-');
}

/** The reference of a submission, such as `K7QF-2M9D-X4TC`. */
export async function referenceOf(consultation: string, id: string): Promise<string> {
  const bytes = await sha256(`${consultation}\n${id}`);
  let digits = '';
  let bits = 0;
  let held = 0;
  for (let index = 0; digits.length < LENGTH; index += 1) {
    bits = ((bits << 8) | (bytes[index] ?? 0)) & 0xfff;
    for (held += 8; held >= 5 && digits.length < LENGTH; held -= 5)
      digits += DIGITS.charAt((bits >> (held - 5)) & 31);
  }
  return grouped(digits);
}

/**
 * A reference as somebody typed it: lower case, without hyphens, with the letters that Crockford's
 * alphabet leaves out. `undefined` where it cannot be one.
 */
export function readReference(typed: string): string | undefined {
  const digits = typed.toUpperCase().replaceAll('-', '').replaceAll('O', '0').replace(/[IL]/g, '1');
  return /^[0-9A-HJKMNP-TV-Z]{12}$/.test(digits) ? grouped(digits) : undefined;
}
