/**
 * A sheet of Google Sheets, as far as a script that appends rows sees it.
 *
 * Imitates: what is set is read as if it had been typed, so text that begins with `=` becomes a
 * formula, and an apostrophe in front makes text of it and is not shown.
 *
 * From: https://developers.google.com/apps-script/reference/spreadsheet/range (setValues,
 * setNumberFormat, getDisplayValues), .../text-finder. That a cell of format `@` takes `=1+1` as text
 * is left out: the guard must do without it.
 */
interface Cell {
  shown: string;
  formula: boolean;
}

function typed(text = ''): Cell {
  if (text.startsWith("'")) return { shown: text.slice(1), formula: false };
  return { shown: text, formula: /^[=+]/.test(text) };
}

/** The sheet. Rows and columns count from 1. */
export class FakeSheet {
  readonly rows: Cell[][] = [];

  getLastRow(): number {
    return this.rows.length;
  }

  appendRow(values: string[]): void {
    this.rows.push(values.map((value) => typed(value)));
  }

  getRange(row: number | string, column = 1, rows = 1, columns = 1) {
    const range = {
      setNumberFormat: () => range,
      setValues: (values: (string | undefined)[][]) => {
        if (values.length !== rows || values.some(({ length }) => length !== columns))
          throw new Error('The number of values does not match the range.');
        values.forEach((cells, index) => {
          this.rows[Number(row) - 1 + index] = cells.map((value) => typed(value));
        });
      },
      getDisplayValues: () =>
        this.rows
          .slice(Number(row) - 1, Number(row) - 1 + rows)
          .map((cells) => cells.slice(column - 1, column - 1 + columns).map(({ shown }) => shown)),
      createTextFinder: (text: string) => this.#finder(text),
    };
    return range;
  }

  #finder(text: string) {
    const finder = {
      matchCase: () => finder,
      matchEntireCell: () => finder,
      findNext: () => {
        const index = this.rows.findIndex(([first]) => first?.shown === text);
        return index < 0 ? null : { getRow: () => index + 1 };
      },
    };
    return finder;
  }
}
