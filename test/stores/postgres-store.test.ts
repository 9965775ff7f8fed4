import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { after, before, describe, it, type TestContext } from 'node:test';
import { fileURLToPath } from 'node:url';
import pg from 'pg';
import { openPostgresStore, type PostgresOptions } from '../../src/collector/postgres-store.js';
import type { LogEntry } from '../../src/collector/log.js';
import type { Store } from '../../src/collector/store.js';
import { openCollector, sealed } from '../collector/support-collector.js';
import { arrived } from '../collector/support-store-conformance.js';
import { cambridge } from '../support/cambridge.js';
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

/** Resolves once somebody waits for a lock that another session holds. */
async function untilSomebodyWaits(client: pg.Client): Promise<void> {
  for (let waiting = 0; waiting === 0;) {
    const { rowCount } = await client.query('SELECT FROM pg_locks WHERE NOT granted');
    waiting = rowCount ?? 0;
  }
}

/** The table of layout 1, where contact data was a column. */
const LAYOUT_1 = `CREATE TABLE submissions (id text PRIMARY KEY, consultation text NOT NULL,
  version integer NOT NULL, edition text NOT NULL, language text NOT NULL, source text, amends text,
  sealed_at text NOT NULL, received_at text NOT NULL, reference text NOT NULL, late integer NOT NULL,
  digest text NOT NULL, answers text NOT NULL, contact text)`;

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

  it('of an earlier layout is migrated by one of two that start at once, and opened by both (F44)', async () => {
    const url = await postgres.createDatabase();
    // The first one, statement by statement, when it has not committed yet.
    const first = await asAdministrator(url, LAYOUT_1);
    await first.query(`BEGIN;
      CREATE TABLE contacts (consultation text NOT NULL, received_at text NOT NULL,
        id text NOT NULL, contact text NOT NULL, PRIMARY KEY (consultation, received_at, id));
      ALTER TABLE submissions DROP COLUMN contact;
      ALTER TABLE submissions ADD COLUMN held text, ADD COLUMN withdrawn_at text;
      CREATE TABLE health (id text PRIMARY KEY, checked_at text NOT NULL);
      CREATE TABLE layout (id text PRIMARY KEY, version integer NOT NULL);
      INSERT INTO layout VALUES ('collector', 2)`);
    const second = openElsewhere(url);
    await untilSomebodyWaits(first);
    await first.query('COMMIT');
    assert.equal(await second, 'opened\n');
    await first.end();
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

  it('that asks for a password which nobody gave says where it belongs', async (test) => {
    const guarded = await startPostgres({ password_encryption: 'scram-sha-256' });
    test.after(() => guarded.remove());
    const url = await guarded.createDatabase();
    const client = await asAdministrator(
      url,
      `CREATE ROLE guard LOGIN PASSWORD 'p@ss/w#?%:é'; GRANT CREATE ON SCHEMA public TO guard`,
    );
    const { rows } = await client.query<{ file: string }>(
      `SELECT current_setting('hba_file') file`,
    );
    await writeFile(rows[0]?.file ?? '', 'host all all 127.0.0.1/32 scram-sha-256\n');
    await client.query('SELECT pg_reload_conf()');
    await client.end();
    await guarded.stop('fast');
    await guarded.start();
    await assert.rejects(openPostgresStore({ url: url.replace('civic@', 'guard@') }), {
      message:
        'PostgreSQL: the server asks for a password, which belongs in PGPASSWORD or ~/.pgpass',
    });
    const password = encodeURIComponent('p@ss/w#?%:é');
    await (await opened(test, { url: url.replace('civic@', `guard:${password}@`) })).check();
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

  it('goes on being used where its administrator makes a schema that is looked at first', async (test) => {
    const url = await postgres.createDatabase();
    const stored = arrived();
    await (await opened(test, { url })).keep(stored);
    await (await asAdministrator(url, 'CREATE SCHEMA civic')).end();
    const later = await opened(test, { url });
    assert.deepEqual(await later.keep(stored), { created: false, kept: stored });
  });

  it('is refused, and left as it is, where another program has a table of one of the names', async () => {
    const url = await postgres.createDatabase();
    await (await asAdministrator(url, 'CREATE TABLE contacts (telephone text)')).end();
    await assert.rejects(openPostgresStore({ url }), {
      message: 'PostgreSQL: relation "contacts" already exists',
    });
    const client = await asAdministrator(url, 'SELECT 1');
    const { rows } = await client.query(
      `SELECT tablename FROM pg_tables WHERE schemaname = 'public'`,
    );
    await client.end();
    assert.deepEqual(rows, [{ tablename: 'contacts' }]);
  });

  it('serves a user who may only read and write, and names the table that one may not read', async (test) => {
    const url = await postgres.createDatabase();
    await openElsewhere(url);
    const client = await asAdministrator(
      url,
      `CREATE ROLE writer LOGIN; CREATE ROLE stranger LOGIN; GRANT SELECT ON layout TO writer;
        GRANT SELECT, INSERT, UPDATE, DELETE ON submissions, contacts, health TO writer`,
    );
    await client.end();
    const store = await opened(test, { url: url.replace('civic@', 'writer@') });
    const stored = arrived();
    assert.equal((await store.keep(stored)).created, true);
    assert.equal(await store.deleteContacts(cambridge.id, '9999'), 1);
    assert.ok(await store.withdraw(cambridge.id, stored.reference, '2026-01-01T00:00:00.000Z'));
    await store.check();
    await assert.rejects(openPostgresStore({ url: url.replace('civic@', 'stranger@') }), {
      message: 'PostgreSQL: permission denied for table layout',
    });
  });

  it('forgets all names whose time is over, also while somebody withdraws a comment', async (test) => {
    const url = await postgres.createDatabase();
    const store = await opened(test, { url });
    for (let group = 0; group < 3; group += 1)
      await Promise.all(Array.from({ length: 200 }, () => store.keep(arrived())));
    const withdrawing = await asAdministrator(
      url,
      `BEGIN; DELETE FROM contacts WHERE received_at = (SELECT min(received_at) FROM contacts)`,
    );
    const deleting = store.deleteContacts(cambridge.id, '9999');
    await untilSomebodyWaits(withdrawing);
    await withdrawing.query('COMMIT');
    assert.equal(await deleting, 599);
    const { rowCount } = await withdrawing.query('SELECT FROM contacts');
    await withdrawing.end();
    assert.equal(rowCount, 0);
  });

  it('that cannot take a comment has its reason in the log', async (test) => {
    const url = await postgres.createDatabase();
    const name = new URL(url).pathname.slice(1);
    const log: LogEntry[] = [];
    const store = await opened(test, { url: `${url}?query_timeout=1500` });
    const { post } = await openCollector(test, { store, log: (entry) => log.push(entry) });
    const faultAfter = async (client: pg.Client, sql: string): Promise<string | undefined> => {
      await client.query(sql);
      await client.query(
        `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'civic-feedback'`,
      );
      assert.equal((await post(sealed())).status, 503);
      return log.at(-1)?.fault;
    };
    const client = await asAdministrator(url, 'SELECT 1');
    const set = `ALTER DATABASE ${name} SET`;
    assert.equal(await faultAfter(client, `${set} default_transaction_read_only = on`), '25006');
    await client.query('SET default_transaction_read_only = off');
    await client.query(`ALTER DATABASE ${name} RESET default_transaction_read_only`);
    assert.equal(await faultAfter(client, `${set} synchronous_commit = off`), 'NOT_DURABLE');
    await client.query(`ALTER DATABASE ${name} RESET synchronous_commit`);
    const silent = await faultAfter(client, 'BEGIN; LOCK TABLE submissions');
    assert.equal(silent, 'ETIMEDOUT');
    await client.end();
    assert.doesNotMatch(JSON.stringify(log), /workshops|Ana/);
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
