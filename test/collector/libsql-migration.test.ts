import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { openAsItIs, verify } from '../../src/cli/database-verification.js';
import { digestOf } from '../../src/collector/digest.js';
import { LIBSQL_LAYOUT } from '../../src/collector/libsql-schema.js';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import { referenceOf } from '../../src/collector/reference.js';
import { migrate } from '../../src/collector/store-schema.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import { cambridge } from '../support/cambridge.js';
import { temporaryDirectory } from './support-collector.js';
import { makeLayout1 } from './support-layout-1.js';
import { arrivedThen, makeLayout2 } from './support-layout-2.js';
import { arrived } from './support-store-conformance.js';

async function oldFile(
  test: TestContext,
  stored: readonly StoredSubmission[],
  make = makeLayout1,
): Promise<string> {
  const path = join(await temporaryDirectory(test), 'old.db');
  const url = pathToFileURL(path).href;
  await make(url, stored);
  return url;
}

async function contents(url: string): Promise<StoredSubmission[]> {
  const store = await openLibsqlStore({ url });
  const list: StoredSubmission[] = [];
  for await (const stored of store.list(cambridge.id)) list.push(stored);
  await store.close();
  return list;
}

/**
 * Every table's statement and every row. Not the file's bytes: when they leave the log beside it
 * is the engine's business.
 */
async function everything(url: string): Promise<unknown[]> {
  const client = createClient({ url });
  const tables = await client.execute("SELECT name, sql FROM sqlite_master WHERE type = 'table'");
  const rows: unknown[] = [];
  for (const { name } of tables.rows)
    rows.push((await client.execute(`SELECT * FROM "${name as string}"`)).rows);
  client.close();
  return [tables.rows, rows];
}

const OPENING = fileURLToPath(new URL('support-open-store.ts', import.meta.url));

/** Opens the store in a process of its own. */
async function openElsewhere(url: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', OPENING, url]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return output;
}

describe('A database of 0.1.0', () => {
  it('has everything it had, and contact data in a table of its own', async (test) => {
    const stored = Array.from({ length: 5 }, () => arrived());
    const url = await oldFile(test, stored);
    assert.deepEqual(await contents(url), stored);
    const client = createClient({ url });
    test.after(() => client.close());
    const { rows } = await client.execute('SELECT * FROM submissions');
    assert.doesNotMatch(JSON.stringify(rows), /Ana|example\.org/);
    assert.equal((await client.execute('SELECT * FROM contacts')).rows.length, 5);
  });

  it('may be migrated twice: the second time changes nothing (F44)', async (test) => {
    const stored = [arrived(), arrived()];
    const url = await oldFile(test, stored);
    await contents(url);
    const before = await everything(url);
    assert.deepEqual(await contents(url), stored);
    assert.deepEqual(await everything(url), before);
  });

  it('may be migrated by several processes at once (F44)', async (test) => {
    const stored = Array.from({ length: 200 }, () => arrived());
    const url = await oldFile(test, stored);
    const outputs = await Promise.all(Array.from({ length: 4 }, () => openElsewhere(url)));
    assert.deepEqual(outputs, Array(4).fill('200 submissions\n'));
    assert.deepEqual(await contents(url), stored);
  });

  it('of a version yet to come is left as it is', async (test) => {
    const url = await oldFile(test, []);
    await contents(url);
    const client = createClient({ url });
    await client.execute('UPDATE layout SET version = 99');
    client.close();
    await assert.rejects(openLibsqlStore({ url }), /layout 99, made by a newer civic-feedback/);
  });
});

/** Migrates a file by hand, in a transaction that breaks off before so many statements more. */
async function migrateUntil(url: string, statements: number): Promise<boolean> {
  const client = createClient({ url });
  const transaction = await client.transaction('write');
  let left = statements;
  try {
    await migrate(
      {
        text: 'text',
        run: async (sql, args = []) => {
          if (left === 0) throw new Error('interrupted');
          left -= 1;
          return (await transaction.execute({ sql, args })).rows;
        },
        async columnsOf(table) {
          const sql = 'SELECT name FROM pragma_table_info($1)';
          const { rows } = await transaction.execute({ sql, args: [table] });
          return rows.map(({ name }) => name as string);
        },
      },
      LIBSQL_LAYOUT,
    );
    return true;
  } catch (error) {
    assert.match((error as Error).message, /interrupted/);
    return false;
  } finally {
    // As it is where a program ends: nobody commits.
    transaction.close();
    client.close();
  }
}

describe('A database of layout 2', () => {
  it('has everything it had, more than a piece of it, and who wrote it keeps the reference', async (test) => {
    const stored = Array.from({ length: 2100 }, () => arrivedThen());
    const url = await oldFile(test, stored, makeLayout2);
    assert.deepEqual(await contents(url), stored);
    const store = await openLibsqlStore({ url });
    test.after(() => store.close());
    for (const one of stored.slice(0, 50)) {
      assert.deepEqual(await store.findByReference(cambridge.id, one.reference), one);
      assert.deepEqual(await store.find(one.submission.id), one);
    }
  });

  it('counts nobody twice who sends again, whatever reference a collector would give now', async (test) => {
    const stored = Array.from({ length: 20 }, () => arrivedThen());
    const url = await oldFile(test, stored, makeLayout2);
    const store = await openLibsqlStore({ url });
    test.after(() => store.close());
    const again = await Promise.all(
      stored.map(async (one) => {
        const reference = await referenceOf(one.submission.id);
        return store.keep({ ...one, reference, receivedAt: '2026-01-01T00:00:00.000Z' });
      }),
    );
    assert.deepEqual(
      again,
      stored.map((kept) => ({ created: false, kept })),
    );
    assert.deepEqual(await contents(url), stored);
  });

  it('still knows what was withdrawn, and withdraws by the reference that was told', async (test) => {
    const [gone, one, other] = [arrivedThen(), arrivedThen(), arrivedThen()];
    const url = await oldFile(test, [gone, one, other], makeLayout2);
    const client = createClient({ url });
    test.after(() => client.close());
    const { id } = gone.submission;
    await client.execute({
      sql: `UPDATE submissions SET withdrawn_at = 'then', received_at = '', answers = '' WHERE id = ?`,
      args: [id],
    });
    await client.execute({ sql: 'DELETE FROM contacts WHERE id = ?', args: [id] });
    const store = await openLibsqlStore({ url });
    test.after(() => store.close());
    assert.equal((await store.keep(gone)).withdrawn?.withdrawnAt, 'then');
    assert.equal(await store.withdraw(cambridge.id, one.reference, 'now'), true);
    assert.equal((await store.keep(one)).withdrawn?.reference, one.reference);
    assert.deepEqual(await contents(url), [other]);
    const { rows } = await client.execute('SELECT id FROM contacts');
    assert.deepEqual(
      rows.map((row) => row.id),
      [other.submission.id],
    );
  });

  it('is as it was, wherever its migration breaks off, and is migrated by the next start (F44)', async (test) => {
    const stored = Array.from({ length: 1500 }, () => arrivedThen());
    const url = await oldFile(test, stored, makeLayout2);
    const before = await everything(url);
    for (let statements = 0; !(await migrateUntil(url, statements)); statements += 1)
      assert.deepEqual(await everything(url), before);
    // What was done in full is not committed either.
    assert.deepEqual(await everything(url), before);
    assert.deepEqual(await contents(url), stored);
    assert.notDeepEqual(await everything(url), before);
  });

  it('is verified as it is, a backup say, and stays so', async (test) => {
    const arrivals = [arrivedThen(), arrivedThen()];
    const stored = await Promise.all(
      arrivals.map(async (one) => ({ ...one, digest: await digestOf(one.submission) })),
    );
    const url = await oldFile(test, stored, makeLayout2);
    const before = await everything(url);
    const client = await openAsItIs(fileURLToPath(url));
    assert.deepEqual(await verify(client), { kept: 2, withoutContact: 0, withdrawn: 0 });
    client.close();
    assert.deepEqual(await everything(url), before);
  });

  it('has the tables and the indexes of a new one, and nothing else', async (test) => {
    const url = await oldFile(test, [arrivedThen()], makeLayout2);
    const fresh = pathToFileURL(join(await temporaryDirectory(test), 'fresh.db')).href;
    const made = [];
    for (const each of [url, fresh]) {
      await contents(each);
      const client = createClient({ url: each });
      const { rows } = await client.execute('SELECT name, sql FROM sqlite_master');
      client.close();
      made.push(rows.map(({ name, sql }) => `${name as string}: ${sql as string}`).toSorted());
    }
    const [migrated, anew] = made.map((each) => each.join('\n').replace(/\s+/g, ' '));
    assert.equal(migrated, anew);
  });
});

describe('Another program’s database', () => {
  it('is refused, and left as it is, where it has a table of one of our names', async (test) => {
    const url = pathToFileURL(join(await temporaryDirectory(test), 'theirs.db')).href;
    const client = createClient({ url });
    await client.execute('CREATE TABLE contacts (telephone text)');
    client.close();
    await assert.rejects(openLibsqlStore({ url }), /table contacts already exists/);
    const [tables] = await everything(url);
    assert.deepEqual(
      (tables as { name: string }[]).map(({ name }) => name),
      ['contacts'],
    );
  });
});
