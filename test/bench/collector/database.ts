/** The databases that collectors are measured with, and what can be seen of them from outside. */
import { mkdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import pg from 'pg';
import { openLibsqlStore } from '../../../src/collector/libsql-store.js';
import { openPostgresStore } from '../../../src/collector/postgres-store.js';
import type { Store } from '../../../src/collector/store.js';
import { type Postgres, startPostgres } from '../../support/postgres.js';
import type { Filling } from './grown.js';
import { fillLibsql } from './grown-libsql.js';
import { fillPostgres, hastily } from './grown-postgres.js';
import { family } from './processor-time.js';

/** One database. */
export interface Database {
  /** As `--database` takes it. */
  address: string;
  open(): Promise<Store>;
  fill(): Promise<Filling>;
  /** Bytes on the disk: tables and indexes. */
  size(): Promise<number>;
  /**
   * Bytes written so far: PostgreSQL's write-ahead log; with libSQL whatever the collector itself
   * gave the disk, the log and the file.
   */
  written(collector: number): Promise<number>;
}

/** A kind of database, ready to make some. */
export interface Kind {
  title: 'libSQL' | 'PostgreSQL';
  make(): Promise<Database>;
  /** Lets `work` fill databases by means that nobody would trust a comment to. */
  hastily(work: () => Promise<void>): Promise<void>;
  /** The processes that work for it beside the collector. */
  processes(): Promise<number[]>;
  close(): Promise<void>;
}

/** Files, made in a folder of this directory. */
export function libsql(directory: string): Kind {
  let files = 0;
  return {
    title: 'libSQL',
    async make() {
      files += 1;
      const folder = join(directory, `libsql-${files}`);
      await mkdir(folder);
      const address = join(folder, 'comments.db');
      return {
        address,
        open: () => openLibsqlStore({ url: pathToFileURL(address).href }),
        fill: () => fillLibsql(address),
        size: async () => (await stat(address)).size,
        async written(collector) {
          const said = await readFile(`/proc/${collector}/io`, 'utf8');
          return Number(/^write_bytes: (\d+)/m.exec(said)?.[1]);
        },
      };
    },
    hastily: (work) => work(),
    processes: () => Promise.resolve([]),
    close: () => Promise.resolve(),
  };
}

/** One number from a database. */
async function figure(url: string, sql: string): Promise<number> {
  const client = new pg.Client(url);
  await client.connect();
  const { rows } = await client.query<{ figure: string }>(`SELECT ${sql} AS figure`);
  await client.end();
  return Number(rows[0]?.figure);
}

function postgresDatabase(url: string): Database {
  return {
    address: url,
    open: () => openPostgresStore({ url }),
    fill: () => fillPostgres(url),
    size: () =>
      figure(url, `pg_total_relation_size('submissions') + pg_total_relation_size('contacts')`),
    written: () => figure(url, `pg_current_wal_insert_lsn() - '0/0'`),
  };
}

/** A server of its own, with the settings that PostgreSQL comes with. */
export async function postgres(): Promise<Kind> {
  const server: Postgres = await startPostgres();
  const url = `postgres://civic@127.0.0.1:${server.port}/postgres`;
  return {
    title: 'PostgreSQL',
    make: async () => postgresDatabase(await server.createDatabase()),
    hastily: (work) => hastily(server, work),
    // The one that asks is among them, and is gone when the time is taken.
    processes: async () => {
      const client = new pg.Client(url);
      await client.connect();
      const { rows } = await client.query<{ pid: number }>('SELECT pg_backend_pid() AS pid');
      const processes = await family(rows[0]?.pid ?? 0);
      await client.end();
      return processes;
    },
    close: () => server.remove(),
  };
}
