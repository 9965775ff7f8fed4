/** A collector that is interrupted again and again while people send, and what must be there then. */
import assert from 'node:assert/strict';
import type { TestContext } from 'node:test';
import type { StoredSubmission } from '../../src/collector/store.js';
import type { Submission } from '../../src/contract/index.js';
import { startCollector } from '../cli/support-program.js';
import { builtProgram } from './support-built.js';
import { postTo, residents, withAtOnce } from '../collector/support-load.js';

/** How often the slow faults are repeated. */
export const ROUNDS = Number(process.env.CIVIC_FAULT_ROUNDS ?? 100);

/** How a collector is interrupted. */
export interface Interruption {
  args: string[];
  environment?: Record<string, string>;
  /** What the fault does to the files once the process is gone. */
  afterwards: () => Promise<void>;
  /** Everything that is in the database then. */
  rows: () => Promise<Map<string, StoredSubmission>>;
}

/** Sends, and says what was not answered; `onReceipt` is told of every receipt. */
async function send(
  url: string,
  submissions: readonly Submission[],
  onReceipt: (id: string, reference: string) => void,
): Promise<Submission[]> {
  const unanswered: Submission[] = [];
  await withAtOnce(16, submissions, async (submission) => {
    try {
      const { status, receipt } = await postTo(url, submission);
      assert.ok(status === 201 || status === 200, String(status));
      assert.equal(receipt.id, submission.id);
      onReceipt(receipt.id, receipt.reference);
    } catch (error) {
      // Nobody answers any more; everything else is a mistake.
      assert.ok(error instanceof TypeError, String(error));
      unanswered.push(submission);
    }
  });
  return unanswered;
}

/**
 * Kills a collector in the middle of the load, so many times, and demands each time that everything
 * acknowledged is there; at the end, that everybody is there once, with the receipt that they got.
 */
export async function surviveInterruptions(
  test: TestContext,
  { args, environment = {}, afterwards, rows }: Interruption,
  rounds = ROUNDS,
): Promise<{ acknowledged: number; resent: number }> {
  const program = await builtProgram(test);
  const acknowledged = new Map<string, string>();
  const everybody: Submission[] = [];
  let waiting: Submission[] = [];
  let resent = 0;
  const note = (id: string, reference: string): void => {
    assert.equal(acknowledged.get(id) ?? reference, reference);
    acknowledged.set(id, reference);
  };
  for (let round = 0; round < rounds; round += 1) {
    const newcomers = residents(100 - waiting.length);
    everybody.push(...newcomers);
    resent += waiting.length;
    const { url, process, ended } = await startCollector(test, args, environment, program);
    const killAfter = 1 + Math.floor(Math.random() * 60);
    let receipts = 0;
    waiting = await send(url, [...waiting, ...newcomers], (id, reference) => {
      note(id, reference);
      receipts += 1;
      if (receipts === killAfter) process.kill('SIGKILL');
    });
    assert.equal((await ended).signal, 'SIGKILL');
    await afterwards();
    const found = await rows();
    for (const [id, reference] of acknowledged)
      assert.equal(found.get(id)?.reference, reference, `round ${String(round)} lost ${id}`);
  }
  const { url, process, ended } = await startCollector(test, args, environment, program);
  assert.deepEqual(await send(url, everybody, note), []);
  process.kill('SIGTERM');
  assert.equal((await ended).status, 0);
  const found = await rows();
  assert.equal(found.size, everybody.length);
  for (const submission of everybody) {
    assert.deepEqual(found.get(submission.id)?.submission, submission);
    assert.equal(found.get(submission.id)?.reference, acknowledged.get(submission.id));
  }
  return { acknowledged: acknowledged.size, resent };
}
