import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { createCollector, type Collector } from '../../src/collector/collector.js';
import { openPostgresStore } from '../../src/collector/postgres-store.js';
import type { Store } from '../../src/collector/store.js';
import { CITY, DURING, temporaryStore } from '../collector/support-collector.js';
import {
  assertStated,
  fuzzRuns,
  inOrder,
  oddForm,
  oddJson,
  requestOf,
} from '../collector/support-fuzz.js';
import { cambridge } from '../support/cambridge.js';
import { startPostgres, type Postgres } from '../support/postgres.js';

let postgres: Postgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.remove());

function collectorOver(store: Store): Collector {
  const clock = (): number => DURING;
  return createCollector({
    consultations: [cambridge],
    store,
    origins: [CITY],
    rate: false,
    clock,
  });
}

describe('Whatever comes, libSQL and PostgreSQL', () => {
  it('make the collector give the same answers, and keep the same', async (test) => {
    const file = await temporaryStore(test);
    const server = await openPostgresStore({ url: await postgres.createDatabase() });
    test.after(() => server.close());
    const collectors = [collectorOver(file), collectorOver(server)];
    await fc.assert(
      fc.asyncProperty(fc.oneof(oddJson, oddForm), async (odd) => {
        const [one, other] = await Promise.all(
          collectors.map(async (collector) => {
            const response = await collector(requestOf(odd));
            const location = response.headers.get('location');
            return { status: response.status, location, text: await assertStated(response) };
          }),
        );
        assert.deepEqual(other, one);
      }),
      fuzzRuns(300),
    );
    const [one, other] = [
      await inOrder(file.list(cambridge.id)),
      await inOrder(server.list(cambridge.id)),
    ];
    assert.ok(one.length > 0);
    assert.deepEqual(other, one);
  });
});
