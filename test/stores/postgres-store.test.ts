import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { after, before, describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openPostgresStore, type PostgresOptions } from '../../src/collector/postgres-store.js';
import type { Store } from '../../src/collector/store.js';
import { arrived } from '../collector/support-store-conformance.js';
import { startPostgres, type Postgres } from '../support/postgres.js';

let postgres: Postgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.remove());

async function opened(test: TestContext, options: PostgresOptions): Promise<Store> {
  const store = await openPostgresStore(options);
  test.after(() => store.close());
  return store;
}

async function asAdministrator(url: string, sql: string): Promise<pg.Client> {
  const client = new pg.Client(url);
  await client.connect();
  await client.query(sql);
  return client;
}

const OPENING = fileURLToPath(new URL('support-open-store.ts', import.meta.url));

async function openElsewhere(url: string): Promise<string> {
  const child = spawn(process.execPath, ['--import', 'tsx', OPENING, url]);
  let output = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => (output += text));
  await once(child, 'close');
  return output;
}

describe('A PostgreSQL database', () => {
  it('gets its tables once, however many collectors start at once (F44)', async () => {
    const url = await postgres.createDatabase();
    const outputs = await Promise.all(Array.from({ length: 4 }, () => openElsewhere(url)));
    assert.deepEqual(outputs, Array(4).fill('opened\n'));
    assert.equal(await openElsewhere(url), 'opened\n');
  });

  it('is left as it is when a newer version has changed its layout', async () => {
    const url = await postgres.createDatabase();
    await openElsewhere(url);
    await (await asAdministrator(url, 'UPDATE layout SET version = 99')).end();
    await assert.rejects(openPostgresStore({ url }), /layout 99, made by a newer civic-feedback/);
  });

  it('compares ids byte by byte, whatever language the server speaks', async () => {
    const url = await postgres.createDatabase();
    await openElsewhere(url);
    const client = await asAdministrator(url, 'SELECT 1');
    const { rows } = await client.query<{ collation_name: string }>(
      `SELECT DISTINCT collation_name FROM information_schema.columns
        WHERE table_schema = 'public' AND data_type = 'text'`,
    );
    await client.end();
    assert.deepEqual(rows, [{ collation_name: 'C' }]);
  });

  it('is refused with synchronous_commit off', async () => {
    const url = await postgres.createDatabase();
    const name = new URL(url).pathname.slice(1);
    const sql = `ALTER DATABASE ${name} SET synchronous_commit = off`;
    await (await asAdministrator(url, sql)).end();
    await assert.rejects(openPostgresStore({ url }), /does not promise durable commits/);
  });

  it('acknowledges nothing once somebody turns durable commits off', async (test) => {
    const url = await postgres.createDatabase();
    const store = await opened(test, { url });
    await store.keep(arrived());
    const name = new URL(url).pathname.slice(1);
    const client = await asAdministrator(
      url,
      `ALTER DATABASE ${name} SET synchronous_commit = off`,
    );
    test.after(() => client.end());
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'civic-feedback'`,
    );
    await assert.rejects(store.keep(arrived()), /does not promise durable commits/);
    await assert.rejects(store.check(), /does not promise durable commits/);
  });

  it('is refused in an encoding that cannot hold every language', async () => {
    const url = await postgres.createDatabase();
    const client = await asAdministrator(
      url,
      `CREATE DATABASE latin ENCODING 'LATIN1' LOCALE 'C' TEMPLATE template0`,
    );
    await client.end();
    const latin = new URL('/latin', url).href;
    await assert.rejects(openPostgresStore({ url: latin }), /encoded in LATIN1; expected UTF8/);
  });

  it('that is not there is said in one line, without the password', async () => {
    const { port } = postgres;
    const wrong: [url: string, message: RegExp][] = [
      [
        'postgres://civic:secret@127.0.0.1:1/x',
        /^PostgreSQL: connect ECONNREFUSED 127\.0\.0\.1:1$/,
      ],
      ['postgres://civic:secret@localhost:1/x', /^PostgreSQL: connect ECONNREFUSED \S+:1$/],
      [
        `postgres://civic:secret@127.0.0.1:${port}/nothing`,
        /^PostgreSQL: database "nothing" does not exist$/,
      ],
      [
        `postgres://nobody:secret@127.0.0.1:${port}/x`,
        /^PostgreSQL: role "nobody" does not exist$/,
      ],
    ];
    for (const [url, message] of wrong)
      await assert.rejects(openPostgresStore({ url }), { message });
  });

  it('in which a lock is held answers in time, and takes the comment later', async (test) => {
    const url = await postgres.createDatabase();
    const store = await opened(test, { url: `${url}?statement_timeout=100` });
    const stored = arrived();
    const locking = await asAdministrator(url, 'BEGIN; LOCK TABLE submissions');
    await assert.rejects(store.keep(stored), { code: '57014' });
    await locking.query('ROLLBACK');
    await locking.end();
    assert.equal((await store.keep(stored)).created, true);
  });

  it('with too many comments waiting refuses one more at once', async (test) => {
    const url = await postgres.createDatabase();
    const store = await opened(test, { url, connections: 1, waiting: 2 });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 6 }, () => store.keep(arrived())),
    );
    const refused = outcomes.filter(({ status }) => status === 'rejected');
    assert.equal(refused.length, 4);
    for (const outcome of refused)
      assert.equal(((outcome as PromiseRejectedResult).reason as Error).name, 'Overloaded');
  });
});
