import { after, before, describe } from 'node:test';
import { openPostgresStore } from '../../src/collector/postgres-store.js';
import { storeConformance } from '../collector/support-store-conformance.js';
import { startPostgres, type Postgres } from '../support/postgres.js';

let postgres: Postgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.remove());

describe('PostgreSQL, as a store,', () => {
  storeConformance(async (test) => {
    const store = await openPostgresStore({ url: await postgres.createDatabase() });
    test.after(() => store.close());
    return store;
  });
});
