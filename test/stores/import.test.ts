import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
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
