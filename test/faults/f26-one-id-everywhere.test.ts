import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { openPostgresStore } from '../../src/collector/postgres-store.js';
import { startCollector } from '../cli/support-program.js';
import { place, postTo, withAtOnce } from '../collector/support-load.js';
import { sealed } from '../collector/support-collector.js';
import { cambridge } from '../support/cambridge.js';
import { startPostgres, type Postgres } from '../support/postgres.js';
import { builtProgram } from './support-built.js';

const [PROCESSES, POSTS, ROUNDS] = [4, 200, 50];

let postgres: Postgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.remove());

describe('One comment that is sent to several collectors at once', () => {
  it(`F26 is created once: ${POSTS} posts to ${PROCESSES} processes, ${ROUNDS} times`, async (test) => {
    const url = await postgres.createDatabase();
    const { args } = await place(test);
    args[args.indexOf('--database') + 1] = url;
    const program = await builtProgram(test);
    const collectors = await Promise.all(
      Array.from({ length: PROCESSES }, () => startCollector(test, args, {}, program)),
    );
    for (let round = 0; round < ROUNDS; round += 1) {
      const submission = sealed();
      const statuses: Record<number, number> = {};
      const receipts = new Set<string>();
      const turns = Array.from({ length: POSTS }, (_, turn) => turn);
      await withAtOnce(64, turns, async (turn) => {
        const { status, receipt } = await postTo(
          collectors[turn % PROCESSES]?.url ?? '',
          submission,
        );
        statuses[status] = (statuses[status] ?? 0) + 1;
        receipts.add(`${receipt.id} ${receipt.reference} ${receipt.receivedAt}`);
      });
      assert.deepEqual(statuses, { 201: 1, 200: POSTS - 1 });
      assert.equal(receipts.size, 1);
    }
    const store = await openPostgresStore({ url });
    test.after(() => store.close());
    let rows = 0;
    for await (const { submission } of store.list(cambridge.id)) rows += submission.version;
    assert.equal(rows, ROUNDS);
  });
});
