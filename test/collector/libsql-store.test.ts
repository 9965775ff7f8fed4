import assert from 'node:assert/strict';
import { readFile, rename, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createClient, type Client } from '@libsql/client';
import { loadDriver } from '../../src/collector/driver.js';
import { FIND_ALL, KEEP_CONTACTS } from '../../src/collector/libsql-sql.js';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import { keptOf } from '../../src/collector/sql-store.js';
import {
  aboutOne,
  NEXT_PAGE,
  NEXT_TOMBSTONES,
  NEXT_WITH_CONTACTS,
} from '../../src/collector/store-sql.js';
import type { Store } from '../../src/collector/store.js';
import { BY_MADE_REFERENCE } from '../../src/collector/submission-key.js';
import { sealed, temporaryDirectory } from './support-collector.js';
import { arrived } from './support-store-conformance.js';

/** A store on a file of its own, and a client of the same file, for the time of a test. */
async function besideStore(test: TestContext): Promise<{ store: Store; client: Client }> {
  const url = pathToFileURL(join(await temporaryDirectory(test), 'x.db')).href;
  const store = await openLibsqlStore({ url });
  const client = createClient({ url });
  test.after(async () => {
    client.close();
    await store.close();
  });
  return { store, client };
}

describe('A libSQL file', () => {
  it('has it after it was closed and opened again, whatever its name', async (test) => {
    const path = join(await temporaryDirectory(test), 'what is this? 100%.db');
    const url = pathToFileURL(path).href;
    const stored = {
      submission: sealed(),
      receivedAt: '2025-12-20T18:00:00.000Z',
      reference: 'K7QF-2M9D-X4TC',
      late: false,
      digest: 'd',
    };
    const first = await openLibsqlStore({ url });
    await first.keep(stored);
    await first.close();
    const second = await openLibsqlStore({ url });
    test.after(() => second.close());
    assert.deepEqual(await second.find(stored.submission.id), stored);
    assert.match((await readFile(path)).toString('latin1', 0, 15), /^SQLite format 3/);
  });

  it('keeps contact data in a table of its own', async (test) => {
    const { store, client } = await besideStore(test);
    const submission = sealed();
    const rest = { receivedAt: 'now', reference: 'r', late: true, digest: 'd' };
    await store.keep({ submission, ...rest });
    const { rows } = await client.execute('SELECT * FROM submissions');
    assert.doesNotMatch(JSON.stringify(rows), /Ana|example\.org/);
    const contacts = await client.execute('SELECT contact FROM contacts');
    assert.deepEqual(JSON.parse(contacts.rows[0]?.contact as string), {
      name: 'Ana Pérez',
      email: 'ana@example.org',
    });
  });

  it('finds what it looks for by an index, however many comments there are', async (test) => {
    const { client } = await besideStore(test);
    const wayOf = async (sql: string, ...args: string[]): Promise<string> => {
      const { rows } = await client.execute({ sql: `EXPLAIN QUERY PLAN ${sql}`, args });
      return rows.map(({ detail }) => detail as string).join('; ');
    };
    const { columns, findByReference } = BY_MADE_REFERENCE;
    const key = /by_made_reference \(made_reference=\? AND id=\?\)/;
    assert.match(await wayOf(aboutOne(columns).find, 'R', 'id'), key);
    assert.match(await wayOf(aboutOne(columns).withdraw, 'now', 'R', 'id'), key);
    assert.match(await wayOf(FIND_ALL, '[["R", "id"]]'), key);
    assert.match(await wayOf(KEEP_CONTACTS, '[["plan", "", "id", "{}", "R"]]'), key);
    const [made, told] = (await wayOf(findByReference, 'plan', 'R')).split('UNION ALL');
    assert.match(made ?? '', /s USING INDEX submissions_by_made_reference \(made_reference=\?\)/);
    assert.match(told ?? '', /s USING INDEX submissions_by_reference .*AND reference=\?\)/);
    assert.match(await wayOf(NEXT_PAGE, 'plan', '', ''), /by_arrival .*\(received_at,id\)>/);
    assert.match(await wayOf(NEXT_WITH_CONTACTS, 'plan'), /SEARCH .*INDEX .*\(consultation>\?\)/);
    assert.match(await wayOf(NEXT_TOMBSTONES, 'plan', ''), /by_arrival .*AND id>\?\)/);
  });

  it('is asked once for all of a crowd that was there before, and for nobody who is new', async (test) => {
    const { store, client } = await besideStore(test);
    const known = [arrived(), arrived(), arrived()];
    for (const each of known) await store.keep(each);
    const asked: string[][] = [];
    const findAll = async (ids: string[]) => {
      asked.push(ids);
      const keys = await Promise.all(ids.map(BY_MADE_REFERENCE.cellsOf));
      return (await client.execute({ sql: FIND_ALL, args: [JSON.stringify(keys)] })).rows;
    };
    const fresh = arrived();
    await store.keep(fresh);
    const created = [{ id: fresh.submission.id }];
    const outcomes = await keptOf([...known, fresh, fresh, ...known], created, findAll);
    assert.deepEqual(
      outcomes.map((each) => each.created),
      [false, false, false, true, false, false, false, false],
    );
    assert.deepEqual(
      outcomes.map(({ kept }) => kept),
      [...known, fresh, fresh, ...known],
    );
    assert.deepEqual(asked, [[...known, fresh].map(({ submission }) => submission.id)]);
    await keptOf([fresh], created, findAll);
    assert.equal(asked.length, 1);
  });

  it('is in write-ahead mode, so that readers and writers do not wait for each other', async (test) => {
    const { store, client: other } = await besideStore(test);
    assert.equal((await other.execute('PRAGMA journal_mode')).rows[0]?.[0], 'wal');
    const reading = await other.transaction('read');
    await reading.execute('SELECT count(*) FROM submissions');
    await store.check();
    await reading.rollback();
  });

  for (const ownThread of [false, true])
    it(`acknowledges nothing after it was deleted or replaced${ownThread ? ', in a thread of its own too' : ''}`, async (test) => {
      const path = join(await temporaryDirectory(test), 'x.db');
      const url = pathToFileURL(path).href;
      const rest = { receivedAt: 'now', reference: 'r', late: false, digest: 'd' };
      const before = { submission: sealed(), ...rest };
      const store = await openLibsqlStore({ url, ownThread });
      test.after(() => store.close());
      await store.keep(before);

      await rename(path, `${path}.away`);
      const moved = { code: 'SQLITE_READONLY_DBMOVED' };
      const after = { submission: sealed(), ...rest, reference: 's' };
      await assert.rejects(store.keep(after), moved);
      await assert.rejects(store.find(after.submission.id), moved);
      await assert.rejects(store.check(), moved);

      await writeFile(path, 'another file of that name');
      await assert.rejects(store.check(), moved);

      await rm(path);
      await rename(`${path}.away`, path);
      await store.check();
      assert.deepEqual(await store.find(before.submission.id), before);
    });

  it('acknowledges nothing after its log was deleted, also where it is behind a link', async (test) => {
    for (const linked of [false, true]) {
      const folder = await temporaryDirectory(test);
      const file = join(folder, 'real.db');
      const path = linked ? join(folder, 'link.db') : file;
      if (linked) await symlink(file, path);
      const store = await openLibsqlStore({ url: pathToFileURL(path).href });
      test.after(() => store.close());
      await store.keep(arrived());
      await rm(`${file}-wal`);
      const moved = { code: 'SQLITE_READONLY_DBMOVED', message: /real\.db-wal/ };
      await assert.rejects(store.keep(arrived()), moved);
    }
  });

  it('acknowledges nothing once the link to it leads elsewhere', async (test) => {
    const folder = await temporaryDirectory(test);
    const [file, path] = [join(folder, 'real.db'), join(folder, 'link.db')];
    await symlink(file, path);
    const store = await openLibsqlStore({ url: pathToFileURL(path).href });
    test.after(() => store.close());
    await store.keep(arrived());
    await writeFile(join(folder, 'other.db'), '');
    await rm(path);
    await symlink(join(folder, 'other.db'), path);
    await assert.rejects(store.check(), { code: 'SQLITE_READONLY_DBMOVED' });
  });

  it('is refused where commits would not be durable', async () => {
    await assert.rejects(openLibsqlStore({ url: 'file::memory:' }), /cannot promise durable/);
  });

  it('is refused where it is no database, and left as it was', async (test) => {
    const path = join(await temporaryDirectory(test), 'notes.txt');
    await writeFile(path, 'These are my notes. '.repeat(100));
    await assert.rejects(openLibsqlStore({ url: pathToFileURL(path).href }), /not a database/);
    assert.match(await readFile(path, 'utf8'), /^These are my notes/);
  });

  it('is refused where the address is no file', async () => {
    await assert.rejects(openLibsqlStore({ url: 'https://db.example' }), /expected file:/);
  });
});

describe('A driver that is not installed', () => {
  it('is asked for by the command that installs it', async () => {
    const missing = 'a-driver-that-nobody-has';
    await assert.rejects(
      loadDriver(missing, () => import(missing) as Promise<unknown>),
      /the collector needs a-driver-that-nobody-has: npm install a-driver-that-nobody-has/,
    );
  });
});

describe('While another process writes to the file', () => {
  async function writing(test: TestContext, options: { patience?: number } = {}) {
    const url = pathToFileURL(join(await temporaryDirectory(test), 'x.db')).href;
    const store = await openLibsqlStore({ url, ...options });
    const other = createClient({ url });
    test.after(async () => {
      other.close();
      await store.close();
    });
    return { store, transaction: await other.transaction('write') };
  }

  it('comments wait, and others are answered meanwhile', async (test) => {
    const { store, transaction } = await writing(test);
    const stored = arrived();
    const keeping = store.keep(stored);
    const checking = store.check();
    for (let turn = 0; turn < 20; turn += 1) {
      assert.equal(await store.find(stored.submission.id), undefined);
      await new Promise((resolve) => setImmediate(resolve));
    }
    await transaction.rollback();
    await checking;
    assert.equal((await keeping).created, true);
  });

  it('and goes on for too long, nothing is acknowledged', async (test) => {
    const { store, transaction } = await writing(test, { patience: 50 });
    const all = [store.keep(arrived()), store.keep(arrived()), store.check()];
    for (const { status } of await Promise.allSettled(all)) assert.equal(status, 'rejected');
    await transaction.rollback();
    assert.equal((await store.keep(arrived())).created, true);
  });
});
