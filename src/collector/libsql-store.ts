/** Submissions in a libSQL (SQLite) file. */
import type { Client, ResultSet } from '@libsql/client';
import { loadDriver } from './driver.js';
import { keptBefore, sqlStore } from './sql-store.js';
import { FIND, KEEP } from './store-sql.js';
import { migrate } from './store-schema.js';
import type { Kept, Store, StoredSubmission } from './store.js';
import { type Cell, CONTACT_COLUMNS, contactRowOf, type Row, rowOf } from './submission-row.js';

/**
 * Says out loud, on the one connection, what makes a commit durable: libSQL's own defaults are
 * not relied upon. Throws where the file system cannot do it.
 */
async function makeDurable(client: Client): Promise<void> {
  await client.execute('PRAGMA busy_timeout=5000');
  const mode = await client.execute('PRAGMA journal_mode=WAL');
  await client.execute('PRAGMA synchronous=FULL');
  await client.execute('PRAGMA foreign_keys=ON');
  // What is deleted is overwritten: a withdrawn comment does not stay behind in the file.
  await client.execute('PRAGMA secure_delete=ON');
  const level = await client.execute('PRAGMA synchronous');
  if (mode.rows[0]?.[0] !== 'wal' || level.rows[0]?.[0] !== 2)
    throw new Error('this database cannot promise durable commits (WAL with synchronous=FULL)');
}

function rowsOf(result: ResultSet): Row[] {
  return result.rows;
}

/** Makes or migrates the tables in a transaction that no other process writes beside. */
async function makeTables(client: Client): Promise<void> {
  const transaction = await client.transaction('write');
  try {
    await migrate({
      text: 'text',
      run: async (sql, cells = []) => rowsOf(await transaction.execute({ sql, args: cells })),
      async columnsOf(table) {
        const sql = 'SELECT name FROM pragma_table_info($1)';
        const found = await transaction.execute({ sql, args: [table] });
        return found.rows.map(({ name }) => name as string);
      },
    });
    await transaction.commit();
  } finally {
    transaction.close();
  }
}

/** Keeps contact data only where the statement before it kept its submission. */
const KEEP_CONTACT = `INSERT INTO contacts (${CONTACT_COLUMNS.join(', ')})
  SELECT $1, $2, $3, $4 WHERE changes() > 0`;

function insertsOf(stored: StoredSubmission): { sql: string; args: Cell[] }[] {
  const contact = contactRowOf(stored);
  const insert = { sql: KEEP, args: rowOf(stored) };
  return contact ? [insert, { sql: KEEP_CONTACT, args: contact }] : [insert];
}

async function keep(client: Client, stored: StoredSubmission): Promise<Kept> {
  const [inserted] = await client.batch(insertsOf(stored), 'write');
  if (inserted && inserted.rows.length > 0) return { created: true, kept: stored };
  return keptBefore(rowsOf(await client.execute(FIND, [stored.submission.id]))[0]);
}

/**
 * Opens the file, brings its tables to this version's layout, and keeps one connection to it.
 *
 * @param options.url - `file:/path/to/submissions.db`. Other processes may have it open too.
 * @throws where the driver `@libsql/client` is not installed, the file cannot be opened or is no
 *   database, commits to it would not be durable, or a newer version has changed its layout.
 */
export async function openLibsqlStore({ url }: { url: string }): Promise<Store> {
  if (!url.startsWith('file:')) throw new TypeError(`expected file:/path.db, found ${url}`);
  const { createClient } = await loadDriver('@libsql/client', () => import('@libsql/client'));
  // The pragmas belong to a connection, so there is only the one that they were said on.
  const client = createClient({ url, concurrency: 1 });
  try {
    await makeDurable(client);
    await makeTables(client);
  } catch (error) {
    client.close();
    throw error;
  }
  return sqlStore({
    run: async (sql, cells) => rowsOf(await client.execute(sql, cells)),
    async together(statements) {
      const results = await client.batch(
        statements.map(([sql, args]) => ({ sql, args })),
        'write',
      );
      return results.map(rowsOf);
    },
    keep: (stored) => keep(client, stored),
    close() {
      client.close();
      return Promise.resolve();
    },
  });
}
