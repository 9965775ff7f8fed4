/**
 * The tables, and the way to them from every earlier layout. In SQL that SQLite and PostgreSQL both
 * take. No sequences: ids are random, so rows can be spread over machines.
 */
import type { Cell, Row } from './submission-row.js';

/** The layout that this version reads and writes. 1 is that of 0.1.0, without a version table. */
export const LAYOUT = 2;

/** A connection inside a transaction. */
export interface Migrating {
  run: (sql: string, cells?: Cell[]) => Promise<Row[]>;
  /** The columns of a table; none where there is no such table. */
  columnsOf: (table: string) => Promise<string[]>;
  /** The type of a column of text: compared byte by byte, whatever the server's language. */
  text: string;
}

/** The layout as it is made from nothing. */
function tables(text: string): string[] {
  return [
    // A withdrawn submission keeps its row, emptied: the same statement that finds an id taken
    // finds it withdrawn.
    `CREATE TABLE IF NOT EXISTS submissions (
      id ${text} PRIMARY KEY,
      consultation ${text} NOT NULL,
      version integer NOT NULL,
      edition ${text} NOT NULL,
      language ${text} NOT NULL,
      source ${text},
      amends ${text},
      sealed_at ${text} NOT NULL,
      received_at ${text} NOT NULL,
      reference ${text} NOT NULL,
      late integer NOT NULL,
      held ${text},
      digest ${text} NOT NULL,
      answers ${text} NOT NULL,
      withdrawn_at ${text}
    )`,
    `CREATE INDEX IF NOT EXISTS submissions_by_arrival
      ON submissions (consultation, received_at, id)`,
    `CREATE INDEX IF NOT EXISTS submissions_by_reference
      ON submissions (consultation, reference)`,
    contactTable(text),
    `CREATE TABLE IF NOT EXISTS health (id ${text} PRIMARY KEY, checked_at ${text} NOT NULL)`,
  ];
}

/** In the order of arrival, as they are added and deleted: one place on the disk, not three. */
function contactTable(text: string): string {
  return `CREATE TABLE IF NOT EXISTS contacts (
    consultation ${text} NOT NULL,
    received_at ${text} NOT NULL,
    id ${text} NOT NULL,
    contact ${text} NOT NULL,
    PRIMARY KEY (consultation, received_at, id)
  )`;
}

/** From 0.1.0, where contact data was a column. */
function fromLayout1(text: string): string[] {
  return [
    contactTable(text),
    `INSERT INTO contacts (consultation, received_at, id, contact)
      SELECT consultation, received_at, id, contact FROM submissions WHERE contact IS NOT NULL`,
    `ALTER TABLE submissions DROP COLUMN contact`,
    `ALTER TABLE submissions ADD COLUMN held ${text}`,
    `ALTER TABLE submissions ADD COLUMN withdrawn_at ${text}`,
  ];
}

async function layoutOf({ run, columnsOf }: Migrating): Promise<number> {
  if ((await columnsOf('layout')).length > 0) {
    const [row] = await run(`SELECT version FROM layout WHERE id = 'collector'`);
    if (row) return Number(row.version);
  }
  return (await columnsOf('submissions')).includes('contact') ? 1 : 0;
}

/**
 * Brings the database to {@link LAYOUT}. Run inside one transaction that no other migration can run
 * beside; does nothing where the layout is there already.
 *
 * @throws where a newer version of this package has changed the layout
 */
export async function migrate(migrating: Migrating): Promise<void> {
  const { run, text } = migrating;
  const found = await layoutOf(migrating);
  if (found > LAYOUT)
    throw new Error(
      `this database has layout ${found}, made by a newer civic-feedback; this one knows ${LAYOUT}`,
    );
  if (found === LAYOUT) return;
  for (const statement of found === 1 ? fromLayout1(text) : tables(text)) await run(statement);
  await run(`CREATE TABLE IF NOT EXISTS layout (id ${text} PRIMARY KEY, version integer NOT NULL)`);
  await run(
    `INSERT INTO layout (id, version) VALUES ('collector', $1)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version`,
    [LAYOUT],
  );
}
