import { after, before, describe } from 'node:test';
import pg from 'pg';
import { openPostgresStore } from '../../src/collector/postgres-store.js';
import { storeConformance } from '../collector/support-store-conformance.js';
import { startPostgres, type Postgres } from '../support/postgres.js';
import { snippet } from '../support/snippets.js';

let postgres: Postgres;
before(async () => {
  postgres = await startPostgres();
});
after(() => postgres.remove());

/** What Citus brings; here it only proves that the guide's statements can be read. */
const STAND_IN = `CREATE FUNCTION create_distributed_table
  (table_name regclass, distribution_column text, colocate_with text DEFAULT 'default')
  RETURNS void LANGUAGE sql AS 'SELECT'`;

describe('The tables of docs/scaling.md, as a store,', () => {
  storeConformance(async (test) => {
    const url = await postgres.createDatabase();
    const client = new pg.Client(url);
    await client.connect();
    for (const sql of [
      STAND_IN,
      snippet('docs/scaling.md', 'sql'),
      snippet('docs/scaling.md', 'sql', 1),
    ])
      await client.query(sql);
    await client.end();
    const store = await openPostgresStore({ url });
    test.after(() => store.close());
    return store;
  });
});
