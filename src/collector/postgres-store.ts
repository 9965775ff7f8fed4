/** Submissions in a PostgreSQL database, which several collectors may share. */
import type { ClientBase, Pool, PoolClient } from 'pg';
import { loadDriver } from './driver.js';
import { groupCommit } from './group-commit.js';
import { Overloaded } from './overloaded.js';
import { untilCertain, untilMade } from './postgres-again.js';
import { sqlStore } from './sql-store.js';
import { type Layout, migrate, POSTGRES_LAYOUT } from './store-schema.js';
import { isEverybodys, keepAll, type Run } from './postgres-keep.js';
import { CHECK } from './store-sql.js';
import type { Store } from './store.js';
import { BY_ID } from './submission-key.js';
import type { Row } from './submission-row.js';

/** Milliseconds. A resident's page gives an attempt 15 seconds. */
const TIMEOUTS = {
  /** For a connection, whether it is made or waited for. */
  connectionTimeoutMillis: 5_000,
  /** For a statement, at the server. */
  statement_timeout: 5_000,
  /** For an answer, here: a server that went away in silence. */
  query_timeout: 8_000,
  idle_in_transaction_session_timeout: 10_000,
};

/** Most submissions in one statement, and most such statements on their way. */
const [GROUP, PARALLEL] = [50, 4];

/** Which database, and how much of it. */
export interface PostgresOptions {
  /**
   * `postgres://user@host:5432/database?sslmode=verify-full`. What it leaves out comes from libpq's
   * environment variables (`PGHOST`, `PGUSER`, `PGPASSWORD`) and `~/.pgpass`.
   */
  url?: string;
  /** Most connections of this process. Default: 16. */
  connections?: number;
  /** Most submissions, or other statements, that wait; one more is refused. Default: 1,000. */
  waiting?: number;
}

/**
 * Refuses a server that does not do what a receipt promises. Asked of every connection, because
 * any of these can be changed while a collector runs. Not every engine that speaks PostgreSQL has
 * them all; what it does not have it cannot have turned off.
 */
async function demandDurability(client: ClientBase): Promise<void> {
  const { rows } = await client.query<Record<'commit' | 'fsync' | 'encoding', string | null>>(
    `SELECT current_setting('synchronous_commit', true) AS commit,
      current_setting('fsync', true) AS fsync, current_setting('server_encoding', true) AS encoding`,
  );
  const { commit = null, fsync = null, encoding = null } = rows[0] ?? {};
  if (commit === 'off' || fsync === 'off')
    throw Object.assign(
      new Error(
        'this server does not promise durable commits: synchronous_commit and fsync must be on',
      ),
      // For the log: it may be turned off while the collector runs.
      { code: 'NOT_DURABLE' },
    );
  if (encoding !== null && !/^UTF-?8$/i.test(encoding))
    throw new Error(`this database is encoded in ${encoding}; expected UTF8`);
}

/** Runs `work` in a transaction of its own; nothing of it is done where it fails. */
async function inTransaction<T>(pool: Pool, work: (client: PoolClient) => Promise<T>): Promise<T> {
  const client = await pool.connect();
  // The statement says so too; without a listener it would end the process.
  const broken = (): void => undefined;
  client.on('error', broken);
  let done = false;
  try {
    await client.query('BEGIN');
    const result = await work(client);
    await client.query('COMMIT');
    done = true;
    return result;
  } finally {
    if (done) client.off('error', broken);
    // A connection that failed is closed, and the server rolls back what was open on it.
    client.release(!done);
  }
}

async function makeTables(pool: Pool, layout: Layout): Promise<void> {
  // CockroachDB compares byte by byte, and has no name for it.
  const { rows } = await pool.query<{ version: string }>('SELECT version()');
  const text = rows[0]?.version.includes('CockroachDB') ? 'text' : 'text COLLATE "C"';
  await untilMade(() =>
    inTransaction(pool, (client) =>
      migrate(
        {
          text,
          run: async (sql, cells = []) => (await client.query<Row>(sql, cells)).rows,
          async columnsOf(table) {
            // The table that the statements mean, in whichever schema of the search path it is, also
            // where this user may not read it: looked for elsewhere, it would be made once more.
            const found = await client.query<{ name: string }>(
              `SELECT attname AS name FROM pg_attribute
                WHERE attrelid = to_regclass($1) AND attnum > 0 AND NOT attisdropped`,
              [table],
            );
            return found.rows.map(({ name }) => name);
          },
        },
        layout,
      ),
    ),
  );
}

function postgresStore(pool: Pool, waiting: number): Store {
  const whenThereIsRoom = <T>(work: () => Promise<T>): Promise<T> => {
    // An idle connection takes the next one at once.
    if (pool.waitingCount - pool.idleCount >= waiting)
      return Promise.reject(new Overloaded(waiting));
    return untilCertain(work);
  };
  const run: Run = (sql, cells) =>
    whenThereIsRoom(async () => (await pool.query<Row>(sql, cells)).rows);
  /**
   * What was found is as durable as what is written: a commit that was broken off while it waited for
   * a standby is seen by everybody, and may be on this disk alone. A later commit waits for it too; all
   * who ask meanwhile share the next one, because it writes one row.
   */
  const settle = groupCommit<undefined, undefined>({
    async commit(all) {
      await run(CHECK, [new Date().toISOString()]);
      return [...all];
    },
    isEverybodys: () => true,
    size: waiting,
    waiting,
  });
  const store = sqlStore({
    key: BY_ID,
    read: run,
    async write(statements) {
      const [first] = statements;
      // One statement is a transaction by itself.
      if (first && statements.length === 1) return [await run(...first)];
      return whenThereIsRoom(() =>
        inTransaction(pool, async (client) => {
          const results: Row[][] = [];
          for (const [sql, cells] of statements)
            results.push((await client.query<Row>(sql, cells)).rows);
          return results;
        }),
      );
    },
    keep: groupCommit({
      async commit(group) {
        const outcomes = await keepAll(run, group);
        if (outcomes.some(({ created }) => !created)) await settle(undefined);
        return outcomes;
      },
      isEverybodys,
      size: GROUP,
      parallel: PARALLEL,
      waiting,
    }),
    close: () => pool.end(),
  });
  return {
    ...store,
    async find(id) {
      const found = await store.find(id);
      if (found) await settle(undefined);
      return found;
    },
  };
}

/** What a failure to open says, in words for whoever starts the program. */
function reasonOf(error: unknown): string {
  // Where a name has several addresses the driver has several reasons, and no words of its own.
  const [first] = error instanceof AggregateError ? (error.errors as unknown[]) : [error];
  const { message } = first as Error;
  return message.includes('client password must be a')
    ? 'the server asks for a password, which belongs in PGPASSWORD or ~/.pgpass'
    : message;
}

async function open(options: PostgresOptions, layout: Layout): Promise<Store> {
  const { url, connections = 16, waiting = 1_000 } = options;
  const { default: driver } = await loadDriver('pg', () => import('pg'));
  const pool = new driver.Pool({
    ...TIMEOUTS,
    ...(url !== undefined && { connectionString: url }),
    max: connections,
    keepAlive: true,
    application_name: 'civic-feedback',
    // eslint-disable-next-line @typescript-eslint/no-misused-promises -- the pool waits for it
    onConnect: demandDurability,
  });
  // A connection that breaks while nobody uses it is none of anybody's business: the pool makes
  // another. Without a listener it would end the process.
  pool.on('error', () => undefined);
  try {
    await makeTables(pool, layout);
  } catch (error) {
    await pool.end();
    throw new Error(`PostgreSQL: ${reasonOf(error)}`, { cause: error });
  }
  return postgresStore(pool, waiting);
}

/**
 * Opens a pool of connections and brings the tables to this version's layout. Several processes may
 * do so at once, on one database.
 *
 * @throws where the driver `pg` is not installed, the server cannot be reached or lets nobody in,
 *   does not commit durably, is not in UTF-8, or a newer version has changed the layout.
 */
export function openPostgresStore(options: PostgresOptions): Promise<Store> {
  return open(options, POSTGRES_LAYOUT);
}

/** The same, for tables that are there: a mistyped address is no empty database. */
export function openExistingPostgresStore(options: PostgresOptions): Promise<Store> {
  const make = (): never => {
    throw new Error("no collector's database, it has no table of submissions");
  };
  return open(options, { ...POSTGRES_LAYOUT, make });
}
