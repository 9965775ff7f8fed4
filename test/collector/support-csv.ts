/** A strict reader of RFC 4180, written apart from the writer, to read exports back. */

/** The records of a text, each a list of cells. Throws where the text is not RFC 4180. */
export function readCsv(text: string): string[][] {
  const records: string[][] = [];
  let rest = text;
  while (rest !== '') {
    const cells: string[] = [];
    for (let end = ','; end === ',';) {
      const found = /^(?:"((?:[^"]|"")*)"|([^",\r\n]*))(,|\r\n)/.exec(rest);
      if (!found) throw new SyntaxError(`not RFC 4180: ${JSON.stringify(rest.slice(0, 40))}`);
      cells.push(found[1]?.replaceAll('""', '"') ?? found[2] ?? '');
      rest = rest.slice(found[0].length);
      end = found[3] ?? '';
    }
    records.push(cells);
  }
  return records;
}
