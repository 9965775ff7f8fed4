/** A process that opens a PostgreSQL store and lets it go: `tsx support-open-store.ts URL`. */
import { openPostgresStore } from '../../src/collector/postgres-store.js';

const store = await openPostgresStore({ url: process.argv[2] ?? '' });
await store.check();
await store.close();
process.stdout.write('opened\n');
