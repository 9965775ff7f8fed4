/**
 * A text as HTML shows it: a run of white space is one space, and at the ends there is none.
 * `undefined` where nothing is left to read.
 */
export function oneLine(text: string | undefined): string | undefined {
  return text?.replace(/\s+/g, ' ').trim() || undefined;
}
