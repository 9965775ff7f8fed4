/** A collector on a real file that is killed now and then, and started again. */
import type { TestContext } from 'node:test';
import { startCollector } from '../cli/support-program.js';
import { place, rowsIn } from '../collector/support-load.js';
import { builtProgram } from '../faults/support-built.js';
import type { ChaosProxy } from '../support/chaos-proxy.js';

/** The collector. */
export interface Mortal {
  kills: number;
  /** Resolves as soon as it listens. */
  up: () => Promise<void>;
  /** Kills it, wherever it is, and starts it again. */
  kill: () => void;
  /** Ends it in good order, and says everything that its file has. */
  end: () => ReturnType<typeof rowsIn>;
}

/** Starts a collector behind a proxy. */
export async function startMortal(test: TestContext, proxy: ChaosProxy): Promise<Mortal> {
  const { args, database } = await place(test);
  const program = await builtProgram(test);
  const start = async () => {
    const started = await startCollector(test, args, {}, program);
    proxy.target = Number(new URL(started.url).port);
    return started;
  };
  let running = start();
  await running;
  const mortal: Mortal = {
    kills: 0,
    async up() {
      await running;
    },
    kill() {
      mortal.kills += 1;
      running = running.then(async ({ process, ended }) => {
        process.kill('SIGKILL');
        await ended;
        return start();
      });
    },
    async end() {
      const { process, ended } = await running;
      process.kill('SIGTERM');
      await ended;
      return rowsIn(database);
    },
  };
  return mortal;
}
