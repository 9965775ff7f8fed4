/** A file that is damaged, or loses what stands beside it, under a collector that runs. */
import assert from 'node:assert/strict';
import { open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import type { LogEntry } from '../../src/collector/log.js';
import { openCollector, PLAN, receiptIn, sealed, temporaryDirectory } from './support-collector.js';
import { arrived } from './support-store-conformance.js';

async function newFile(test: TestContext): Promise<{ path: string; url: string }> {
  const path = join(await temporaryDirectory(test), 'x.db');
  return { path, url: pathToFileURL(path).href };
}

/** Writes rubbish over the page that a table begins on, as a dying disk does; the others are whole. */
async function damage({ path, url }: { path: string; url: string }, table: string): Promise<void> {
  const client = createClient({ url });
  // Into the file with what is in the log, which a reader would believe before the file.
  await client.execute('PRAGMA wal_checkpoint(TRUNCATE)');
  const where = await client.execute({
    sql: 'SELECT rootpage, (SELECT page_size FROM pragma_page_size) AS size FROM sqlite_schema WHERE name = ?',
    args: [table],
  });
  client.close();
  const { rootpage, size } = where.rows[0] as unknown as { rootpage: number; size: number };
  const file = await open(path, 'r+');
  await file.write(Buffer.alloc(size, 0x5a), 0, size, (rootpage - 1) * size);
  await file.close();
}

describe('A database file that is damaged in the middle', () => {
  for (const ownThread of [false, true])
    it(`is trusted with nothing more once the damage was met${ownThread ? ', in a thread of its own too' : ''}`, async (test) => {
      const file = await newFile(test);
      const store = await openLibsqlStore({ url: file.url, ownThread });
      test.after(() => store.close());
      const log: LogEntry[] = [];
      const { ask, post } = await openCollector(test, { store, log: (entry) => log.push(entry) });
      const { reference } = await receiptIn(await post(sealed()));

      await damage(file, 'submissions');
      // The page that this is written on is whole: nobody has met the damage yet.
      assert.equal((await ask('/health')).status, 200);
      assert.equal((await ask(`${PLAN}/receipts/${reference}`)).status, 503);

      assert.equal((await ask('/health')).status, 503);
      assert.equal((await post(sealed())).status, 503);
      assert.deepEqual(
        log.slice(-3).map(({ fault }) => fault),
        ['SQLITE_CORRUPT', 'SQLITE_CORRUPT', 'SQLITE_CORRUPT'],
      );
    });

  it('refuses all who wait for one commit, and not only whose turn it was', async (test) => {
    const file = await newFile(test);
    const store = await openLibsqlStore({ url: file.url });
    test.after(() => store.close());
    await store.keep(arrived());
    await damage(file, 'contacts');
    // Without a name or an address nothing is written to the page that is damaged.
    const anonymous = { ...sealed(), answers: { comment: 'More trees.' } };
    const three = [arrived(), arrived({ submission: anonymous }), arrived()];
    const done = await Promise.allSettled(three.map((stored) => store.keep(stored)));
    assert.deepEqual(
      done.map(({ status }) => status),
      ['rejected', 'rejected', 'rejected'],
    );
  });
});

describe('A database file whose', () => {
  for (const name of ['-wal', '-shm'])
    it(`${name} was deleted under the collector acknowledges nothing more, and keeps what it has acknowledged`, async (test) => {
      const { path, url } = await newFile(test);
      const before = arrived();
      const store = await openLibsqlStore({ url });
      await store.keep(before);
      await rm(path + name);
      const moved = { code: 'SQLITE_READONLY_DBMOVED', message: new RegExp(`x\\.db${name}\\b`) };
      await assert.rejects(store.keep(arrived()), moved);
      await assert.rejects(store.check(), moved);
      await store.close();

      const again = await openLibsqlStore({ url });
      test.after(() => again.close());
      assert.deepEqual(await again.find(before.submission.id), before);
      assert.equal((await again.keep(arrived())).created, true);
    });
});
