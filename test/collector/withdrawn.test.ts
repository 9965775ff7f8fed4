import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { cambridge } from '../support/cambridge.js';
import { openCollector, PLAN, problemIn, receiptIn, sealed } from './support-collector.js';

describe('A comment that was withdrawn', () => {
  it('is not taken again, whatever a retry says and whenever it comes', async (test) => {
    const { post, clock, kept, store } = await openCollector(test);
    const submission = sealed();
    const { reference } = await receiptIn(await post(submission));
    await store.withdraw(cambridge.id, reference, '2025-12-21T09:00:00.000Z');
    const edited = { ...submission, answers: { comment: 'Something else' } };
    for (const body of [submission, edited]) {
      const { status, code } = await problemIn(await post(body));
      assert.deepEqual([status, code], [410, 'withdrawn']);
    }
    clock.now = Date.parse('2026-06-01T00:00:00Z');
    assert.equal((await problemIn(await post(submission))).code, 'withdrawn');
    assert.deepEqual(await kept(), []);
  });

  it('has no receipt any more, and its reference is not one never given out', async (test) => {
    const { ask, post, store } = await openCollector(test);
    const { reference } = await receiptIn(await post(sealed()));
    await store.withdraw(cambridge.id, reference, '2025-12-21T09:00:00.000Z');
    const { status, code } = await problemIn(await ask(`${PLAN}/receipts/${reference}`));
    assert.deepEqual([status, code], [410, 'withdrawn']);
  });
});
