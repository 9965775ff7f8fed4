/** `npm start`: the demo on a local port, with a collector and a database file, in one process. */
import { mkdir } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { listen, openLibsqlStore, type Listener } from '../src/collector/index.js';
import { cambridge } from './cambridge/consultation.js';
import { createApplication } from './serving/application.js';
import { openScripts } from './serving/scripts.js';

const HELP = `npm start -- [--port N] [--database FILE]

  --port N          the port to listen at (default 4173; 0 takes any that is free)
  --database FILE   where what is sent is kept (default .demo/submissions.db)`;

const root = fileURLToPath(new URL('..', import.meta.url)).replace(/[\\/]$/, '');

/** A mistake of whoever started the demo: said in one line, without a stack. */
class WrongStart extends Error {}

function readOptions(): { port: number; database: string; help: boolean } {
  const options = {
    port: { type: 'string', default: '4173' },
    database: { type: 'string', default: join(root, '.demo/submissions.db') },
    help: { type: 'boolean', default: false },
  } as const;
  try {
    const { port, database, help } = parseArgs({ options }).values;
    if (!/^\d{1,5}$/.test(port) || Number(port) > 65_535)
      throw new WrongStart(`--port expected a whole number from 0 to 65535, found ${port}`);
    return { port: Number(port), database: resolve(database), help };
  } catch (error) {
    throw new WrongStart((error as Error).message);
  }
}

async function open(handler: Parameters<typeof listen>[0]): Promise<Listener> {
  try {
    return await listen(handler);
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    const { port } = handler;
    if (code === 'EADDRINUSE')
      throw new WrongStart(
        `Port ${port} is taken by another program. Choose another: npm start -- --port ${port + 1}`,
      );
    throw new WrongStart(`--port ${port} cannot be had: ${message}`);
  }
}

/** Once: a second signal ends the process at once, as usual. */
function toldToStop(): Promise<unknown> {
  return Promise.race(
    ['SIGINT', 'SIGTERM'].map((signal) => new Promise((stop) => process.once(signal, stop))),
  );
}

async function serve(): Promise<void> {
  const { port, database, help } = readOptions();
  if (help) {
    console.log(HELP);
    return;
  }
  const stopped = toldToStop();
  await mkdir(dirname(database), { recursive: true });
  const store = await openLibsqlStore({ url: pathToFileURL(database).href });
  const scripts = await openScripts(root);
  try {
    const handler = createApplication({ root, consultation: cambridge, store, scripts });
    const listener = await open({ handler, port });
    console.log(`The demo is at ${listener.url}/`);
    console.log(`Comments are kept in ${database}. Ctrl+C stops it.`);
    await stopped;
    await listener.close();
  } finally {
    await scripts.close();
    await store.close();
  }
  console.log('Stopped');
}

try {
  await serve();
} catch (error) {
  if (!(error instanceof WrongStart)) throw error;
  console.error(error.message);
  process.exitCode = 1;
}
