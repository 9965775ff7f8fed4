import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { describe, it, type TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { createClient } from '@libsql/client';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import { cambridge } from '../support/cambridge.js';
import { temporaryDirectory } from './support-collector.js';
import { makeLayout1 } from './support-layout-1.js';
import { arrived } from './support-store-conformance.js';

async function oldFile(test: TestContext, stored: readonly StoredSubmission[]): Promise<string> {
  const path = join(await temporaryDirectory(test), 'old.db');
  const url = pathToFileURL(path).href;
  await makeLayout1(url, stored);
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
