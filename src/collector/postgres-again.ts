/**
 * When a statement is run again. A connection that breaks at the commit leaves it open whether the
 * statement was done; every statement of the store may be run twice, so it is.
 */

/** Most times that one statement is run. */
const ATTEMPTS = 4;

/**
 * Codes that say: this attempt failed, or nobody knows; another may not. SQLSTATEs as PostgreSQL's
 * appendix A lists them: 08 connection, 40 transaction rolled back (40003: completion unknown),
 * 57P01 and 57P02 the server is going down; 23505, 42P07, 42701, 42710 another process makes the same
 * tables.
 */
const AGAIN = /^(?:08...|40...|57P0[12]|ECONNRESET|EPIPE)$/;
const WHILE_MAKING_TABLES = /^(?:23505|42P07|42701|42710)$/;

/** What the driver says without a code, and the system's own code for that. */
const UNCODED: readonly (readonly [says: RegExp, code: string])[] = [
  // A connection that broke under a statement.
  [/^Connection terminated unexpectedly|is not queryable/, 'ECONNRESET'],
  // Nobody answers, or no connection is free.
  [/timeout/, 'ETIMEDOUT'],
];

/** Gives an error of the driver a code, by which it is judged here and known in the log. */
function coded(error: unknown): { code?: unknown } {
  const { code, message = '' } = error as { code?: unknown; message?: string };
  const [, found] = UNCODED.find(([says]) => says.test(message)) ?? [];
  return Object.assign(
    error as object,
    code === undefined && found !== undefined && { code: found },
  );
}

function isWorthAnother({ code }: { code?: unknown }, codes: RegExp): boolean {
  return typeof code === 'string' && (codes.test(code) || AGAIN.test(code));
}

async function again<T>(work: () => Promise<T>, codes: RegExp): Promise<T> {
  for (let attempt = 1; ; attempt += 1)
    try {
      return await work();
    } catch (error) {
      if (!isWorthAnother(coded(error), codes) || attempt === ATTEMPTS) throw error;
    }
}

/** Runs `work`, which may be done twice, until it is certainly done, or certainly cannot be. */
export function untilCertain<T>(work: () => Promise<T>): Promise<T> {
  return again(work, AGAIN);
}

/** The same for work that makes tables, which several processes may start at once. */
export function untilMade<T>(work: () => Promise<T>): Promise<T> {
  return again(work, WHILE_MAKING_TABLES);
}
