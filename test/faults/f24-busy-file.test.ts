import assert from 'node:assert/strict';
import { stat } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import {
  openCollector,
  problemIn,
  receiptIn,
  sealed,
  temporaryDirectory,
} from '../collector/support-collector.js';
import { residents, withAtOnce } from '../collector/support-load.js';

/** A collector on a file, and somebody else who has it open. */
async function shared(test: TestContext, patience?: number) {
  const url = pathToFileURL(join(await temporaryDirectory(test), 'x.db')).href;
  const store = await openLibsqlStore({ url, ...(patience !== undefined && { patience }) });
  const other = createClient({ url });
  test.after(async () => {
    other.close();
    await store.close();
  });
  return { url, other, ...(await openCollector(test, { store })) };
}

describe('A database file that somebody else is using', () => {
  it('F24 SQLITE_BUSY: comments wait for another writer, and are taken when it is done', async (test) => {
    const { other, post, ask, kept } = await shared(test);
    for (let round = 0; round < 5; round += 1) {
      const transaction = await other.transaction('write');
      const posting = Promise.all(residents(20).map((submission) => post(submission)));
      // A page is served meanwhile: the wait does not stop the process.
      const { status } = await ask('/consultations/open-data-plan-2026-2028');
      assert.equal(status, 200);
      await transaction.execute(`INSERT INTO health VALUES ('other ${round}', '')`);
      await transaction.commit();
      for (const response of await posting) assert.equal(response.status, 201);
    }
    assert.equal((await kept()).length, 100);
  });

  it('F24 SQLITE_BUSY for too long: 503, nothing is acknowledged, and later it is taken', async (test) => {
    const { other, post, kept } = await shared(test, 100);
    const transaction = await other.transaction('write');
    const submission = sealed();
    const { status, code, problem } = await problemIn(await post(submission));
    assert.deepEqual([status, code], [503, 'overloaded']);
    assert.ok((problem.retryAfter ?? 0) > 0);
    await transaction.rollback();
    assert.equal((await receiptIn(await post(submission))).status, 'created');
    assert.deepEqual(await kept(), [submission]);
  });

  it('F24 a long reader: it sees its moment, nobody waits for it, and the log shrinks again', async (test) => {
    const { url, other, post, kept } = await shared(test);
    await post(sealed());
    const reading = await other.transaction('read');
    const count = async () =>
      Number((await reading.execute('SELECT count(*) AS n FROM submissions')).rows[0]?.n);
    assert.equal(await count(), 1);
    await withAtOnce(32, residents(1000), async (submission) => {
      assert.equal((await post(submission)).status, 201);
    });
    assert.equal(await count(), 1);
    await reading.rollback();
    assert.equal((await kept()).length, 1001);
    await other.execute('PRAGMA wal_checkpoint(TRUNCATE)');
    assert.equal((await stat(`${fileURLToPath(url)}-wal`)).size, 0);
    assert.equal((await post(sealed())).status, 201);
  });
});
