/**
 * Which mistakes are told beside their fields: all of them, or only those of fields that somebody has
 * left. What is only being entered is not wrong yet.
 */
export class Told {
  #all = true;
  #left = new Set<string>();
  /** The places of rows that were added since all was told. */
  #added = new Set<string>();

  /** Whether the mistake at a place is told. */
  has(path: string): boolean {
    if (this.#left.has(path)) return true;
    return this.#all && ![...this.#added].some((row) => path.startsWith(`${row}.`));
  }

  /** Somebody has left the field at a place. */
  left(path: string): void {
    this.#left.add(path);
  }

  /** Somebody has added a row, and has entered nothing in it so far. */
  added(row: string): void {
    this.#added.add(row);
  }

  /** Somebody wants to know all of it, or begins with something that has been written before. */
  tellAll(): void {
    this.#begin(true);
  }

  /** Somebody begins with nothing. */
  tellNothing(): void {
    this.#begin(false);
  }

  /**
   * The rows of a list have other numbers now: what was told of one stays with it.
   *
   * @param numberOf - a row's new number by its old one; `undefined` where it is gone
   */
  renumber(list: string, numberOf: (index: number) => number | undefined): void {
    const moved = (paths: ReadonlySet<string>): Set<string> =>
      new Set(
        [...paths].flatMap((path) => {
          if (!path.startsWith(`${list}.`)) return [path];
          const [row = '', ...field] = path.slice(list.length + 1).split('.');
          const number = numberOf(Number(row));
          return number === undefined ? [] : [[list, number, ...field].join('.')];
        }),
      );
    this.#left = moved(this.#left);
    this.#added = moved(this.#added);
  }

  #begin(all: boolean): void {
    this.#all = all;
    this.#left = new Set();
    this.#added = new Set();
  }
}
