/** A database with everything in it that can be moved, and the program that moves it. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { digestOf } from '../../src/collector/digest.js';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import type { Found, Store, StoredSubmission } from '../../src/collector/store.js';
import { everything } from '../../src/collector/transfer.js';
import { sealed, temporaryDirectory } from '../collector/support-collector.js';
import { arrived } from '../collector/support-store-conformance.js';
import { cambridge } from '../support/cambridge.js';

const MAIN = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));

/** Runs a command with this on its standard input. */
export async function runWith(input: string | Uint8Array, ...args: string[]) {
  const child = spawn(process.execPath, ['--import', 'tsx', MAIN, ...args]);
  const output = { stdout: '', stderr: '' };
  for (const name of ['stdout', 'stderr'] as const)
    child[name].setEncoding('utf8').on('data', (text: string) => (output[name] += text));
  // Whoever stops reading has said why.
  child.stdin.on('error', () => undefined).end(input);
  const [status] = (await once(child, 'close')) as [number | null];
  return { status, ...output };
}

/** Everything in a store, in the order of an export. */
export async function contentsOf(store: Store): Promise<Found[]> {
  const all: Found[] = [];
  for await (const found of everything(store, cambridge.id)) all.push(found);
  return all;
}

/** A file with late, held, anonymous and withdrawn submissions; one has lost its contact data. */
export async function fullDatabase(test: TestContext) {
  const directory = await temporaryDirectory(test);
  const database = join(directory, 'from.db');
  const consultation = join(directory, 'plan.json');
  await writeFile(consultation, JSON.stringify(cambridge));
  const store = await openLibsqlStore({ url: pathToFileURL(database).href });
  test.after(() => store.close());
  const add = async (changes: Partial<StoredSubmission> = {}): Promise<StoredSubmission> => {
    const stored = arrived(changes);
    stored.digest = await digestOf(stored.submission);
    await store.keep(stored);
    return stored;
  };
  await add();
  const forgotten = await add({ late: true });
  await store.deleteContacts(cambridge.id, `${forgotten.receivedAt}~`);
  await add({ held: ['decoy', 'too-fast'], submission: sealed({ comment: 'ዲጂታል\n"x"' }) });
  const { reference } = await add();
  await store.withdraw(cambridge.id, reference, '2026-01-02T00:00:00.000Z');
  await add({ submission: sealed(undefined, { source: 'library.example.edu' }) });
  return { directory, database, consultation, store };
}

/** The export of such a file. */
export async function exportOf(database: string, consultation: string): Promise<string> {
  const format = ['--format', 'jsonl'];
  const options = ['--database', database, '--consultation', consultation, ...format];
  return (await runWith('', 'export', ...options)).stdout;
}
