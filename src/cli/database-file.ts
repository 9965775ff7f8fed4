/** The database of the command line: one file. */
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
