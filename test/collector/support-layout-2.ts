/** A libSQL file as layout 2 was: an id was the primary key, and each reference in an index. */
import { createHash } from 'node:crypto';
import { createClient } from '@libsql/client';
import type { StoredSubmission } from '../../src/collector/store.js';
import { contactRowOf, rowOf } from '../../src/collector/submission-row.js';
import { arrived } from './support-store-conformance.js';

/** Its tables as they were, word for word. */
export const LAYOUT_2 = [
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
      held text,
      digest text NOT NULL,
      answers text NOT NULL,
      withdrawn_at text
    )`,
  `CREATE INDEX IF NOT EXISTS submissions_by_arrival
      ON submissions (consultation, received_at, id)`,
  `CREATE INDEX IF NOT EXISTS submissions_by_reference
      ON submissions (consultation, reference)`,
  `CREATE TABLE IF NOT EXISTS contacts (
    consultation text NOT NULL,
    received_at text NOT NULL,
    id text NOT NULL,
    contact text NOT NULL,
    PRIMARY KEY (consultation, received_at, id)
  )`,
  `CREATE TABLE IF NOT EXISTS health (id text PRIMARY KEY, checked_at text NOT NULL)`,
  `CREATE TABLE IF NOT EXISTS layout (id text PRIMARY KEY, version integer NOT NULL)`,
  `INSERT INTO layout (id, version) VALUES ('collector', 2)`,
];

/** Makes the file, with these submissions in it. */
export async function makeLayout2(url: string, stored: readonly StoredSubmission[]): Promise<void> {
  const client = createClient({ url });
  for (const sql of ['PRAGMA journal_mode=WAL', ...LAYOUT_2]) await client.execute(sql);
  await client.batch(
    stored.flatMap((one) => {
      const rows: [string, (string | number | null)[] | undefined][] = [
        ['submissions', [...rowOf(one), null]],
        ['contacts', contactRowOf(one)],
      ];
      return rows.flatMap(([table, args]) =>
        args ? [{ sql: `INSERT INTO ${table} VALUES (${args.map(() => '?').join()})`, args }] : [],
      );
    }),
  );
  client.close();
}

/** What the collector of that time kept: its reference was made from the consultation, too. */
export function arrivedThen(changes: Partial<StoredSubmission> = {}): StoredSubmission {
  const stored = arrived(changes);
  const { consultation, id } = stored.submission;
  const hash = createHash('sha256').update(`${consultation}\n${id}`).digest();
  const digits = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
  let bits = hash.readBigUInt64BE() >> 4n;
  let reference = '';
  for (let place = 0; place < 12; place += 1, bits >>= 5n)
    reference = (digits[Number(bits & 31n)] ?? '') + reference;
  return { ...stored, reference: reference.replace(/(.{4})(.{4})/, '$1-$2-') };
}
