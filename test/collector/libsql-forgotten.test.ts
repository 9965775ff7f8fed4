import assert from 'node:assert/strict';
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createClient, type Transaction } from '@libsql/client';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import type { Store } from '../../src/collector/store.js';
import { cambridge } from '../support/cambridge.js';
import { ANSWERS, sealed, temporaryDirectory } from './support-collector.js';
import { arrived } from './support-store-conformance.js';

const PLAN_ID = cambridge.id;
const LATER = '2026-03-01T00:00:00.000Z';

/** A database: its file, its log and what processes share of it. */
const ENDINGS = ['', '-wal', '-shm'];

/** What somebody wrote, and how to reach them. */
const PERSONAL = ['Please plant trees', 'Ana Pérez', 'ana@example.org'];

/** What of that stands anywhere in a database's files. */
async function left(path: string): Promise<string[]> {
  const files = ENDINGS.map((ending) => readFile(path + ending).catch(() => Buffer.alloc(0)));
  const all = Buffer.concat(await Promise.all(files));
  return PERSONAL.filter((text) => all.includes(text));
}

interface Place {
  path: string;
  store: Store;
  reference: string;
}

async function placeWithComment(test: TestContext, ownThread: boolean): Promise<Place> {
  const path = join(await temporaryDirectory(test), 'comments.db');
  const store = await openLibsqlStore({ url: pathToFileURL(path).href, ownThread });
  test.after(() => store.close());
  const stored = arrived({ submission: sealed({ ...ANSWERS, comment: 'Please plant trees' }) });
  await store.keep(stored);
  assert.deepEqual(await left(path), PERSONAL);
  return { path, store, reference: stored.reference };
}

/** Another program, in the middle of reading. */
async function readingAt(test: TestContext, path: string): Promise<Transaction> {
  const reader = createClient({ url: pathToFileURL(path).href });
  test.after(() => {
    reader.close();
  });
  const reading = await reader.transaction('read');
  await reading.execute('SELECT count(*) FROM submissions');
  return reading;
}

describe('What is deleted while the collector runs', () => {
  for (const ownThread of [false, true]) {
    const where = ownThread ? 'in a thread of its own' : 'in the same thread';
    it(`is in none of the database’s files any more, where somebody withdraws it, ${where}`, async (test) => {
      const { path, store, reference } = await placeWithComment(test, ownThread);
      assert.equal(await store.withdraw(PLAN_ID, reference, LATER), true);
      assert.deepEqual(await left(path), []);
    });

    it(`is in none of them where a name was kept for long enough, ${where}`, async (test) => {
      const { path, store } = await placeWithComment(test, ownThread);
      assert.equal(await store.deleteContacts(PLAN_ID, '9999'), 1);
      assert.equal(await store.forgotten(), true);
      assert.deepEqual(await left(path), ['Please plant trees']);
    });
  }

  it('stays in the log while another program reads there, and goes as soon as it has finished', async (test) => {
    const { path, store, reference } = await placeWithComment(test, false);
    const reading = await readingAt(test, path);
    assert.equal(await store.withdraw(PLAN_ID, reference, LATER), true);
    assert.deepEqual(await left(path), PERSONAL);
    assert.equal(await store.forgotten(), false);
    await reading.rollback();
    while ((await left(path)).length > 0) await setImmediate();
  });

  it('goes when the file is opened again, where a crash has left it in the log', async (test) => {
    const { path, store, reference } = await placeWithComment(test, false);
    const reading = await readingAt(test, path);
    await store.withdraw(PLAN_ID, reference, LATER);
    // What a crash leaves: the files as they are at this moment.
    const folder = join(path, '..', 'after');
    await mkdir(folder);
    const crashed = join(folder, 'comments.db');
    for (const ending of ENDINGS) await copyFile(path + ending, crashed + ending);
    await reading.rollback();
    assert.deepEqual(await left(crashed), PERSONAL);

    const again = await openLibsqlStore({ url: pathToFileURL(crashed).href });
    test.after(() => again.close());
    assert.deepEqual(await left(crashed), []);
  });
});
