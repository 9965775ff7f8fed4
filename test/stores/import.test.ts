import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import pg from 'pg';
import { openPostgresStore } from '../../src/collector/postgres-store.js';
import { contentsOf, exportOf, fullDatabase, runWith } from '../cli/support-transfer.js';
import { startPostgres, type Postgres } from '../support/postgres.js';

let postgres: Postgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.remove());

describe('An operator moves from a file to PostgreSQL', () => {
  it('by export and import, and back by the same way', async (test) => {
    const { database, consultation, store } = await fullDatabase(test);
    const url = await postgres.createDatabase();
    const exported = await exportOf(database, consultation);
    const { status, stdout } = await runWith(exported, 'import', '--database', url);
    assert.deepEqual(
      [status, stdout],
      [0, '4 submissions, 0 that were there before, 1 withdrawn\n'],
    );
    const moved = await openPostgresStore({ url });
    test.after(() => moved.close());
    assert.deepEqual(await contentsOf(moved), await contentsOf(store));
    assert.equal(await exportOf(url, consultation), exported);
  });

  it('and a mistyped database is no empty export, and gets no tables', async (test) => {
    const { consultation } = await fullDatabase(test);
    const url = await postgres.createDatabase();
    const { status, stdout, stderr } = await runWith(
      '',
      ...['export', '--database', url, '--consultation', consultation, '--format', 'csv'],
    );
    assert.deepEqual([status, stdout], [2, '']);
    assert.match(
      stderr,
      /cannot open the database postgres:\S+: PostgreSQL: no collector's database, it has no table of submissions\n$/,
    );
    const client = new pg.Client(url);
    await client.connect();
    const { rowCount } = await client.query(`SELECT FROM pg_tables WHERE schemaname = 'public'`);
    await client.end();
    assert.equal(rowCount, 0);
  });

  it('and a server that is not there is named without its password', async () => {
    const { status, stderr } = await runWith(
      '',
      ...['import', '--database', 'postgres://civic:secret@127.0.0.1:1/x'],
    );
    assert.equal(status, 2);
    assert.match(
      stderr,
      /cannot open the database postgres:\/\/civic@127\.0\.0\.1:1\/x: PostgreSQL: connect/,
    );
    assert.doesNotMatch(stderr, /secret/);
  });
});
