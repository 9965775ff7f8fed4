/** Whether a libSQL file, with its log, still stands where it was opened. */
import { realpathSync, statSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** The path in `file:/path.db`, `file:path.db` or `file:///path.db`, as the driver reads them. */
function pathOf(url: string): string {
  return url.startsWith('file://') ? fileURLToPath(url) : decodeURIComponent(url.slice(5));
}

/** What tells one file from another that has its name. */
function identity(path: string): string | undefined {
  const found = statSync(path, { bigint: true, throwIfNoEntry: false });
  return found && `${found.dev}:${found.ino}`;
}

/** The file, and what stands beside it while it is open: the log has what was committed last. */
const NAMES = ['', '-wal', '-shm'];

/** Every path to be watched: through a symbolic link the log stands beside the file that it leads to. */
function pathsOf(given: string): string[] {
  const real = realpathSync(given);
  return [...new Set([given, ...NAMES.map((name) => real + name)])];
}

/**
 * Remembers which files stand at an address now, and gives a check that throws once one of them is
 * another one or none. A program that has a file open goes on writing to it after it was deleted or
 * moved, as if nothing had happened; what is written then is gone with the program.
 */
export function rememberPlace(url: string): () => void {
  const paths = pathsOf(pathOf(url));
  const opened = paths.map(identity);
  return () => {
    const gone = paths.filter((path, index) => identity(path) !== opened[index]);
    if (gone.length === 0) return;
    const message = `the database was deleted, moved or replaced (${gone.join(', ')}); put it back and start again`;
    // SQLite's own name for it, which its driver does not look for in every case.
    throw Object.assign(new Error(message), { code: 'SQLITE_READONLY_DBMOVED' });
  };
}
