/** Two collectors on one PostgreSQL database, and residents who send to both. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import { openPostgresStore } from '../../src/collector/postgres-store.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import type { Submission } from '../../src/contract/index.js';
import { startCollector } from '../cli/support-program.js';
import { place, postTo, withAtOnce } from '../collector/support-load.js';
import { cambridge } from '../support/cambridge.js';
import { builtProgram } from './support-built.js';

/** Everything that a database has for the Cambridge consultation. */
export async function rowsAt(url: string): Promise<StoredSubmission[]> {
  const store = await openPostgresStore({ url });
  const rows: StoredSubmission[] = [];
  for await (const stored of store.list(cambridge.id)) rows.push(stored);
  await store.close();
  return rows;
}

/** The collectors' addresses, what they have acknowledged by id, and a way to send to them in turn. */
export interface TwoCollectors {
  urls: string[];
  acknowledged: Map<string, string>;
  /** Sends sixteen at once; gives back those that were answered 503. */
  send: (submissions: Submission[], onReceipt?: () => void) => Promise<Submission[]>;
}

/** Starts them, as programs of their own. */
export async function twoCollectors(test: TestContext, database: string): Promise<TwoCollectors> {
  const { args } = await place(test);
  args[args.indexOf('--database') + 1] = database;
  const program = await builtProgram(test);
  const collectors = await Promise.all(
    Array.from({ length: 2 }, () => startCollector(test, args, {}, program)),
  );
  const urls = collectors.map(({ url }) => url);
  const acknowledged = new Map<string, string>();
  let turn = 0;
  return {
    urls,
    acknowledged,
    async send(submissions, onReceipt = () => undefined) {
      const unanswered: Submission[] = [];
      await withAtOnce(16, submissions, async (submission) => {
        turn += 1;
        const { status, receipt } = await postTo(urls[turn % 2] ?? '', submission);
        if (status === 503) unanswered.push(submission);
        else {
          assert.ok(status === 201 || status === 200, String(status));
          assert.equal(acknowledged.get(receipt.id) ?? receipt.reference, receipt.reference);
          acknowledged.set(receipt.id, receipt.reference);
          onReceipt();
        }
      });
      return unanswered;
    },
  };
}
