/** `civic-feedback backup` and `verify`: a copy that can be trusted, and the proof of it. */
import { access, chmod, stat } from 'node:fs/promises';
import { isServer, shown } from './database-address.js';
import {
  openAsItIs,
  rowsIn,
  type Verified,
  verifiedWords,
  verify,
} from './database-verification.js';
import { intoNewFile } from './new-file.js';
import { demanded, readOptions } from './options.js';
import { WrongUsage } from './wrong-usage.js';

/** What `civic-feedback backup --help` prints. */
export const BACKUP_HELP = `civic-feedback backup: copies the database file while the collector runs

  --database FILE       the collector's database
  --to FILE             where the copy goes; there must be no file yet. It appears there only once
                        it is whole, on the disk, and was read back`;

/** What `civic-feedback verify --help` prints. */
export const VERIFY_HELP = `civic-feedback verify: reads a database file or a backup, and says whether it is whole

  --database FILE       the file; every submission is compared with what was received`;

async function demandFile(path: string): Promise<void> {
  if (isServer(path))
    throw new WrongUsage(
      'this is for a database file; a PostgreSQL server has pg_dump, see docs/operators.md',
    );
  await access(path).catch(() => {
    throw new WrongUsage(`cannot read the database ${shown(path)}: there is no such file`);
  });
}

/** Runs a piece of work on a file, and says which file it was where it is no database. */
async function withFile<T>(
  path: string,
  work: (client: Awaited<ReturnType<typeof openAsItIs>>) => Promise<T>,
): Promise<T> {
  const client = await openAsItIs(path).catch((error: unknown) => {
    throw new WrongUsage((error as Error).message);
  });
  try {
    return await work(client);
  } catch (error) {
    throw new WrongUsage(`${path}: ${(error as Error).message}`);
  } finally {
    client.close();
  }
}

/**
 * Copies one moment of the database into a new file, while others write to it. The copy gets its
 * name last of all, in one step: whenever it is interrupted, what has the name is whole.
 *
 * @throws WrongUsage where there is a file already, or the copy is not whole
 */
export async function backUp(database: string, to: string): Promise<Verified> {
  await demandFile(database);
  return intoNewFile(to, async (part) => {
    const before = await withFile(database, async (client) => {
      const rows = await rowsIn(client);
      await client.execute('VACUUM INTO $1', [part]);
      return rows;
    });
    // Names and addresses are in it: nobody reads the copy who may not read the original.
    await chmod(part, (await stat(database)).mode & 0o777);
    return withFile(part, async (client) => {
      if ((await rowsIn(client)) < before) throw new Error('submissions are missing in the copy');
      return verify(client);
    });
  });
}

/** Makes a backup and says what is in it. */
export async function backup(args: readonly string[]): Promise<void> {
  const given = readOptions(args, {
    database: { type: 'string' },
    to: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.help === true) {
    console.log(BACKUP_HELP);
    return;
  }
  const database = demanded(given, 'database', './submissions.db');
  const to = demanded(given, 'to', './backup.db');
  console.log(`${to}: ${verifiedWords(await backUp(database, to))}`);
}

/** Verifies a file and says what is in it. */
export async function verifyDatabase(args: readonly string[]): Promise<void> {
  const given = readOptions(args, {
    database: { type: 'string' },
    help: { type: 'boolean', short: 'h' },
  });
  if (given.help === true) {
    console.log(VERIFY_HELP);
    return;
  }
  const database = demanded(given, 'database', './submissions.db');
  await demandFile(database);
  console.log(`${database}: ${verifiedWords(await withFile(database, verify))}`);
}
