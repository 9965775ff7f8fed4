/** How submissions are kept in PostgreSQL: one by one, or many in one statement. */
import { keptOf } from './sql-store.js';
import { KEEP, SELECT } from './store-sql.js';
import type { Kept, StoredSubmission } from './store.js';
import {
  type Cell,
  COLUMNS,
  CONTACT_COLUMNS,
  contactRowOf,
  type Row,
  rowOf,
} from './submission-row.js';

/** Runs a statement; a cell may be a list, for `unnest`. */
export type Run = (sql: string, cells: (Cell | Cell[])[]) => Promise<Row[]>;

/** Columns that are numbers; all others are text. */
const INTEGERS: ReadonlySet<string> = new Set(['version', 'late']);

const place = (column: (typeof COLUMNS)[number]) => `$${COLUMNS.indexOf(column) + 1}`;

/** Keeps both rows in one statement, and so in one round trip and one commit. */
const KEEP_WITH_CONTACT = `WITH kept AS (${KEEP})
  INSERT INTO contacts (${CONTACT_COLUMNS.join(', ')})
  SELECT ${place('consultation')}, ${place('received_at')}, id, $${COLUMNS.length + 1}
  FROM kept RETURNING id`;

const lists = (columns: readonly string[], from: number) =>
  columns
    .map((name, index) => `$${from + index}::${INTEGERS.has(name) ? 'integer' : 'text'}[]`)
    .join(', ');

/**
 * Keeps many rows, each column a list, and says the ids of those that it kept. In the order of the
 * ids: two collectors that keep the same ones wait for each other, and never in a circle.
 */
const KEEP_MANY = `WITH kept AS (
    INSERT INTO submissions (${COLUMNS.join(', ')})
    SELECT * FROM unnest(${lists(COLUMNS, 1)}) AS rows (${COLUMNS.join(', ')}) ORDER BY id
    ON CONFLICT (id) DO NOTHING RETURNING id
  ), kept_contacts AS (
    INSERT INTO contacts (${CONTACT_COLUMNS.join(', ')})
    SELECT ${CONTACT_COLUMNS.map((name) => `c.${name}`).join(', ')}
    FROM unnest(${lists(CONTACT_COLUMNS, COLUMNS.length + 1)})
      AS c (${CONTACT_COLUMNS.join(', ')}) JOIN kept ON kept.id = c.id
  ) SELECT id FROM kept`;

/** Those with these ids, a list. */
const FIND_MANY = `${SELECT} WHERE s.id = ANY($1::text[])`;

/** The cells of rows, a list for each column. */
function byColumn(columns: readonly string[], rows: readonly Cell[][]): Cell[][] {
  return columns.map((_, index) => rows.map((row) => row[index] ?? null));
}

/**
 * Keeps submissions in one statement. After an open commit a row may be ours: then it is said to
 * have been there before, which is a receipt all the same. "Created" twice would not be the truth.
 */
export async function keepAll(run: Run, group: readonly StoredSubmission[]): Promise<Kept[]> {
  const firsts = new Map<string, StoredSubmission>();
  for (const stored of group)
    if (!firsts.has(stored.submission.id)) firsts.set(stored.submission.id, stored);
  const all = [...firsts.values()];
  const contacts = all.map(contactRowOf).filter((row) => row !== undefined);
  const [first] = all;
  let rows: Row[] = [];
  if (first && all.length === 1) {
    const contact = contacts[0]?.at(-1);
    rows =
      contact === undefined
        ? await run(KEEP, rowOf(first))
        : await run(KEEP_WITH_CONTACT, [...rowOf(first), contact]);
  } else if (first) {
    const cells = byColumn(COLUMNS, all.map(rowOf));
    rows = await run(KEEP_MANY, [...cells, ...byColumn(CONTACT_COLUMNS, contacts)]);
  }
  return keptOf(group, rows, (ids) => run(FIND_MANY, [ids]));
}

/** Whether it is a value that was refused, which may be one row's; all else is everybody's. */
export function isEverybodys(error: unknown): boolean {
  const { code } = error as { code?: unknown };
  return !(typeof code === 'string' && /^2[23]/.test(code));
}
