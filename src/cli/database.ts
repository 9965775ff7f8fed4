/** The database of the command line: a file, or a PostgreSQL server's. */
import { existsSync } from 'node:fs';
import { access } from 'node:fs/promises';
import { dirname } from 'node:path';
import { pathToFileURL } from 'node:url';
import { openLibsqlStore } from '../collector/libsql-store.js';
import { openPostgresStore } from '../collector/postgres-store.js';
import type { Store } from '../collector/store.js';
import { WrongUsage } from './wrong-usage.js';

/** Whether a database is a server's address, and not a file's path. */
export function isServer(database: string): boolean {
  return /^postgres(?:ql)?:\/\//.test(database);
}

/** The address as it may be printed: nobody looks over a shoulder at a password. */
function shown(database: string): string {
  return isServer(database) ? database.replace(/^([a-z]+:\/\/[^/@:]*):[^/@]*@/, '$1@') : database;
}

/**
 * Opens a database: a file's path, or `postgres://user@host/name`. Throws {@link WrongUsage} where
 * it cannot be one. With `ownThread` a file is worked on beside the requests.
 */
export async function openDatabase(database: string, { ownThread = false } = {}): Promise<Store> {
  const folder = dirname(database);
  if (!isServer(database) && !existsSync(folder))
    throw new WrongUsage(`cannot open the database ${database}: there is no folder ${folder}`);
  try {
    return await (isServer(database)
      ? openPostgresStore({ url: database })
      : openLibsqlStore({ url: pathToFileURL(database).href, ownThread }));
  } catch (error) {
    throw new WrongUsage(
      `cannot open the database ${shown(database)}: ${(error as Error).message}`,
    );
  }
}

/** The same, for a file that must be there: opening would make an empty one. */
export async function openExistingDatabase(database: string): Promise<Store> {
  if (!isServer(database))
    await access(database).catch(() => {
      throw new WrongUsage(`cannot read the database ${database}: there is no such file`);
    });
  return openDatabase(database);
}
