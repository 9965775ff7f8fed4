/**
 * `npm start`: the demo's pages, the widget as a script tag gets it, and a collector with a real
 * database file, in one process.
 */
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { parseArgs } from 'node:util';
import { listen, openLibsqlStore, type Listener } from '../src/collector/index.js';
import { createDemo } from './server/demo.js';
import { buildWidget } from './server/widget-files.js';

const { values } = parseArgs({
  options: {
    port: { type: 'string', default: '4173' },
    database: { type: 'string', default: '.demo/submissions.db' },
  },
});

async function open(handler: (request: Request) => Promise<Response>): Promise<Listener> {
  try {
    return await listen({ handler, port: Number(values.port) });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    console.error(`Port ${values.port} is taken. Choose another: npm start -- --port 4174`);
    process.exit(2);
  }
}

await mkdir(dirname(values.database), { recursive: true });
const store = await openLibsqlStore({ url: `file:${values.database}` });
const listener = await open(await createDemo(store, await buildWidget()));
console.log(
  `The demo is at ${listener.url}/ (comments are kept in ${values.database}; Ctrl+C stops it)`,
);

for (const signal of ['SIGINT', 'SIGTERM'] as const)
  process.once(signal, () => {
    void listener.close().then(() => store.close());
  });
