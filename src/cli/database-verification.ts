/** Proves that a database file is whole: its pages, and every submission in it. */
import type { Client } from '@libsql/client';
import { pathToFileURL } from 'node:url';
import { isAsReceived, lostContact } from '../collector/digest.js';
import { loadDriver } from '../collector/driver.js';
import { isWithdrawn } from '../collector/store.js';
import { sqlStore } from '../collector/sql-store.js';
import { BY_MADE_REFERENCE } from '../collector/submission-key.js';
import { WrongUsage } from './wrong-usage.js';

/** What was found in a file that is whole. */
export interface Verified {
  /** Submissions that are kept. */
  kept: number;
  /** Of those, how many came with contact data that was deleted since. */
  withoutContact: number;
  withdrawn: number;
  /** Whether the comments were not compared: the file has a layout that only a migration can read. */
  olderLayout?: true;
}

/** Opens a file as it is: nothing is made durable, nothing migrated, nothing written. */
export async function openAsItIs(path: string): Promise<Client> {
  const { createClient } = await loadDriver('@libsql/client', () => import('@libsql/client'));
  const client = createClient({ url: pathToFileURL(path).href, concurrency: 1 });
  try {
    await client.execute('PRAGMA busy_timeout=5000');
    return client;
  } catch (error) {
    client.close();
    throw error;
  }
}

/** How many submissions a file has, the withdrawn ones too: this never gets less. */
export async function rowsIn(client: Client): Promise<number> {
  const { rows } = await client.execute('SELECT count(*) AS count FROM submissions');
  return Number(rows[0]?.count);
}

async function demandWhole(client: Client): Promise<void> {
  const { rows } = await client.execute('PRAGMA integrity_check');
  const said = rows[0]?.integrity_check as string;
  if (said !== 'ok') throw new WrongUsage(`this database is damaged: ${said}`);
}

/** The columns of the table of submissions; none where there is no such table. */
export async function columnsOfSubmissions(client: Client): Promise<string[]> {
  const { rows } = await client.execute(`SELECT name FROM pragma_table_info('submissions')`);
  return rows.map(({ name }) => name as string);
}

/**
 * Reads every submission, and compares what it says with the digest that was made when it came; of a
 * file of layout 1 it reads the pages alone.
 *
 * @throws WrongUsage naming what is damaged
 */
export async function verify(client: Client): Promise<Verified> {
  await demandWhole(client);
  // A file of 0.1.0 has contact data in another place.
  if ((await columnsOfSubmissions(client)).includes('contact'))
    return { kept: await rowsIn(client), withoutContact: 0, withdrawn: 0, olderLayout: true };
  const nothing = (): never => {
    throw new Error('nothing is written while a database is verified');
  };
  const store = sqlStore({
    read: async (sql, cells) => (await client.execute(sql, cells)).rows,
    key: BY_MADE_REFERENCE,
    write: nothing,
    keep: nothing,
    close: nothing,
  });
  const { rows } = await client.execute('SELECT DISTINCT consultation FROM submissions');
  const verified: Verified = { kept: 0, withoutContact: 0, withdrawn: 0 };
  for (const row of rows) {
    const consultation = row.consultation as string;
    for await (const stored of store.list(consultation)) {
      if (!(await isAsReceived(stored)))
        throw new WrongUsage(`${stored.reference} is not what was received`);
      verified.kept += 1;
      verified.withoutContact += lostContact(stored) ? 1 : 0;
    }
    for await (const tombstone of store.tombstones(consultation))
      verified.withdrawn += isWithdrawn(tombstone) ? 1 : 0;
  }
  return verified;
}

/** What was found, in one sentence. */
export function verifiedWords(verified: Verified): string {
  const { kept, withoutContact, withdrawn, olderLayout } = verified;
  if (olderLayout)
    return `${String(kept)} submissions, every page whole; the comments were not compared with what came, because the layout of the file is an older one`;
  const some = [
    ...(withoutContact > 0 ? [`${String(withoutContact)} without their contact data`] : []),
    ...(withdrawn > 0 ? [`${String(withdrawn)} more withdrawn`] : []),
  ];
  return `${String(kept)} submissions, whole${some.map((words) => `, ${words}`).join('')}`;
}
