/** A thread is started from a built file: TypeScript is not read in a thread of Node 20. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import type * as collector from '../../src/collector/index.js';
import { temporaryDirectory } from '../collector/support-collector.js';
import { storeConformance } from '../collector/support-store-conformance.js';

const { openLibsqlStore } = (await import(
  new URL('../../dist/collector/index.js', import.meta.url).href
)) as typeof collector;

describe('A libSQL file in a thread of its own, as a store,', () => {
  storeConformance(async (test) => {
    const path = join(await temporaryDirectory(test), 'submissions.db');
    const store = await openLibsqlStore({ url: pathToFileURL(path).href, ownThread: true });
    test.after(() => store.close());
    return store;
  });

  it('says what keeps it from opening, as it does without a thread', async () => {
    const url = pathToFileURL(join(import.meta.dirname, 'libsql-thread.test.ts')).href;
    await assert.rejects(openLibsqlStore({ url, ownThread: true }), /file is not a database/);
  });
});
