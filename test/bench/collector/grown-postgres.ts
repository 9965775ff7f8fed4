/** A PostgreSQL database that is filled quickly: `COPY` into tables without indexes. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import pg from 'pg';
import { openPostgresStore } from '../../../src/collector/postgres-store.js';
import {
  type Cell,
  COLUMNS,
  CONTACT_COLUMNS,
  contactRowOf,
  rowOf,
} from '../../../src/collector/submission-row.js';
import { findPostgres } from '../../support/find-postgres.mjs';
import type { Postgres } from '../../support/postgres.js';
import type { Filling } from './grown.js';

/** What a server need not do while it is filled. */
const HASTY = {
  wal_level: 'minimal',
  max_wal_senders: '0',
  full_page_writes: 'off',
  max_wal_size: '16GB',
  maintenance_work_mem: '1GB',
};

/** Runs statements on a database. */
async function run(url: string, ...statements: string[]): Promise<void> {
  const client = new pg.Client(url);
  await client.connect();
  for (const sql of statements) await client.query(sql);
  await client.end();
}

/** Lets a server be hasty while `work` fills it; afterwards it has its defaults again. */
export async function hastily(postgres: Postgres, work: () => Promise<void>): Promise<void> {
  const url = `postgres://civic@127.0.0.1:${postgres.port}/postgres`;
  const again = async (...statements: string[]): Promise<void> => {
    await run(url, ...statements);
    await postgres.stop('fast');
    await postgres.start();
  };
  await again(
    ...Object.entries(HASTY).map(([name, value]) => `ALTER SYSTEM SET ${name} = '${value}'`),
  );
  await work();
  await again('ALTER SYSTEM RESET ALL');
}

const written = (cell: Cell): string =>
  cell === null ? String.raw`\N` : String(cell).replace(/[\\\t\n\r]/g, String.raw`\$&`);

/** Rows on their way into a table. */
function copying(url: string, table: string, columns: readonly string[]) {
  const copy = `COPY ${table} (${columns.join(', ')}) FROM STDIN`;
  // Emptied in the same transaction: then nothing of it has to be in the log.
  const commands = ['-c', `TRUNCATE ${table}`, '-c', copy];
  const psql = spawn(
    join(findPostgres() ?? '', 'psql'),
    ['-X', '-q', '-1', '-v', 'ON_ERROR_STOP=1', ...commands, url],
    { stdio: ['pipe', 'ignore', 'inherit'] },
  );
  const ended = once(psql, 'exit') as Promise<[number]>;
  return {
    async put(rows: readonly Cell[][]) {
      const text = rows.map((row) => row.map(written).join('\t') + '\n').join('');
      if (!psql.stdin.write(text)) await once(psql.stdin, 'drain');
    },
    async finish() {
      psql.stdin.end();
      const [code] = await ended;
      if (code !== 0) throw new Error(`COPY into ${table} failed`);
    },
  };
}

/** Begins to fill a new database, with the tables that the store makes. */
export async function fillPostgres(url: string): Promise<Filling> {
  await (await openPostgresStore({ url })).close();
  const client = new pg.Client(url);
  await client.connect();
  const { rows: indexes } = await client.query<{ name: string; sql: string }>(
    `SELECT indexname AS name, indexdef AS sql FROM pg_indexes
      WHERE tablename = 'submissions' AND indexname <> 'submissions_pkey'`,
  );
  await client.end();
  await run(
    url,
    'ALTER TABLE submissions DROP CONSTRAINT submissions_pkey',
    ...indexes.map(({ name }) => `DROP INDEX ${name}`),
  );
  const submissions = copying(url, 'submissions', COLUMNS);
  const contacts = copying(url, 'contacts', CONTACT_COLUMNS);
  return {
    async put(stored) {
      await submissions.put(stored.map(rowOf));
      await contacts.put(stored.map(contactRowOf).filter((row) => row !== undefined));
    },
    async finish() {
      await Promise.all([submissions.finish(), contacts.finish()]);
      await run(
        url,
        'ALTER TABLE submissions ADD CONSTRAINT submissions_pkey PRIMARY KEY (id)',
        ...indexes.map(({ sql }) => sql),
        'VACUUM ANALYZE',
      );
    },
  };
}
