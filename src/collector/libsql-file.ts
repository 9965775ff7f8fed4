/** A libSQL file and the one connection to it: durable, and patient with other processes. */
import type { Client } from '@libsql/client';
import { loadDriver } from './driver.js';

/** Milliseconds that the driver waits for another process by itself. Nobody is answered meanwhile. */
const BLOCKING = 50;

/** Milliseconds between two looks whether another process has finished writing. */
const PAUSE = 5;

/** Looks whether the file is free, without waiting. */
const PROBE = `PRAGMA busy_timeout=0; BEGIN IMMEDIATE; ROLLBACK; PRAGMA busy_timeout=${BLOCKING}`;

/** A file that is open. */
export interface LibsqlFile {
  /**
   * Gives the connection to `work`, and again once the file is free where another process was
   * writing. Rejects with `SQLITE_BUSY` when that takes too long.
   */
  whenFree<T>(work: (client: Client) => Promise<T>): Promise<T>;
  close(): void;
}

/**
 * Says out loud, on the connection, what makes a commit durable: libSQL's own defaults are not
 * relied upon. Throws where the file system cannot do it.
 */
async function makeDurable(client: Client): Promise<void> {
  const mode = await client.execute('PRAGMA journal_mode=WAL');
  await client.execute('PRAGMA synchronous=FULL');
  await client.execute('PRAGMA foreign_keys=ON');
  // What is deleted is overwritten: a withdrawn comment does not stay behind in the file.
  await client.execute('PRAGMA secure_delete=ON');
  // Ids are random, and so are the pages that they are on: a small cache, and a log that is
  // written back often, would move each of them many times.
  await client.execute('PRAGMA cache_size=-32768');
  await client.execute('PRAGMA wal_autocheckpoint=4000');
  const level = await client.execute('PRAGMA synchronous');
  if (mode.rows[0]?.[0] !== 'wal' || level.rows[0]?.[0] !== 2)
    throw new Error('this database cannot promise durable commits (WAL with synchronous=FULL)');
}

/** Whether another process was writing. */
export function isBusy(error: unknown): boolean {
  return (error as { code?: unknown }).code === 'SQLITE_BUSY';
}

/**
 * Opens a file, and makes it where it is missing.
 *
 * @param url - `file:/path/to/submissions.db`
 * @param patience - milliseconds that a write waits for another process's
 * @param prepare - makes the tables
 */
export async function openLibsqlFile(
  url: string,
  patience: number,
  prepare: (client: Client) => Promise<void>,
): Promise<LibsqlFile> {
  const { createClient } = await loadDriver('@libsql/client', () => import('@libsql/client'));
  const connected = async (work?: typeof prepare): Promise<Client> => {
    // The pragmas belong to a connection, so there is only the one that they were said on.
    const client = createClient({ url, concurrency: 1 });
    try {
      await client.execute(`PRAGMA busy_timeout=${patience}`);
      await makeDurable(client);
      await work?.(client);
      await client.execute(`PRAGMA busy_timeout=${BLOCKING}`);
      return client;
    } catch (error) {
      client.close();
      throw error;
    }
  };
  let client = await connected(prepare);
  let closed = false;

  /**
   * Takes a new connection in the place of one that met a lock. The driver (libsql 0.5) leaves that
   * statement open, and no transaction of the old connection could be committed any more: "cannot
   * commit transaction - SQL statements in progress".
   */
  const renew = async (met: Client): Promise<void> => {
    if (client !== met) return;
    const fresh = await connected();
    if (closed || client !== met) {
      fresh.close();
      return;
    }
    client = fresh;
    met.close();
  };

  /** Resolves when nobody writes to the file, or rejects with `SQLITE_BUSY`. */
  const untilFree = async (until: number): Promise<void> => {
    for (;;) {
      const used = client;
      try {
        // The driver runs this as a script, and a script that meets a lock is not left open.
        await used.executeMultiple(PROBE);
        return;
      } catch (error) {
        if (used !== client && !closed) continue;
        if (!isBusy(error) || performance.now() >= until) throw error;
        await new Promise((resolve) => setTimeout(resolve, PAUSE));
      }
    }
  };

  return {
    async whenFree(work) {
      const until = performance.now() + patience;
      for (;;) {
        const used = client;
        try {
          return await work(used);
        } catch (error) {
          // Closed under its hands because somebody else met a lock: another try at once.
          if (used !== client && !closed) continue;
          if (!isBusy(error)) throw error;
          await renew(used);
          if (performance.now() >= until) throw error;
          await untilFree(until);
        }
      }
    },
    close() {
      closed = true;
      client.close();
    },
  };
}
