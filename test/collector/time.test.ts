import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openCollector, problemIn, receiptIn, sealed } from './support-collector.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;
const OPENS = Date.parse('2025-12-03T14:45:00-05:00');
const CLOSES = Date.parse('2025-12-23T00:00:00-05:00');
const GRACE_ENDS = CLOSES + 15 * MINUTE;
const HOLD_ENDS = CLOSES + 72 * HOUR;

const IN_TIME = new Date(GRACE_ENDS).toISOString();
const TOO_LATE = new Date(GRACE_ENDS + 1).toISOString();

describe('The collector’s clock decides', () => {
  const cases: [what: string, now: number, sealedAt: string, expected: string][] = [
    ['a second before the opening', OPENS - 1000, IN_TIME, '403 not-open'],
    ['at the opening', OPENS, IN_TIME, '201 on time'],
    ['in the last second', CLOSES - 1, IN_TIME, '201 on time'],
    ['at the close, while typing', CLOSES, IN_TIME, '201 on time'],
    ['in the last moment of grace', GRACE_ENDS - 1, IN_TIME, '201 on time'],
    ['with a clock ten years ahead', CLOSES, '2035-12-20T18:00:00Z', '201 on time'],
    ['after the grace, sealed in time', GRACE_ENDS, IN_TIME, '201 late'],
    ['after the grace, sealed after it', GRACE_ENDS, TOO_LATE, '410 closed'],
    ['at the end of the hold, sealed in time', HOLD_ENDS - 1, IN_TIME, '201 late'],
    ['after the hold, sealed in time', HOLD_ENDS, IN_TIME, '410 closed'],
  ];
  for (const [what, now, sealedAt, expected] of cases)
    it(`${what}: ${expected}`, async (test) => {
      const { post, clock, kept } = await openCollector(test);
      clock.now = now;
      const response = await post(sealed({ comment: 'In time?' }, { sealedAt }));
      if (response.status === 201) {
        const { late, receivedAt } = await receiptIn(response);
        assert.equal(`201 ${late === true ? 'late' : 'on time'}`, expected);
        assert.equal(receivedAt, new Date(now).toISOString());
        assert.equal((await kept()).length, 1);
      } else {
        const { status, code } = await problemIn(response);
        assert.equal(`${String(status)} ${code}`, expected);
        assert.deepEqual(await kept(), []);
      }
    });

  it('but a comment that came in time has its receipt for ever', async (test) => {
    const { post, clock } = await openCollector(test);
    const submission = sealed();
    const first = await receiptIn(await post(submission));
    clock.now = HOLD_ENDS + 365 * 24 * HOUR;
    const response = await post(submission);
    assert.equal(response.status, 200);
    assert.deepEqual(await receiptIn(response), { ...first, status: 'duplicate' });
    const other = { ...submission, answers: { comment: 'Changed' } };
    assert.equal((await problemIn(await post(other))).code, 'closed');
  });

  it('and a late comment stays late when it is sent again', async (test) => {
    const { post, clock } = await openCollector(test);
    const submission = sealed();
    clock.now = GRACE_ENDS;
    const first = await receiptIn(await post(submission));
    assert.equal(first.late, true);
    assert.deepEqual(await receiptIn(await post(submission)), { ...first, status: 'duplicate' });
  });

  it('at the instant at which all of the comment had come', async (test) => {
    const { ask, clock } = await openCollector(test);
    const bytes = new TextEncoder().encode(JSON.stringify(sealed()));
    clock.now = CLOSES - 1;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.enqueue(bytes);
        clock.now = CLOSES + 5000;
        controller.close();
      },
    });
    const response = await ask('/consultations/open-data-plan-2026-2028/submissions', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      duplex: 'half',
    } as RequestInit);
    assert.equal((await receiptIn(response)).receivedAt, new Date(CLOSES + 5000).toISOString());
  });
});
