/** What `--database` names: a file, or a PostgreSQL server's database. */

/** Whether a database is a server's address, and not a file's path. */
export function isServer(database: string): boolean {
  return /^postgres(?:ql)?:\/\//i.test(database);
}

/**
 * The address as it may be printed: nobody looks over a shoulder at a password. What cannot be read
 * as an address is shown by its scheme alone, and so is one in which a password may stand elsewhere: one
 * with `/`, `?` or `#` in it ends before its `@`.
 */
export function shown(database: string): string {
  const [scheme] = /^[a-z][a-z0-9+.-]*:\/\//i.exec(database) ?? [];
  if (scheme === undefined) return database;
  const url = URL.canParse(database) ? new URL(database) : undefined;
  if (!url || `${url.pathname}${url.search}${url.hash}`.includes('@')) return `${scheme}…`;
  // What follows the path may have a password too: `?password=`.
  const user = url.username === '' ? '' : `${url.username}@`;
  return `${url.protocol}//${user}${url.host}${url.pathname}`;
}
