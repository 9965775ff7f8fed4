import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { StoredSubmission } from '../../src/collector/store.js';
import { receiptIn, sealed } from '../collector/support-collector.js';
import { withAtOnce } from '../collector/support-load.js';
import { cambridge } from '../support/cambridge.js';
import { serve } from './support-served.js';

const HOUR = 3_600_000;
const CLOSES = Date.parse('2025-12-23T00:00:00-05:00');
const GRACE_ENDS = CLOSES + HOUR / 4;

describe('Around the close', () => {
  for (const [what, moment] of [
    ['the close', CLOSES],
    ['the end of the grace period', GRACE_ENDS],
  ] as const)
    it(`F33 1,000 people press the button within a second of ${what}, and every one is received`, async (test) => {
      const began = performance.now();
      // A real second goes by while they send: half of it before the moment, half after.
      const { send, store } = await serve(test, {
        clock: () => moment - 500 + (performance.now() - began),
      });
      const everybody = Array.from({ length: 1000 }, () =>
        sealed(undefined, { sealedAt: new Date(moment - 1000).toISOString() }),
      );
      const answers = new Map<string, { late: boolean; receivedAt: string }>();
      await withAtOnce(250, everybody, async (submission) => {
        const response = await send(submission);
        assert.equal(response.status, 201);
        const { id, late, receivedAt } = await receiptIn(response);
        answers.set(id, { late: late === true, receivedAt });
      });
      assert.equal(answers.size, 1000);
      const rows: StoredSubmission[] = [];
      for await (const row of store.list(cambridge.id)) rows.push(row);
      assert.equal(rows.length, 1000);
      for (const { submission, late, receivedAt } of rows) {
        assert.deepEqual(answers.get(submission.id), { late, receivedAt });
        // One rule for everybody, by the collector's clock alone.
        assert.equal(late, Date.parse(receivedAt) >= GRACE_ENDS);
      }
    });

  it('F34 what was sealed before is received after, on time, late, and then no more', async (test) => {
    const { clock, send } = await serve(test);
    const sealedAt = new Date(CLOSES - 60_000).toISOString();
    const outcomes: string[] = [];
    for (const after of [0, HOUR / 4 - 1, HOUR / 4, 71 * HOUR, 72 * HOUR - 1, 72 * HOUR]) {
      clock.now = CLOSES + after;
      const response = await send(sealed(undefined, { sealedAt }));
      const { late } = await receiptIn(response);
      outcomes.push(`${String(response.status)}${late === true ? ' late' : ''}`);
    }
    assert.deepEqual(outcomes, ['201', '201', '201 late', '201 late', '201 late', '410']);
  });

  it('F34 and what was received before has its receipt after, however late', async (test) => {
    const { clock, proxy, send } = await serve(test);
    const submission = sealed();
    clock.now = CLOSES - 1;
    proxy.faults = ['reset'];
    await assert.rejects(send(submission));
    clock.now = CLOSES + 365 * 24 * HOUR;
    const receipt = await receiptIn(await send(submission));
    assert.deepEqual(
      [receipt.status, receipt.late, receipt.receivedAt],
      ['duplicate', undefined, new Date(CLOSES - 1).toISOString()],
    );
  });
});

describe('The server’s clock', () => {
  it('F36 steps back an hour: nothing is lost, nothing twice, and a receipt keeps its time', async (test) => {
    const { clock, kept, send } = await serve(test);
    const [before, after] = [sealed(), sealed()];
    const first = await receiptIn(await send(before));
    clock.now -= HOUR;
    assert.deepEqual(await receiptIn(await send(before)), { ...first, status: 'duplicate' });
    const second = await receiptIn(await send(after));
    assert.equal(Date.parse(first.receivedAt) - Date.parse(second.receivedAt), HOUR);
    assert.deepEqual(new Set((await kept()).map(({ id }) => id)), new Set([before.id, after.id]));
  });

  it('F36 steps back over the close and again: late stays late, and on time stays on time', async (test) => {
    const { clock, send } = await serve(test);
    const [late, onTime] = [sealed(), sealed()];
    clock.now = GRACE_ENDS + 1000;
    assert.equal((await receiptIn(await send(late))).late, true);
    clock.now = CLOSES - HOUR;
    assert.equal((await receiptIn(await send(late))).late, true);
    assert.equal((await receiptIn(await send(onTime))).late, undefined);
    clock.now = GRACE_ENDS + 1000;
    assert.equal((await receiptIn(await send(onTime))).late, undefined);
  });

  it('F36 steps back before the opening: the comment waits, and is received when it is open', async (test) => {
    const { clock, kept, send } = await serve(test);
    const submission = sealed();
    clock.now = Date.parse('2025-11-01T00:00:00Z');
    assert.equal((await send(submission)).status, 403);
    clock.now = CLOSES - HOUR;
    assert.equal((await send(submission)).status, 201);
    assert.deepEqual(await kept(), [submission]);
  });
});

describe('A consultation', () => {
  it('F37 is edited between sealing and delivery, and the comment is kept as it was sealed', async (test) => {
    const [gone, ...priorities] = cambridge.question.priorities;
    const edited = {
      ...cambridge,
      title: 'The plan, as amended',
      question: { ...cambridge.question, priorities },
      comment: { maximumLength: 10 },
    };
    const { kept, send, store } = await serve(test, { consultations: [edited] });
    const submission = sealed({
      priorities: { mode: 'rank', ranked: [gone?.id ?? '', 'engage'] },
      comment: 'More workshops at the library.',
    });
    assert.equal((await send(submission)).status, 201);
    assert.equal((await receiptIn(await send(submission))).status, 'duplicate');
    assert.deepEqual(await kept(), [submission]);
    const stored = (await store.find(submission.id)) as StoredSubmission;
    assert.deepEqual(stored.held, ['older-edition']);
  });
});
