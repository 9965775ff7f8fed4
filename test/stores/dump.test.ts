import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { promisify } from 'node:util';
import { openPostgresStore } from '../../src/collector/postgres-store.js';
import { contentsOf, exportOf, fullDatabase, runWith } from '../cli/support-transfer.js';
import { arrived } from '../collector/support-store-conformance.js';
import { findPostgres } from '../support/find-postgres.mjs';
import { startPostgres, type Postgres } from '../support/postgres.js';

const run = promisify(execFile);
const program = (name: string): string => join(findPostgres() ?? '', name);

let postgres: Postgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.remove());

describe('An operator with PostgreSQL', () => {
  it('dumps it while comments come in and restores it: what was there before is there, once', async (test) => {
    const { directory, database, consultation } = await fullDatabase(test);
    const [from, to] = [await postgres.createDatabase(), await postgres.createDatabase()];
    await runWith(await exportOf(database, consultation), 'import', '--database', from);
    const store = await openPostgresStore({ url: from });
    test.after(() => store.close());
    const before = await contentsOf(store);

    const dump = join(directory, 'comments.dump');
    const [dumped] = await Promise.all([
      run(program('pg_dump'), ['--format=custom', `--file=${dump}`, from]),
      ...Array.from({ length: 50 }, () => store.keep(arrived())),
    ]);
    assert.equal(dumped.stderr, '');
    await run(program('pg_restore'), [`--dbname=${to}`, dump]);

    const restored = await openPostgresStore({ url: to });
    test.after(() => restored.close());
    const kept = await contentsOf(restored);
    const ids = new Set(kept.map((found) => JSON.stringify(found)));
    for (const found of before) assert.ok(ids.has(JSON.stringify(found)));
    const [first] = before;
    assert.ok(first && 'submission' in first);
    assert.equal((await restored.keep(first)).created, false);
    assert.equal((await contentsOf(restored)).length, kept.length);
  });
});
