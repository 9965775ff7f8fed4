/** A whole number as somebody types it. */

/** Digits of any script, six at most, as a number: `'٣'`, `'３'` and `'3'` are 3; 0 for nothing, NaN for what is none. */
export function figureIn(text: string): number {
  // What only looks different (full width, bold) becomes plain.
  const trimmed = text.normalize('NFKC').trim();
  if (trimmed === '') return 0;
  if (!/^\p{Nd}{1,6}$/u.test(trimmed)) return NaN;
  return Number(trimmed.match(/./gu)?.map(digitOf).join(''));
}

/** Every script has its ten digits in a row, and the one before a row is no digit. */
function digitOf(character: string): number {
  const code = character.codePointAt(0) ?? 0;
  let zero = code;
  while (code - zero < 9 && /^\p{Nd}$/u.test(String.fromCodePoint(zero - 1))) zero -= 1;
  return code - zero;
}
