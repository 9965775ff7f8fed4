/**
 * Outbox, courier and collector against a model: tabs that come and go, a line that fails in every
 * way, clocks that move. The collector's database is a real file. The outbox is the one in memory,
 * because Node has no IndexedDB: `test/delivery/model.test.ts` does the same in a real browser, on
 * its real disk.
 */
import { rm } from 'node:fs/promises';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import { memoryOutbox } from '../../src/delivery/outbox.js';
import { provePromises, type Ground } from './support-run.js';

const RUNS = Number(process.env.CIVIC_MODEL_RUNS ?? 100);
const { CIVIC_MODEL_SEED: seed } = process.env;

async function ground(): Promise<Ground> {
  const directory = mkdtempSync(join(tmpdir(), 'civic-feedback-'));
  const store = await openLibsqlStore({
    url: pathToFileURL(join(directory, 'submissions.db')).href,
  });
  return {
    outbox: memoryOutbox(),
    store,
    async clean() {
      await store.close();
      await rm(directory, { recursive: true, force: true });
    },
  };
}

describe('Somebody who was told "saved" or "received"', () => {
  it(`was told the truth, in ${RUNS} sequences of accidents`, async () => {
    await provePromises(ground, RUNS, seed === undefined ? undefined : Number(seed));
  });
});
