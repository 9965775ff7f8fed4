import assert from 'node:assert/strict';
import { beforeEach, describe, it } from 'node:test';
import { PastCollectors } from '../../demo/serving/past-collectors.js';

const LATE = '2025-12-22T23:58:00-05:00';

/** What a page at an instant asks its collector for. */
function request(at: string): Request {
  return new Request(`http://demo.example/at/${at}/consultations/plan`);
}

describe('The demo’s clock', () => {
  /** Milliseconds since the demo was started. */
  let elapsed: number;
  /** The clocks of all collectors that were made, by the path below which they answer. */
  let made: { basePath: string; clock: () => number }[];
  let past: PastCollectors;

  beforeEach(() => {
    elapsed = 0;
    made = [];
    past = new PastCollectors(
      (basePath, clock) => {
        made.push({ basePath, clock });
        return () => Promise.resolve(new Response(basePath));
      },
      () => elapsed,
    );
  });

  it('runs from the moment a page is opened, not from the first comment', () => {
    past.restart(LATE);
    elapsed = 3 * 60_000;
    assert.ok(past.for(request(LATE)));
    assert.equal(made.length, 1);
    assert.equal(made[0]?.clock(), Date.parse('2025-12-23T00:01:00-05:00'));
  });

  it('begins again when the page is opened again', async () => {
    past.restart(LATE);
    elapsed = 3 * 60_000;
    past.restart(LATE);
    const answer = await past.for(request(LATE))?.(request(LATE));
    assert.equal(await answer?.text(), `/at/${LATE}`);
    assert.equal(made.length, 2);
    assert.equal(made[1]?.clock(), Date.parse(LATE));
  });

  it('stands at no moment that is none', () => {
    for (const at of ['yesterday', '2025-12-22', '2025-13-01T00:00:00Z', '%zz', '']) {
      past.restart(at);
      assert.equal(past.for(request(at)), undefined, at);
    }
    assert.equal(made.length, 0);
  });

  it('keeps the 20 moments that were asked for last', () => {
    const days = Array.from({ length: 21 }, (_, day) => `2025-12-${String(day + 1)}`);
    const moments = days.map((day) => `${day.replace(/-(\d)$/, '-0$1')}T12:00:00Z`);
    const [first = '', second = ''] = moments;
    for (const moment of moments.slice(0, 20)) past.restart(moment);
    past.for(request(first));
    past.restart(moments[20] ?? '');
    assert.equal(made.length, 21);
    past.for(request(first));
    assert.equal(made.length, 21, 'the first was asked for again, and is still there');
    past.for(request(second));
    assert.equal(made.length, 22, 'the second made room');
  });
});
