/**
 * The same as `test/models/delivery.test.ts`, on this browser's real disk. The collector is the real
 * one; it keeps in memory here, because a browser cannot open a database file.
 */
import { openMemoryStore } from '../../src/collector/memory-store.js';
import { diskOutbox } from '../../src/delivery/outbox.js';
import { provePromises, type Ground } from '../models/support-run.js';
import '../support/disk.js';

const RUNS = 40;

const ground = (): Promise<Ground> =>
  Promise.resolve({
    outbox: diskOutbox,
    store: openMemoryStore(),
    async clean() {
      for (const { id } of await diskOutbox.all()) await diskOutbox.change(id, () => null);
    },
  });

describe('somebody who was told "saved" or "received" in a browser', function () {
  this.timeout(60_000);

  it(`was told the truth, in ${RUNS} sequences of accidents`, () => provePromises(ground, RUNS));
});
