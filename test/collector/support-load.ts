/** Many residents at once. */
import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import type { Receipt, Submission } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { PLAN, sealed, temporaryDirectory } from './support-collector.js';

/** The Cambridge consultation, open today: the program has the real clock. */
export const open = {
  ...cambridge,
  window: { closes: '2999-12-31', timeZone: 'America/New_York' },
};

/** So many people, each with a comment of their own. */
export function residents(count: number) {
  return Array.from({ length: count }, (_, index) =>
    sealed({ comment: `Comment ${String(index)}` }),
  );
}

/** The arguments of a collector with a database of its own, and that database's file. */
export async function place(test: TestContext): Promise<{ args: string[]; database: string }> {
  const directory = await temporaryDirectory(test);
  const consultations = join(directory, 'consultations');
  await mkdir(consultations);
  await writeFile(join(consultations, 'plan.json'), JSON.stringify(open));
  const database = join(directory, 'submissions.db');
  const args = [
    ...['--consultations', consultations, '--database', database],
    ...['--port', '0', '--origin', '*'],
  ];
  return { args, database };
}

/** Everything that a database file has for the Cambridge consultation, by id; no id is there twice. */
export async function rowsIn(database: string): Promise<Map<string, StoredSubmission>> {
  const store = await openLibsqlStore({ url: pathToFileURL(database).href });
  const rows = new Map<string, StoredSubmission>();
  let count = 0;
  for await (const stored of store.list(cambridge.id)) {
    rows.set(stored.submission.id, stored);
    count += 1;
  }
  await store.close();
  assert.equal(rows.size, count);
  return rows;
}

/** Runs `work` for each value, at most `width` at once. */
export async function withAtOnce<T>(
  width: number,
  values: readonly T[],
  work: (value: T) => Promise<void>,
): Promise<void> {
  const queue = values.values();
  await Promise.all(
    Array.from({ length: width }, async () => {
      for (const value of queue) await work(value);
    }),
  );
}

/** Posts a submission to a collector on a port. Rejects where no whole answer comes. */
export async function postTo(
  url: string,
  submission: Submission,
): Promise<{ status: number; receipt: Receipt }> {
  const response = await fetch(`${url}${PLAN}/submissions`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(submission),
  });
  return { status: response.status, receipt: (await response.json()) as Receipt };
}
