import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPostgresStore } from '../../src/collector/postgres-store.js';
import { isWithdrawn, type StoredSubmission } from '../../src/collector/store.js';
import type { Submission } from '../../src/contract/index.js';
import { residents, withAtOnce } from '../collector/support-load.js';
import { arrived } from '../collector/support-store-conformance.js';
import { cambridge } from '../support/cambridge.js';
import { startPostgres, type Postgres } from '../support/postgres.js';
import { cuttingProxy, type Cut } from './support-cutting-proxy.js';
import { rowsAt, twoCollectors } from './support-two-collectors.js';

let postgres: Postgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.remove());

const CUTS: Cut[] = ['before', 'during', 'after'];

/** One in four, in turn of all three kinds. */
function everyFourth(): () => Cut | undefined {
  let count = 0;
  return () => {
    count += 1;
    return count % 4 === 0 ? CUTS[(count / 4) % 3] : undefined;
  };
}

describe('A connection to PostgreSQL that is reset at the commit', () => {
  it('F25 loses no comment and keeps none twice, whether the server had it or not', async (test) => {
    const url = await postgres.createDatabase();
    const { port, cuts } = await cuttingProxy(
      test,
      postgres.port,
      /INSERT INTO sub/,
      everyFourth(),
    );
    const behind = new URL(url);
    behind.port = String(port);
    const store = await openPostgresStore({ url: behind.href, connections: 8 });
    test.after(() => store.close());
    const all = Array.from({ length: 300 }, () => arrived());
    const acknowledged: string[] = [];
    let waiting = all;
    while (waiting.length > 0) {
      const failed: StoredSubmission[] = [];
      await withAtOnce(16, waiting, async (stored) => {
        try {
          const { kept } = await store.keep(stored);
          assert.deepEqual(kept, stored);
          acknowledged.push(stored.submission.id);
        } catch {
          // The collector answers 503, and the resident's browser comes again.
          failed.push(stored);
        }
      });
      waiting = failed;
    }
    assert.ok(CUTS.every((kind) => cuts[kind] > 0));
    assert.equal(new Set(acknowledged).size, 300);
    assert.deepEqual(await rowsAt(url), all);
  });

  it('F25 withdraws whole, or not at all', async (test) => {
    const url = await postgres.createDatabase();
    const { port, cuts } = await cuttingProxy(test, postgres.port, /COMMIT/, everyFourth());
    const behind = new URL(url);
    behind.port = String(port);
    const store = await openPostgresStore({ url: behind.href, connections: 2 });
    test.after(() => store.close());
    for (let round = 0; round < 40; round += 1) {
      const stored = arrived();
      await store.keep(stored);
      await store.withdraw(cambridge.id, stored.reference, '2026-01-01T00:00:00.000Z');
      const found = await store.find(stored.submission.id);
      assert.ok(found && isWithdrawn(found));
    }
    assert.ok(CUTS.every((kind) => cuts[kind] > 0));
    assert.equal(await store.deleteContacts(cambridge.id, '2030-01-01T00:00:00.000Z'), 0);
  });
});

describe('A PostgreSQL server that is stopped with -m immediate under load', () => {
  it('F25 has everything that was acknowledged, and takes the rest when it is back', async (test) => {
    const url = await postgres.createDatabase();
    const { urls, acknowledged, send } = await twoCollectors(test, url);
    const everybody: Submission[] = [];
    let refused = 0;
    let waiting: Submission[] = [];
    for (let round = 0; round < 10; round += 1) {
      const newcomers = residents(150);
      everybody.push(...newcomers);
      let receipts = 0;
      let stopping: Promise<void> | undefined;
      waiting = await send([...waiting, ...newcomers], () => {
        receipts += 1;
        if (receipts === 40) stopping = postgres.stop('immediate');
      });
      await stopping;
      refused += waiting.length;
      const health = await fetch(`${urls[0] ?? ''}/health`);
      assert.equal(health.status, 503);
      assert.ok(health.headers.get('retry-after'));
      await postgres.start();
      const ids = new Set((await rowsAt(url)).map(({ submission }) => submission.id));
      for (const id of acknowledged.keys()) assert.ok(ids.has(id), `round ${round} lost ${id}`);
    }
    while (waiting.length > 0) waiting = await send(waiting);
    assert.ok(refused > 0);
    const rows = await rowsAt(url);
    assert.equal(rows.length, everybody.length);
    for (const { submission, reference } of rows)
      assert.equal(acknowledged.get(submission.id), reference);
  });
});
