/** Submissions in a libSQL (SQLite) file. */
import { groupCommit } from './group-commit.js';
import { type LibsqlDatabase, openLibsqlDatabase } from './libsql-database.js';
import { isBusy } from './libsql-file.js';
import { openLibsqlThread } from './libsql-thread.js';
import { keptOf, sqlStore, type Statement } from './sql-store.js';
import { FIND_ALL, KEEP_ALL, KEEP_CONTACTS } from './store-sql.js';
import type { Kept, Store, StoredSubmission } from './store.js';
import { contactRowOf, rowOf } from './submission-row.js';

/** Most submissions in one commit. */
const GROUP = 100;

/** Which file, and how long it is waited for. */
export interface LibsqlOptions {
  /** `file:/path/to/submissions.db`. Other processes may have it open too. */
  url: string;
  /** Milliseconds that a write waits for another process's. Default: 5,000. */
  patience?: number;
  /** Most submissions that wait to be kept; one more is refused at once. Default: 1,000. */
  waiting?: number;
  /**
   * Whether the file is worked on in a thread of its own, so that requests are read while the disk
   * syncs. Costs a thread's memory, some 20 MB. Default: `false`.
   */
  ownThread?: boolean;
}

/** Keeps submissions in one transaction, and so with one sync of the disk. */
async function keepAll(
  { read, write }: LibsqlDatabase,
  group: readonly StoredSubmission[],
): Promise<Kept[]> {
  // Of two with one id the first goes in; the second one finds it there.
  const firsts = new Map<string, StoredSubmission>();
  for (const stored of group)
    if (!firsts.has(stored.submission.id)) firsts.set(stored.submission.id, stored);
  const rows = [...firsts.values()];
  const contacts = rows.map(contactRowOf).filter((row) => row !== undefined);
  const statements: Statement[] = [[KEEP_ALL, [JSON.stringify(rows.map(rowOf))]]];
  if (contacts.length > 0) statements.unshift([KEEP_CONTACTS, [JSON.stringify(contacts)]]);
  const results = await write(statements);
  return keptOf(group, results.at(-1) ?? [], (ids) => read(FIND_ALL, [JSON.stringify(ids)]));
}

/**
 * Opens the file, brings its tables to this version's layout, and keeps one connection to it.
 *
 * @throws where the driver `@libsql/client` is not installed, the file cannot be opened or is no
 *   database, commits to it would not be durable, or a newer version has changed its layout.
 */
export async function openLibsqlStore(options: LibsqlOptions): Promise<Store> {
  const { url, patience = 5_000, waiting = 1_000, ownThread = false } = options;
  if (!url.startsWith('file:')) throw new TypeError(`expected file:/path.db, found ${url}`);
  const open = ownThread ? openLibsqlThread : openLibsqlDatabase;
  const database = await open(url, patience);
  return sqlStore({
    ...database,
    keep: groupCommit({
      commit: (group) => keepAll(database, group),
      isEverybodys: isBusy,
      size: GROUP,
      waiting,
    }),
  });
}
