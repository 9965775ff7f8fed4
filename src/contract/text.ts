/**
 * What a person typed, as text: made canonical before sealing, and measured as people count.
 */

// Grapheme breaking does not depend on the language in any locale that engines ship.
let segmenter: Intl.Segmenter | undefined;

/**
 * The one form in which text is sealed, sent and stored: well-formed UTF-16, without U+0000 and
 * noncharacters, line ends as LF, normalised to NFC. Nothing is trimmed. Idempotent.
 *
 * Source: U+0000 truncates silently in SQLite and is an error in PostgreSQL; lone surrogates come
 * back as U+FFFD from every UTF-8 encoder, so the replacement is made where the person can see it.
 */
export function canonicalText(text: string): string {
  return text
    .replace(/\p{Surrogate}/gu, '\uFFFD')
    .replace(/\0|\p{Noncharacter_Code_Point}/gu, '')
    .replace(/\r\n?/g, '\n')
    .normalize('NFC');
}

/**
 * How many characters a person would count: extended grapheme clusters (Unicode UAX #29) of the
 * canonical text. Where the engine has no `Intl.Segmenter`, code points.
 */
export function characterCount(text: string): number {
  const canonical = canonicalText(text);
  // Nothing before the combining marks joins its neighbours: most texts need not be taken apart.
  if (!/[\u0300-\uFFFF]/.test(canonical)) return canonical.length;
  if (typeof Intl.Segmenter === 'undefined') return canonical.match(/[^]/gu)?.length ?? 0;
  segmenter ??= new Intl.Segmenter('en');
  let count = 0;
  // Piece by piece: engines segment in a time that grows with the square of a text's length, and
  // 100,000 letters at once would take one of them 20 seconds.
  let last = '';
  for (const piece of canonical.match(/[^]{1,500}/gu) ?? []) {
    const characters = [...segmenter.segment(last + piece)];
    count += characters.length - 1;
    // The last one may go on in the next piece.
    last = characters.at(-1)?.segment ?? '';
  }
  return last ? count + 1 : count;
}
