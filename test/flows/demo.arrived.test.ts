import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { readArrivals } from '../../demo/serving/arrivals.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import { mintId } from '../../src/contract/index.js';
import { sealed } from '../collector/support-collector.js';
import { cambridge } from '../support/cambridge.js';

describe('Who watches what arrives in the demo', () => {
  it('sees a comment that was changed and sent again once, and its last ranking counted', async () => {
    const store = openMemoryStore();
    const send = async (
      first: string,
      amends?: string,
      changes: Partial<StoredSubmission> = {},
    ) => {
      const id = mintId();
      const answers = { priorities: { mode: 'rank' as const, ranked: [first] } };
      const submission = sealed(answers, { id, ...(amends !== undefined && { amends }) });
      const kept = { receivedAt: '2025-12-20T18:00:00.000Z', reference: id, late: false };
      await store.keep({ submission, digest: '', ...kept, ...changes });
      return id;
    };
    const changed = await send('engage');
    const last = await send('empower', changed);
    const waiting = await send('engage');
    // Staff would decide on it; nobody does in a demo.
    const late = await send('innovation', waiting, { late: true });
    const { question, id } = cambridge;
    const arrivals = await readArrivals(store, { id, priorities: question.priorities });
    assert.equal(arrivals.received, 2);
    assert.deepEqual(
      arrivals.newest.map(({ reference }) => reference),
      [late, last],
    );
    const times = arrivals.first.filter(({ count }) => count > 0);
    assert.deepEqual(
      times.map((each) => [each.id, each.count]),
      [
        ['empower', 1],
        ['innovation', 1],
      ],
    );
  });
});
