/** What runs in the thread of `libsql-thread.ts`: opens the file, and does what it is asked. */
import { parentPort, workerData } from 'node:worker_threads';
import { type LibsqlDatabase, openLibsqlDatabase } from './libsql-database.js';
import { type Answered, type Asked, OPENING } from './libsql-thread.js';

function answer(said: Answered): void {
  parentPort?.postMessage(said);
}

function failure(error: unknown): NonNullable<Answered['error']> {
  const { message, code } = error as Error & { code?: unknown };
  return { message, code };
}

async function doWhatIsAsked(
  database: LibsqlDatabase,
  { number, method, given }: Asked,
): Promise<void> {
  try {
    const work = database[method] as (...given: unknown[]) => Promise<unknown>;
    answer({ number, value: await work(...given) });
  } catch (error) {
    answer({ number, error: failure(error) });
  }
}

async function open({ url, patience }: { url: string; patience: number }): Promise<void> {
  try {
    const database = await openLibsqlDatabase(url, patience);
    parentPort?.on('message', (asked: Asked) => void doWhatIsAsked(database, asked));
    answer({ number: OPENING });
  } catch (error) {
    answer({ number: OPENING, error: failure(error) });
  }
}

void open(workerData as Parameters<typeof open>[0]);
