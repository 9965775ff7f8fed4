import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Submission } from '../../src/contract/index.js';
import { receiptIn, sealed } from '../collector/support-collector.js';
import { withAtOnce } from '../collector/support-load.js';
import { serve } from './support-served.js';

/** What the collector of this test does at once, and twenty times as many people. */
const AT_ONCE = 16;
const SURGE = 20 * AT_ONCE;

describe('Twenty times as many people as a collector can serve at once', () => {
  it('F45 are received or asked to come again, and in the end everybody is there once', async (test) => {
    const { kept, send } = await serve(test, { atOnce: AT_ONCE });
    const everybody = Array.from({ length: 3000 }, () => sealed());
    const references = new Map<string, string>();
    let refused = 0;
    const deliver = async (submission: Submission): Promise<boolean> => {
      const response = await send(submission);
      if (response.status === 503) {
        refused += 1;
        assert.equal(response.headers.get('retry-after'), '5');
        await response.arrayBuffer();
        return false;
      }
      const { id, reference } = await receiptIn(response);
      assert.ok(response.ok, String(response.status));
      references.set(id, reference);
      return true;
    };
    let waiting: Submission[] = [];
    await withAtOnce(SURGE, everybody, async (submission) => {
      if (!(await deliver(submission))) waiting.push(submission);
    });
    assert.ok(refused > 0);

    // The surge is over: whoever was sent away comes again.
    for (let width = AT_ONCE; waiting.length > 0; width = Math.max(1, width / 2)) {
      const again = waiting;
      waiting = [];
      await withAtOnce(width, again, async (submission) => {
        if (!(await deliver(submission))) waiting.push(submission);
      });
    }
    const rows = await kept();
    assert.equal(rows.length, everybody.length);
    assert.deepEqual(new Set(rows.map(({ id }) => id)), new Set(references.keys()));
  });
});
