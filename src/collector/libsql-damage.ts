/** Whether a libSQL file has shown that it is damaged. */

/** What SQLite says of pages that cannot be what it wrote (`SQLITE_CORRUPT_INDEX` and such too). */
const DAMAGED = /^SQLITE_(?:CORRUPT|NOTADB)/;

/**
 * Gives work on a file its turn until one of it meets damage; all that comes later is refused with
 * the same error. Other pages may still be whole, so that a comment could go in and be found again:
 * but not by whoever restores the newest backup that is.
 */
export function untilDamaged(): <T>(work: () => Promise<T>) => Promise<T> {
  const met: unknown[] = [];
  const refuse = (): void => {
    if (met.length > 0) throw met[0];
  };
  return async (work) => {
    refuse();
    try {
      const done = await work();
      // Somebody else's work may have met it meanwhile.
      refuse();
      return done;
    } catch (error) {
      if (DAMAGED.test(String((error as { code?: unknown }).code))) met.push(error);
      throw error;
    }
  };
}
