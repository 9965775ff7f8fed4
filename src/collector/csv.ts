/** CSV as RFC 4180 has it, with CRLF, for spreadsheets that must not be talked into anything. */

/**
 * What a spreadsheet could take for a formula: `=`, `+`, `-`, `@`, their full-width forms, a tab
 * or a carriage return at the start, also behind space. Apostrophes in front count too, so that
 * the guard can always be taken off again.
 */
const FORMULA = /^'*(?:\s*[=+\-@＝＋－＠]|[\t\r])/;

/** The text with an apostrophe in front where a spreadsheet could take it for a formula. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** The text as it was before {@link guarded}. */
export function unguarded(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell;
}

/**
 * What needs quotes. RFC 4180 asks for them around commas, quotes and line ends; spreadsheets also part
 * cells at semicolons and tabs, unless told otherwise, and trim white space.
 */
const QUOTED = /[",;\t\r\n]|^\s|\s$/;

/** A record. Text is guarded, a number is not; `undefined` is an empty cell. */
export function csvRecord(cells: readonly (string | number | undefined)[]): string {
  const written = cells.map((cell) => {
    if (typeof cell === 'number') return String(cell);
    const text = guarded(cell ?? '');
    return QUOTED.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${written.join(',')}\r\n`;
}
