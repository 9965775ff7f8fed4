/** The database of the command line: one file. */
import { access } from 'node:fs/promises';
import { pathToFileURL } from 'node:url';
import { openLibsqlStore } from '../collector/libsql-store.js';
import type { Store } from '../collector/store.js';
import { WrongUsage } from './wrong-usage.js';

/** Opens the database. Throws {@link WrongUsage} where the file cannot be one. */
export async function openDatabase(path: string): Promise<Store> {
  try {
    return await openLibsqlStore({ url: pathToFileURL(path).href });
  } catch (error) {
    throw new WrongUsage(`cannot open the database ${path}: ${(error as Error).message}`);
  }
}

/** The same, for a file that must be there: opening would make an empty one. */
export async function openExistingDatabase(path: string): Promise<Store> {
  await access(path).catch(() => {
    throw new WrongUsage(`cannot read the database ${path}: there is no such file`);
  });
  return openDatabase(path);
}
