/**
 * The tables of a libSQL file. Of its indexes only one is written at random places: each such place
 * is a page of its own, once there are millions. See docs/decisions/0020-one-index-for-id-and-reference.md.
 */
import { referenceOf } from './reference.js';
import {
  BY_ARRIVAL,
  fromLayout1,
  type Layout,
  type Migrating,
  otherTables,
  submissionTable,
} from './store-schema.js';
import { BY_MADE_REFERENCE } from './submission-key.js';
import { COLUMNS } from './submission-row.js';

/** How many submissions go over into the new table at a time. */
const PIECE = 1000;

const TABLE = submissionTable('text', 'NOT NULL', ',\n    made_reference text NOT NULL');

/** By which an id and a reference are found. */
const BY_KEY = `CREATE UNIQUE INDEX IF NOT EXISTS submissions_by_made_reference
  ON submissions (${BY_MADE_REFERENCE.columns.join(', ')})`;

const OTHER_INDEXES = [
  BY_ARRIVAL,
  // Those that were told another one, by an earlier version.
  `CREATE INDEX IF NOT EXISTS submissions_by_reference
    ON submissions (consultation, reference) WHERE reference <> made_reference`,
];

/** Takes the next ones over: the columns that there were, and the reference made from the id. */
const TAKEN = [...COLUMNS, 'withdrawn_at'];
const TAKE_OVER = `INSERT INTO submissions (${TAKEN.join(', ')}, made_reference)
  SELECT ${TAKEN.map((column) => `s.${column}`).join(', ')}, made.value->>1
  FROM json_each($1) AS made CROSS JOIN submissions_2 AS s ON s.rowid = made.value->>0`;

const NEXT = `SELECT rowid AS place, id FROM submissions_2
  WHERE rowid > $1 AND rowid <= $2 ORDER BY rowid LIMIT ${PIECE}`;

/** Takes over all after one place and up to another. */
async function takeOver(run: Migrating['run'], after: number, until: number): Promise<void> {
  for (let place = after; ;) {
    const rows = await run(NEXT, [place, until]);
    const last = rows.at(-1);
    if (!last) return;
    place = last.place as number;
    const made = await Promise.all(
      rows.map(async (row) => [row.place, await referenceOf(row.id as string)]),
    );
    await run(TAKE_OVER, [JSON.stringify(made)]);
  }
}

/**
 * From layout 2, where the id was the primary key and every reference had a place in an index. A
 * table cannot get rid of its primary key, so each row is written once more.
 */
async function fromLayout2({ run }: Migrating): Promise<void> {
  await run('ALTER TABLE submissions RENAME TO submissions_2');
  await run(TABLE);
  const [row] = await run('SELECT max(rowid) AS last FROM submissions_2');
  const last = Number(row?.last ?? 0);
  // An index is sorted at once where a row at a time would go anywhere, but then its pages are full,
  // and almost each of the next comments would split one. The last quarter does that now.
  const most = Math.ceil(last * 0.75);
  await takeOver(run, 0, most);
  await run(BY_KEY);
  await takeOver(run, most, last);
  // Emptied first: what is dropped SQLite would have in memory, in case it could not be.
  await run('DELETE FROM submissions_2');
  await run('DROP TABLE submissions_2');
  for (const statement of OTHER_INDEXES) await run(statement);
}

/** The layout that this version reads and writes. */
export const LIBSQL_LAYOUT: Layout = {
  version: 3,
  async make({ run, text }) {
    for (const statement of [TABLE, BY_KEY, ...OTHER_INDEXES, ...otherTables(text)])
      await run(statement);
  },
  steps: [fromLayout1, fromLayout2],
};
