/** A libSQL file in a thread of its own: while the disk syncs, requests go on being read. */
import type { Worker } from 'node:worker_threads';
import { type LibsqlDatabase, openLibsqlDatabase } from './libsql-database.js';
import type { Row } from './submission-row.js';

/** What the thread is asked to do: a method of {@link LibsqlDatabase}, and what it is given. */
export interface Asked {
  number: number;
  method: keyof LibsqlDatabase;
  given: unknown[];
}

/** What it says to that. Errors lose their class on the way; their code is what is looked at. */
export interface Answered {
  number: number;
  value?: unknown;
  error?: { message: string; code: unknown };
}

/** The number under which the thread says that the file is open, or why it is not. */
export const OPENING = 0;

interface Waiting {
  resolve: (value: unknown) => void;
  reject: (error: Error) => void;
}

/** Asks a thread, and finds out whose answer comes back. */
function conversation(worker: Worker) {
  const waiting = new Map<number, Waiting>();
  let last = OPENING;
  worker.on('message', ({ number, value, error }: Answered) => {
    const { resolve, reject } = waiting.get(number) ?? {};
    waiting.delete(number);
    if (error) reject?.(Object.assign(new Error(error.message), { code: error.code }));
    else resolve?.(value);
  });
  const answerTo = (number: number): Promise<unknown> =>
    new Promise((resolve, reject) => waiting.set(number, { resolve, reject }));
  return {
    opened: answerTo(OPENING),
    ask: (method: Asked['method'], given: unknown[]): Promise<unknown> => {
      last += 1;
      const asked: Asked = { number: last, method, given };
      worker.postMessage(asked);
      return answerTo(asked.number);
    },
  };
}

/** Resolves when the file is open; rejects with what kept it, or the thread, from it. */
async function opening(worker: Worker, opened: Promise<unknown>): Promise<void> {
  let fail: ((error: Error) => void) | undefined;
  const failed = new Promise<never>((_, reject) => worker.once('error', (fail = reject)));
  try {
    await Promise.race([opened, failed]);
    if (fail) worker.off('error', fail);
  } catch (error) {
    await worker.terminate();
    throw error;
  }
}

/**
 * Opens a file in a new thread. What goes wrong later in the thread itself, beside any statement,
 * ends the process: nobody is told that a comment is kept by a thread that is gone.
 *
 * @param url - `file:/path/to/submissions.db`
 * @param patience - milliseconds that a write waits for another process's
 */
async function openThread(url: string, patience: number): Promise<LibsqlDatabase> {
  const { Worker } = await import('node:worker_threads');
  // Not written in one: a bundler would take the file for an asset.
  const here = import.meta.url;
  const worker = new Worker(new URL('./libsql-worker.js', here), { workerData: { url, patience } });
  const { opened, ask } = conversation(worker);
  await opening(worker, opened);
  return {
    read: (sql, cells) => ask('read', [sql, cells]) as Promise<Row[]>,
    write: (statements) => ask('write', [statements]) as Promise<Row[][]>,
    forget: () => ask('forget', []) as Promise<boolean>,
    async close() {
      await ask('close', []);
      await worker.terminate();
    },
  };
}

/** The same; in this thread, where the other one's file is not there, as in a bundle of one file. */
export async function openLibsqlThread(url: string, patience: number): Promise<LibsqlDatabase> {
  try {
    return await openThread(url, patience);
  } catch (error) {
    if (!String((error as { code?: unknown }).code).endsWith('MODULE_NOT_FOUND')) throw error;
    return openLibsqlDatabase(url, patience);
  }
}
