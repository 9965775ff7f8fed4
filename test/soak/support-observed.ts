/** A collector whose use of the machine can be looked at from outside. */
import { once } from 'node:events';
import { readdir, stat } from 'node:fs/promises';
import type { TestContext } from 'node:test';
import { startCollector } from '../cli/support-program.js';
import { place, rowsIn } from '../collector/support-load.js';
import { builtProgram } from '../faults/support-built.js';
import { MEMORY_INSIDE } from '../support/memory-inside.js';

/** What is used at a moment: bytes, but for the number of open files and sockets. */
export interface Use {
  /** What the program holds, right after a garbage collection. */
  heap: number;
  /** The resident set, as the system has it. */
  rss: number;
  files: number;
  /** The database's write-ahead log. */
  log: number;
}

/** Opens the exports of this collector. */
export const TOKEN = 'a-token-for-the-soak';

/** The collector. */
export interface Observed {
  url: string;
  use: () => Promise<Use>;
  /** Ends it in good order, and says everything that its file has. */
  end: () => ReturnType<typeof rowsIn>;
}

/** Starts one with a database file of its own. Linux alone says how many files are open. */
export async function startObserved(test: TestContext): Promise<Observed> {
  const { args, database } = await place(test);
  const program = await builtProgram(test);
  const { url, process, output, ended } = await startCollector(
    test,
    args,
    {
      CIVIC_FEEDBACK_EXPORT_TOKEN: TOKEN,
      NODE_OPTIONS: `--import data:text/javascript,${encodeURIComponent(MEMORY_INSIDE)}`,
    },
    program,
  );
  return {
    url,
    async use() {
      output.stdout = '';
      output.stderr = '';
      process.kill('SIGUSR2');
      let said: RegExpExecArray | null = null;
      while ((said = /use (\d+) (\d+)\n/.exec(output.stdout)) === null)
        await once(process.stdout!, 'data');
      const [heap = NaN, rss = NaN] = said.slice(1).map(Number);
      const files = (await readdir(`/proc/${String(process.pid)}/fd`)).length;
      return { heap, rss, files, log: (await stat(`${database}-wal`)).size };
    },
    async end() {
      process.kill('SIGTERM');
      await ended;
      return rowsIn(database);
    },
  };
}
