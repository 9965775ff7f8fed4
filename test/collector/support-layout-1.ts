/** A database as 0.1.0 left it, for the way from there. */
import { createClient } from '@libsql/client';
import type { StoredSubmission } from '../../src/collector/store.js';
import { contactRowOf, rowOf } from '../../src/collector/submission-row.js';

// As 0.1.0 had it, word for word.
const TABLES = [
  `CREATE TABLE IF NOT EXISTS submissions (
    id text PRIMARY KEY,
    consultation text NOT NULL,
    version integer NOT NULL,
    edition text NOT NULL,
    language text NOT NULL,
    source text,
    amends text,
    sealed_at text NOT NULL,
    received_at text NOT NULL,
    reference text NOT NULL,
    late integer NOT NULL,
    digest text NOT NULL,
    answers text NOT NULL,
    contact text
  )`,
  `CREATE INDEX IF NOT EXISTS submissions_by_arrival
    ON submissions (consultation, received_at, id)`,
  `CREATE INDEX IF NOT EXISTS submissions_by_reference
    ON submissions (consultation, reference)`,
  `CREATE TABLE IF NOT EXISTS health (id text PRIMARY KEY, checked_at text NOT NULL)`,
];

/** Makes the file, with these submissions in it. */
export async function makeLayout1(url: string, stored: readonly StoredSubmission[]): Promise<void> {
  const client = createClient({ url });
  for (const sql of ['PRAGMA journal_mode=WAL', ...TABLES]) await client.execute(sql);
  await client.batch(
    stored.map((one) => {
      const cells = rowOf(one);
      cells.splice(11, 1); // There was no `held`.
      const args = [...cells, contactRowOf(one)?.[3] ?? null];
      return { sql: `INSERT INTO submissions VALUES (${args.map(() => '?').join()})`, args };
    }),
  );
  client.close();
}
