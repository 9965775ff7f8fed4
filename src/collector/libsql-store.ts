/** Submissions in a libSQL (SQLite) file. */
import type { Client, ResultSet } from '@libsql/client';
import { groupCommit } from './group-commit.js';
import { isBusy, openLibsqlFile } from './libsql-file.js';
import { keptOf, sqlStore } from './sql-store.js';
import { FIND, KEEP_ALL, KEEP_CONTACTS } from './store-sql.js';
import { migrate } from './store-schema.js';
import type { Kept, Store, StoredSubmission } from './store.js';
import { contactRowOf, type Row, rowOf } from './submission-row.js';

/** Most submissions in one commit. */
const GROUP = 100;

/** Which file, and how long it is waited for. */
export interface LibsqlOptions {
  /** `file:/path/to/submissions.db`. Other processes may have it open too. */
  url: string;
  /** Milliseconds that a write waits for another process's. Default: 5,000. */
  patience?: number;
  /** Most submissions that wait to be kept; one more is refused at once. Default: 1,000. */
  waiting?: number;
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

/** Keeps submissions in one transaction, and so with one sync of the disk. */
async function keepAll(client: Client, group: readonly StoredSubmission[]): Promise<Kept[]> {
  // Of two with one id the first goes in; the second one finds it there.
  const firsts = new Map<string, StoredSubmission>();
  for (const stored of group)
    if (!firsts.has(stored.submission.id)) firsts.set(stored.submission.id, stored);
  const rows = [...firsts.values()];
  const contacts = rows.map(contactRowOf).filter((row) => row !== undefined);
  const results = await client.batch(
    [
      ...(contacts.length > 0 ? [{ sql: KEEP_CONTACTS, args: [JSON.stringify(contacts)] }] : []),
      { sql: KEEP_ALL, args: [JSON.stringify(rows.map(rowOf))] },
    ],
    'write',
  );
  const find = async (id: string) => rowsOf(await client.execute(FIND, [id]));
  return keptOf(group, results.at(-1)?.rows ?? [], find);
}

/**
 * Opens the file, brings its tables to this version's layout, and keeps one connection to it.
 *
 * @throws where the driver `@libsql/client` is not installed, the file cannot be opened or is no
 *   database, commits to it would not be durable, or a newer version has changed its layout.
 */
export async function openLibsqlStore(options: LibsqlOptions): Promise<Store> {
  const { url, patience = 5_000, waiting = 1_000 } = options;
  if (!url.startsWith('file:')) throw new TypeError(`expected file:/path.db, found ${url}`);
  const file = await openLibsqlFile(url, patience, makeTables);
  return sqlStore({
    read: (sql, cells) => file.whenFree(async (client) => rowsOf(await client.execute(sql, cells))),
    write: (statements) =>
      file.whenFree(async (client) => {
        const batch = statements.map(([sql, args]) => ({ sql, args }));
        return (await client.batch(batch, 'write')).map(rowsOf);
      }),
    keep: groupCommit({
      commit: (group) => file.whenFree((client) => keepAll(client, group)),
      isEverybodys: isBusy,
      size: GROUP,
      waiting,
    }),
    close() {
      file.close();
      return Promise.resolve();
    },
  });
}
