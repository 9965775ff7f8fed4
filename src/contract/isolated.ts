/**
 * An editor's words isolated for a sentence that is spoken or written in plain text, so that their
 * direction cannot reorder the words around them: between U+2068 and U+2069 (UAX #9).
 */
export function isolated(text: string): string {
  return `\u2068${text}\u2069`;
}
