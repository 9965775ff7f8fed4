/**
 * The tables, and the way to them from every earlier layout. In SQL that SQLite and PostgreSQL both
 * take. No sequences: ids are random, so rows can be spread over machines.
 */
import type { Cell, Row } from './submission-row.js';

/** A connection inside a transaction. */
export interface Migrating {
  run: (sql: string, cells?: Cell[]) => Promise<Row[]>;
  /** The columns of a table; none where there is no such table. */
  columnsOf: (table: string) => Promise<string[]>;
  /** The type of a column of text: compared byte by byte, whatever the server's language. */
  text: string;
}

/** What a database's tables look like in this version, and what leads there. */
export interface Layout {
  /** Counted up with each change. 1 is that of 0.1.0, without a version table. */
  version: number;
  /** Makes it from nothing. */
  make: (migrating: Migrating) => Promise<void>;
  /** From layout 1 to 2, from 2 to 3, and so on. */
  steps: readonly ((migrating: Migrating) => Promise<void>)[];
}

/**
 * The table of submissions. A withdrawn one keeps its row, emptied: the same statement that finds an
 * id taken finds it withdrawn.
 *
 * @param idIs - what else the column of the id is
 * @param more - columns at the end
 */
export function submissionTable(text: string, idIs: string, more = ''): string {
  return `CREATE TABLE submissions (
    id ${text} ${idIs},
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
    withdrawn_at ${text}${more}
  )`;
}

/** Finds what came next. */
export const BY_ARRIVAL = `CREATE INDEX IF NOT EXISTS submissions_by_arrival
  ON submissions (consultation, received_at, id)`;

/** The tables beside that of submissions. */
export function otherTables(text: string): string[] {
  return [
    contactTable(text),
    `CREATE TABLE health (id ${text} PRIMARY KEY, checked_at ${text} NOT NULL)`,
  ];
}

/** In the order of arrival, as they are added and deleted: one place on the disk, not three. */
function contactTable(text: string): string {
  return `CREATE TABLE contacts (
    consultation ${text} NOT NULL,
    received_at ${text} NOT NULL,
    id ${text} NOT NULL,
    contact ${text} NOT NULL,
    PRIMARY KEY (consultation, received_at, id)
  )`;
}

/** From 0.1.0, where contact data was a column. */
export async function fromLayout1({ run, text }: Migrating): Promise<void> {
  for (const statement of [
    contactTable(text),
    `INSERT INTO contacts (consultation, received_at, id, contact)
      SELECT consultation, received_at, id, contact FROM submissions WHERE contact IS NOT NULL`,
    `ALTER TABLE submissions DROP COLUMN contact`,
    `ALTER TABLE submissions ADD COLUMN held ${text}`,
    `ALTER TABLE submissions ADD COLUMN withdrawn_at ${text}`,
  ])
    await run(statement);
}

/** PostgreSQL's: a primary key of the id, and an index of references. */
export const POSTGRES_LAYOUT: Layout = {
  version: 2,
  async make({ run, text }) {
    await run(submissionTable(text, 'PRIMARY KEY'));
    await run(BY_ARRIVAL);
    await run(`CREATE INDEX IF NOT EXISTS submissions_by_reference
      ON submissions (consultation, reference)`);
    for (const statement of otherTables(text)) await run(statement);
  },
  steps: [fromLayout1],
};

async function layoutOf({ run, columnsOf }: Migrating): Promise<number> {
  if ((await columnsOf('layout')).length > 0) {
    const [row] = await run(`SELECT version FROM layout WHERE id = 'collector'`);
    if (row) return Number(row.version);
  }
  return (await columnsOf('submissions')).includes('contact') ? 1 : 0;
}

/**
 * Brings the database to a layout. Run inside one transaction that no other migration can run
 * beside; does nothing where the layout is there already.
 *
 * @throws where a newer version of this package has changed the layout
 */
export async function migrate(migrating: Migrating, layout: Layout): Promise<void> {
  const { run, text } = migrating;
  const { version, make, steps } = layout;
  const found = await layoutOf(migrating);
  if (found > version)
    throw new Error(
      `this database has layout ${found}, made by a newer civic-feedback; this one knows ${version}`,
    );
  if (found === version) return;
  if (found === 0) await make(migrating);
  else for (const step of steps.slice(found - 1)) await step(migrating);
  await run(`CREATE TABLE IF NOT EXISTS layout (id ${text} PRIMARY KEY, version integer NOT NULL)`);
  await run(
    `INSERT INTO layout (id, version) VALUES ('collector', $1)
      ON CONFLICT (id) DO UPDATE SET version = excluded.version`,
    [version],
  );
}
