/** The database of the command line: a file, or a PostgreSQL server's. */
import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openLibsqlStore } from '../collector/libsql-store.js';
import { openExistingPostgresStore, openPostgresStore } from '../collector/postgres-store.js';
import type { Store } from '../collector/store.js';
import { isServer, shown } from './database-address.js';
import { columnsOfSubmissions, openAsItIs } from './database-verification.js';
import { WrongUsage } from './wrong-usage.js';

/**
 * Opens a database: a file's path, or `postgres://user@host/name`. Throws {@link WrongUsage} where
 * it cannot be one. With `ownThread` a file is worked on beside the requests; with `existing` a
 * server's database must have its tables already.
 */
export async function openDatabase(
  database: string,
  { ownThread = false, existing = false } = {},
): Promise<Store> {
  const folder = dirname(database);
  if (!isServer(database) && !existsSync(folder))
    throw new WrongUsage(
      `cannot open the database ${shown(database)}: there is no folder ${shown(folder)}`,
    );
  try {
    return await (isServer(database)
      ? (existing ? openExistingPostgresStore : openPostgresStore)({ url: database })
      : openLibsqlStore({ url: pathToFileURL(database).href, ownThread }));
  } catch (error) {
    throw new WrongUsage(
      `cannot open the database ${shown(database)}: ${(error as Error).message}`,
    );
  }
}

/** Refuses a file that no collector has made: opening would make tables in it. */
async function demandOurs(path: string): Promise<void> {
  await access(path).catch(() => {
    throw new WrongUsage(`cannot read the database ${shown(path)}: there is no such file`);
  });
  const columns = await columnsIn(path).catch((error: unknown) => {
    throw new WrongUsage(`cannot open the database ${path}: ${(error as Error).message}`);
  });
  if (!columns.includes('digest'))
    throw new WrongUsage(`${path} is no collector's database: it has no table of submissions`);
}

async function columnsIn(path: string): Promise<string[]> {
  const client = await openAsItIs(path);
  try {
    return await columnsOfSubmissions(client);
  } finally {
    client.close();
  }
}

/** The same, for one that must be there, and a collector's: opening would make one of it. */
export async function openExistingDatabase(database: string): Promise<Store> {
  if (!isServer(database)) await demandOurs(database);
  return openDatabase(database, { existing: true });
}
