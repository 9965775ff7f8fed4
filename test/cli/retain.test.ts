import assert from 'node:assert/strict';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import { deleteOldContacts } from '../../src/collector/contact-retention.js';
import type { Store, StoredSubmission } from '../../src/collector/store.js';
import { retainDaily } from '../../src/cli/retain.js';
import { retainOnce, whatStays } from '../../src/cli/retained.js';
import {
  openCollector,
  sealed,
  temporaryDirectory,
  temporaryStore,
} from '../collector/support-collector.js';
import { cambridge } from '../support/cambridge.js';
import { run, startCollector } from './support-program.js';

const DAY = 86_400_000;
const CLOSES = Date.parse('2025-12-23T00:00:00-05:00');

async function contactsIn(store: Store): Promise<number> {
  let count = 0;
  for await (const { submission } of store.list(cambridge.id))
    if (submission.answers.about?.email !== undefined) count += 1;
  return count;
}

describe('Names and e-mail addresses', () => {
  it('are deleted so many days after the close, and not a moment before', async (test) => {
    const store = await temporaryStore(test);
    const { post } = await openCollector(test, { store });
    const submission = sealed();
    await post(submission);
    const at = (now: number): Promise<number> =>
      deleteOldContacts({ consultations: [cambridge], store, contactDays: 90, now });
    assert.equal(await at(CLOSES + 90 * DAY - 1), 0);
    assert.equal(await contactsIn(store), 1);
    assert.equal(await at(CLOSES + 90 * DAY), 1);

    const kept = (await store.find(submission.id)) as StoredSubmission;
    const { about, ...answers } = submission.answers;
    assert.deepEqual(kept.submission.answers, { ...answers, about: { role: about?.role } });
    // Who sends the same again has the same receipt, and the contact data does not come back.
    assert.equal((await post(submission)).status, 200);
    assert.equal(await contactsIn(store), 0);
  });

  it('stay where the consultation was extended', async (test) => {
    const store = await temporaryStore(test);
    await (await openCollector(test, { store })).post(sealed());
    const extended = { ...cambridge, window: { ...cambridge.window, closes: '2026-12-22' } };
    const now = CLOSES + 90 * DAY;
    await deleteOldContacts({ consultations: [extended], store, contactDays: 90, now });
    assert.equal(await contactsIn(store), 1);
  });

  it('are looked for at the start and every day, also after a day on which it failed', async (test) => {
    test.mock.timers.enable({ apis: ['setInterval', 'Date'], now: CLOSES + 88 * DAY });
    let failing = false;
    const memory = openMemoryStore();
    await (await openCollector(test, { store: memory })).post(sealed());
    const store = {
      withContacts: () => memory.withContacts(),
      deleteContacts: (...args: Parameters<Store['deleteContacts']>) =>
        failing
          ? Promise.reject(Object.assign(new Error('Ana'), { code: 'SQLITE_BUSY' }))
          : memory.deleteContacts(...args),
    };
    const lines: string[] = [];
    const stop = retainDaily({ consultations: [cambridge], store, contactDays: 89 }, (line) =>
      lines.push(line),
    );
    for (const fails of [true, false, false]) {
      failing = fails;
      test.mock.timers.tick(DAY);
      await setImmediate();
    }
    await stop();
    test.mock.timers.tick(DAY);
    const told = lines.map((line) => {
      const { deleted, fault } = JSON.parse(line) as { deleted?: number; fault?: string };
      return deleted ?? fault;
    });
    assert.deepEqual(told, [0, 'SQLITE_BUSY', 1, 0]);
  });
});

describe('Names and e-mail addresses of a consultation that no file describes', () => {
  it('stay, and the log says whose, every day', async (test) => {
    const memory = openMemoryStore();
    const { post } = await openCollector(test, { store: memory });
    await post(sealed());
    const lines: string[] = [];
    const other = { ...cambridge, id: 'other-plan' };
    for (const consultations of [[other], [other, cambridge]]) {
      const retention = { consultations, store: memory, contactDays: 36_525 };
      await retainDaily(retention, (line) => lines.push(line))();
    }
    const told = lines.map((line) => JSON.parse(line) as Record<string, unknown>);
    assert.deepEqual(
      told.map(({ deleted, undescribed }) => [deleted, undescribed]),
      [
        [0, [cambridge.id]],
        [0, undefined],
      ],
    );
  });
});

describe('Names and e-mail addresses that are deleted while another program reads', () => {
  /** A deletion of one comment's, with another program in the middle of reading. */
  async function whileRead(test: TestContext) {
    const { database } = await place(test);
    const url = pathToFileURL(database).href;
    const store = await openLibsqlStore({ url });
    // What its own collector has written last is in the log.
    await (await openCollector(test, { store })).post(sealed());
    const reader = createClient({ url });
    test.after(async () => {
      reader.close();
      await store.close();
    });
    const reading = await reader.transaction('read');
    await reading.execute('SELECT count(*) FROM submissions');
    const retention = { consultations: [cambridge], store, contactDays: 0, now: Date.now() };
    const again = (patience: number) => retainOnce(retention, patience);
    const isLeft = async () =>
      Buffer.concat(
        await Promise.all(
          ['', '-wal'].map((end) => readFile(database + end).catch(() => Buffer.alloc(0))),
        ),
      ).includes('ana@example.org');
    return { reading, again, isLeft };
  }

  it('are not said to be gone, and are once it has finished', async (test) => {
    const { reading, again, isLeft } = await whileRead(test);
    const stays = { undescribed: [], forgotten: false };
    assert.deepEqual(await again(150), { deleted: 2, ...stays });
    assert.equal(await isLeft(), true);
    // There is nothing more to delete, and still they are there.
    assert.deepEqual(await again(0), { deleted: 0, ...stays });
    await reading.rollback();
    assert.deepEqual(await again(0), { deleted: 0, undescribed: [], forgotten: true });
    assert.equal(await isLeft(), false);
  });

  it('are waited for a while', async (test) => {
    const { reading, again, isLeft } = await whileRead(test);
    setTimeout(() => void reading.rollback(), 300);
    assert.equal((await again(10_000)).forgotten, true);
    assert.equal(await isLeft(), false);
  });

  it('are told of in a sentence', () => {
    const where = { database: 'comments.db', directory: 'consultations' };
    const done = { deleted: 2, undescribed: [], forgotten: true };
    assert.deepEqual(whatStays(done, where), []);
    const left =
      'in the log of comments.db, because another program reads there; run this again when it has finished, and they are gone';
    assert.deepEqual(whatStays({ ...done, forgotten: false }, where), [
      `the names and addresses are still ${left}`,
    ]);
    assert.deepEqual(whatStays({ ...done, deleted: 0, forgotten: false }, where), [
      `deleted names and addresses may still be ${left}`,
    ]);
  });
});

/** Yesterday's consultation with one comment, as files. */
async function place(test: TestContext): Promise<{ consultations: string; database: string }> {
  const directory = await temporaryDirectory(test);
  const consultations = join(directory, 'consultations');
  await mkdir(consultations);
  await writeFile(join(consultations, 'plan.json'), JSON.stringify(cambridge));
  const database = join(directory, 'submissions.db');
  const store = await openLibsqlStore({ url: pathToFileURL(database).href });
  await (await openCollector(test, { store })).post(sealed());
  await store.close();
  return { consultations, database };
}

describe('An operator deletes contact data', () => {
  it('once, with a command', async (test) => {
    const { consultations, database } = await place(test);
    const args = ['--consultations', consultations, '--database', database];
    const few = await run(test, 'retain', ...args, '--contact-days', '36525');
    assert.equal(few.stdout, 'Deleted the contact data of 0 submissions\n');
    const all = await run(test, 'retain', ...args, '--contact-days', '0');
    assert.equal(all.stdout, 'Deleted the contact data of 1 submissions\n');
  });

  it('and is told whose stays, because its file was put away', async (test) => {
    const { consultations, database } = await place(test);
    const plan = join(consultations, 'plan.json');
    await writeFile(plan, JSON.stringify({ ...cambridge, id: 'new-plan' }));
    const args = ['--consultations', consultations, '--database', database];
    assert.deepEqual(await run(test, 'retain', ...args, '--contact-days', '0'), {
      status: 1,
      stdout: 'Deleted the contact data of 0 submissions\n',
      stderr: `civic-feedback retain: the contact data of ${cambridge.id} stays: no file in ${consultations} describes it\n`,
    });
  });

  it('by starting the collector', async (test) => {
    const { consultations, database } = await place(test);
    const { process, ended, output } = await startCollector(test, [
      ...['--consultations', consultations, '--database', database, '--port', '0'],
      ...['--origin', '*', '--contact-days', '0'],
    ]);
    process.kill('SIGTERM');
    assert.equal((await ended).status, 0);
    assert.match(output.stderr, /"task":"contacts","deleted":1/);
  });

  it('wrongly, and is told', async (test) => {
    const { consultations, database } = await place(test);
    const args = ['--consultations', consultations, '--database'];
    const missing = await run(test, 'retain', ...args, `${database}x`, '--contact-days', '1');
    assert.match(
      missing.stderr,
      /^civic-feedback retain: cannot read the database .* no such file\n$/,
    );
    const days = await run(test, 'retain', ...args, database, '--contact-days', 'many');
    assert.match(days.stderr, /--contact-days expected a whole number from 0 to 36525, found many/);
  });
});
