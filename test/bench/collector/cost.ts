/** What a piece of work costs a collector and its database. */
import type { Kind } from './database.js';
import { processorTime, spent } from './processor-time.js';

/** Microseconds, for each of the things that were done. */
export interface Cost {
  /** The programs' processor time; of libSQL the database is in it. */
  program: number;
  /** The processor time of the database's own processes; 0 where it has none. */
  database: number;
  /** Time that went by. */
  elapsed: number;
}

/** Measures work that does so many things, with the programs of these numbers. */
export async function costOf(
  kind: Kind,
  pids: readonly number[],
  count: number,
  work: () => Promise<unknown>,
): Promise<Cost> {
  const before = await processorTime(pids);
  const beside = await processorTime(await kind.processes());
  const started = performance.now();
  await work();
  const elapsed = ((performance.now() - started) * 1e3) / count;
  const program = (spent(before, await processorTime(pids)) * 1e6) / count;
  const database = (spent(beside, await processorTime(await kind.processes())) * 1e6) / count;
  return { program, database, elapsed };
}
