/** A libSQL file as the store asks for it: statements in, rows out. */
import type { Client, ResultSet } from '@libsql/client';
import { untilDamaged } from './libsql-damage.js';
import { openLibsqlFile } from './libsql-file.js';
import { rememberPlace } from './libsql-place.js';
import { LIBSQL_LAYOUT } from './libsql-schema.js';
import type { SqlDatabase } from './sql-store.js';
import { migrate, type Migrating } from './store-schema.js';
import type { Row } from './submission-row.js';

/** What runs statements on a file. */
export type LibsqlDatabase = Required<Pick<SqlDatabase, 'read' | 'write' | 'forget' | 'close'>>;

/** Milliseconds until another look whether somebody still reads in the log. */
const AGAIN = 500;

/**
 * Writes the log over into the file, and empties it: until then it has what was deleted meanwhile.
 * `false` where another process is reading or writing there.
 */
async function emptyLog(client: Client): Promise<boolean> {
  const { rows } = await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  return rows[0]?.busy === 0;
}

function rowsOf(result: ResultSet): Row[] {
  return result.rows;
}

/** Makes or migrates the tables in a transaction that no other process writes beside. */
async function makeTables(client: Client): Promise<void> {
  // What a crash has left there. Where it cannot be done, opening goes on, and says what it is.
  await emptyLog(client).catch(() => false);
  const transaction = await client.transaction('write');
  try {
    const migrating: Migrating = {
      text: 'text',
      run: async (sql, cells = []) => rowsOf(await transaction.execute({ sql, args: cells })),
      async columnsOf(table) {
        const sql = 'SELECT name FROM pragma_table_info($1)';
        const found = await transaction.execute({ sql, args: [table] });
        return found.rows.map(({ name }) => name as string);
      },
    };
    await migrate(migrating, LIBSQL_LAYOUT);
    await transaction.commit();
  } finally {
    transaction.close();
  }
}

/**
 * Opens a file in this thread, which the driver holds up while the disk works.
 *
 * @param url - `file:/path/to/submissions.db`
 * @param patience - milliseconds that a write waits for another process's
 */
export async function openLibsqlDatabase(url: string, patience: number): Promise<LibsqlDatabase> {
  const file = await openLibsqlFile(url, patience, makeTables);
  const checkPlace = rememberPlace(url);
  const whole = untilDamaged();
  const inPlace = <T>(work: (client: Client) => Promise<T>): Promise<T> =>
    whole(() =>
      file.whenFree(async (client) => {
        const done = await work(client);
        try {
          // After the work, so that nothing is acknowledged, or found again, in a file that is not there.
          checkPlace();
        } catch (error) {
          // A log that was deleted ends with the connection: what it has goes over into the file first.
          await emptyLog(client).catch(() => false);
          throw error;
        }
        return done;
      }),
    );
  let closed = false;
  let waiting: NodeJS.Timeout | undefined;
  const forget = async (): Promise<boolean> => {
    const emptied = await inPlace(emptyLog).catch(() => false);
    clearTimeout(waiting);
    if (!emptied && !closed) waiting = setTimeout(() => void forget(), AGAIN).unref();
    return emptied;
  };
  return {
    read: (sql, cells) => inPlace(async (client) => rowsOf(await client.execute(sql, cells))),
    write: (statements) =>
      inPlace(async (client) => {
        const batch = statements.map(([sql, args]) => ({ sql, args }));
        return (await client.batch(batch, 'write')).map(rowsOf);
      }),
    forget,
    close() {
      closed = true;
      clearTimeout(waiting);
      file.close();
      return Promise.resolve();
    },
  };
}
