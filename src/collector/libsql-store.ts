/** Submissions in a libSQL (SQLite) file. */
import type { Client, ResultSet } from '@libsql/client';
import { loadDriver } from './driver.js';
import type { Store, StoredSubmission } from './store.js';
import { COLUMNS, rowOf, submissionOfRow, TABLES } from './submission-row.js';

/** How many submissions are read from the database at a time. */
const PAGE = 500;

const columns = COLUMNS.join(', ');
const places = COLUMNS.map((_, index) => `$${String(index + 1)}`).join(', ');

// One statement decides who was first. The same text runs on PostgreSQL.
const KEEP = `INSERT INTO submissions (${columns}) VALUES (${places})
  ON CONFLICT (id) DO NOTHING RETURNING id`;
const FIND = `SELECT ${columns} FROM submissions WHERE id = $1`;
const FIND_BY_REFERENCE = `SELECT ${columns} FROM submissions
  WHERE consultation = $1 AND reference = $2 ORDER BY received_at, id LIMIT 1`;
const NEXT_PAGE = `SELECT ${columns} FROM submissions
  WHERE consultation = $1 AND (received_at, id) > ($2, $3)
  ORDER BY received_at, id LIMIT ${String(PAGE)}`;
const CHECK = `INSERT INTO health (id, checked_at) VALUES ('collector', $1)
  ON CONFLICT (id) DO UPDATE SET checked_at = excluded.checked_at`;

/**
 * Says out loud, on the one connection, what makes a commit durable: libSQL's own defaults are
 * not relied upon. Throws where the file system cannot do it.
 */
async function makeDurable(client: Client): Promise<void> {
  await client.execute('PRAGMA busy_timeout=5000');
  const mode = await client.execute('PRAGMA journal_mode=WAL');
  await client.execute('PRAGMA synchronous=FULL');
  await client.execute('PRAGMA foreign_keys=ON');
  const level = await client.execute('PRAGMA synchronous');
  if (mode.rows[0]?.[0] !== 'wal' || level.rows[0]?.[0] !== 2)
    throw new Error('this database cannot promise durable commits (WAL with synchronous=FULL)');
}

function submissionsOf(result: ResultSet): StoredSubmission[] {
  return result.rows.map((row) =>
    submissionOfRow(row as unknown as Parameters<typeof submissionOfRow>[0]),
  );
}

/**
 * Opens the file, makes its tables where they are missing, and keeps one connection to it.
 *
 * @param options.url - `file:/path/to/submissions.db`. Other processes may have it open too.
 * @throws where the driver `@libsql/client` is not installed, the file cannot be opened or is no
 *   database, or commits to it would not be durable.
 */
export async function openLibsqlStore({ url }: { url: string }): Promise<Store> {
  if (!url.startsWith('file:')) throw new TypeError(`expected file:/path.db, found ${url}`);
  const { createClient } = await loadDriver('@libsql/client', () => import('@libsql/client'));
  // The pragmas belong to a connection, so there is only the one that they were said on.
  const client = createClient({ url, concurrency: 1 });
  try {
    await makeDurable(client);
    for (const table of TABLES) await client.execute(table);
  } catch (error) {
    client.close();
    throw error;
  }

  const find: Store['find'] = async (id) => submissionsOf(await client.execute(FIND, [id]))[0];
  return {
    find,
    async keep(stored) {
      const { rows } = await client.execute(KEEP, rowOf(stored));
      if (rows.length > 0) return { created: true, kept: stored };
      const kept = await find(stored.submission.id);
      if (!kept) throw new Error('a submission went away while it was looked up');
      return { created: false, kept };
    },
    async findByReference(consultation, reference) {
      return submissionsOf(await client.execute(FIND_BY_REFERENCE, [consultation, reference]))[0];
    },
    async *list(consultation) {
      // Each page is a read of its own: a slow download never holds the write-ahead log back.
      let [receivedAt, id] = ['', ''];
      for (;;) {
        const page = submissionsOf(await client.execute(NEXT_PAGE, [consultation, receivedAt, id]));
        yield* page;
        const last = page.at(-1);
        if (!last || page.length < PAGE) return;
        [receivedAt, id] = [last.receivedAt, last.submission.id];
      }
    },
    async check() {
      await client.execute(CHECK, [new Date().toISOString()]);
    },
    close() {
      client.close();
      return Promise.resolve();
    },
  };
}
