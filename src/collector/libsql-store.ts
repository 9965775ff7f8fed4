/** Submissions in a libSQL (SQLite) file. */
import { groupCommit } from './group-commit.js';
import { type LibsqlDatabase, openLibsqlDatabase } from './libsql-database.js';
import { isBusy } from './libsql-file.js';
import { FIND_ALL, KEEP_ALL, KEEP_CONTACTS } from './libsql-sql.js';
import { openLibsqlThread } from './libsql-thread.js';
import { referenceOf } from './reference.js';
import { keptOf, sqlStore, type Statement } from './sql-store.js';
import type { Kept, Store, StoredSubmission } from './store.js';
import { BY_MADE_REFERENCE } from './submission-key.js';
import { type Cell, contactRowOf, rowOf } from './submission-row.js';

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
  const rows: Cell[][] = [];
  const contacts: Cell[][] = [];
  for (const stored of firsts.values()) {
    const made = await referenceOf(stored.submission.id);
    rows.push([...rowOf(stored), made]);
    const contact = contactRowOf(stored);
    if (contact) contacts.push([...contact, made]);
  }
  const statements: Statement[] = [[KEEP_ALL, [JSON.stringify(rows)]]];
  if (contacts.length > 0) statements.unshift([KEEP_CONTACTS, [JSON.stringify(contacts)]]);
  const results = await write(statements);
  return keptOf(group, results.at(-1) ?? [], async (ids) => {
    const keys = await Promise.all(ids.map(BY_MADE_REFERENCE.cellsOf));
    return read(FIND_ALL, [JSON.stringify(keys)]);
  });
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
    key: BY_MADE_REFERENCE,
    keep: groupCommit({
      commit: (group) => keepAll(database, group),
      isEverybodys: isBusy,
      size: GROUP,
      waiting,
    }),
  });
}
