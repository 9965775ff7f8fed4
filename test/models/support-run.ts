import fc from 'fast-check';
import type { Store } from '../../src/collector/store.js';
import type { Outbox } from '../../src/delivery/outbox.js';
import { ANY_COMMAND, type Model } from './support-commands.js';
import { keepPromisesAtTheEnd } from './support-promises.js';
import { World } from './support-world.js';

/** What a run happens on, and how it is cleaned up. */
export interface Ground {
  outbox: Outbox;
  store: Store;
  clean: () => Promise<void>;
}

/**
 * Does `runs` sequences of up to 40 commands, each under a schedule of its own, and demands the
 * promises after every command and, once the network is back, at the end.
 *
 * @param seed - repeats the sequences of an earlier time
 */
export async function provePromises(
  ground: () => Promise<Ground>,
  runs: number,
  seed = Date.now(),
): Promise<void> {
  const property = fc.asyncProperty(
    fc.scheduler(),
    fc.commands(ANY_COMMAND, { maxCommands: 40, size: 'max' }),
    async (scheduler, commands) => {
      const { outbox, store, clean } = await ground();
      const real = new World(scheduler, outbox, store);
      const model: Model = { sealed: 0 };
      try {
        await fc.scheduledModelRun(scheduler, () => ({ model, real }), commands);
        await scheduler.waitFor(real.recover());
        await keepPromisesAtTheEnd(real);
      } finally {
        real.end();
        await clean();
      }
    },
  );
  await fc.assert(property, { numRuns: runs, seed, includeErrorInReport: true });
}
