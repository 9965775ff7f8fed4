/** A process that opens a libSQL store and says how much is in it: `tsx support-open-store.ts URL`. */
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import { cambridge } from '../support/cambridge.js';

const store = await openLibsqlStore({ url: process.argv[2] ?? '' });
let count = 0;
for await (const { submission } of store.list(cambridge.id)) count += submission.version;
await store.close();
process.stdout.write(`${count} submissions\n`);
