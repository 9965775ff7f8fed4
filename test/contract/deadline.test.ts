import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  CLOSING_SOON,
  daysBetween,
  deadlineOf,
  instantOf,
  localDateTime,
  nextChangeAfter,
  phaseAt,
  REMINDERS,
  type Deadline,
} from '../../src/contract/index.js';
import { reading, zoned, zonedInstant, zonedReading } from './support-reference-time.js';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

function deadline(
  closes: string,
  timeZone = 'America/New_York',
  more: { opens?: string; graceMinutes?: number; holdHours?: number } = {},
): Deadline {
  const found = deadlineOf({ closes, timeZone, graceMinutes: 15, holdHours: 72, ...more });
  assert.ok(found, `${closes} in ${timeZone} is a deadline`);
  return found;
}

/** An instant as the wall clock in the deadline's zone shows it: 2025-12-22T23:59:59. */
const shown = (instant: number, zone: string): string =>
  zoned(instant, zone).toPlainDateTime().toString({ smallestUnit: 'second' });

describe('a close that is given as a date', () => {
  it('means through the end of that day: Cambridge, December 22', () => {
    const { closesAt, closesShownAt } = deadline('2025-12-22');
    assert.equal(closesAt, Date.parse('2025-12-23T05:00:00Z'));
    assert.equal(closesShownAt, Date.parse('2025-12-23T04:59:59Z'));
  });

  it('leaves nothing of that day out, and takes in nothing of the next, in any zone', () => {
    fc.assert(
      fc.property(zonedReading, ({ zone, local }) => {
        const date = local.toPlainDate();
        const { closesAt, closesShownAt } = deadline(date.toString(), zone);
        const after = (instant: number): number =>
          Temporal.PlainDate.compare(zoned(instant, zone).toPlainDate(), date);
        assert.ok(after(closesAt) > 0, 'at the close the next day has begun');
        assert.ok(after(closesAt - 1) <= 0, 'the millisecond before is still that day');
        assert.equal(closesShownAt, closesAt - 1000);
        // Reference: the first instant of the next day (St. John's had two before 2011).
        const next = date.add({ days: 1 }).toZonedDateTime(zone).epochMilliseconds;
        if (after(next - 1) <= 0 && local.year > 2011) assert.equal(closesAt, next);
      }),
      { numRuns: 150 },
    );
  });

  it('is shown as the last second of that day where clocks change at midnight', () => {
    for (const [date, zone] of [
      ['2025-09-06', 'America/Santiago'], // the next day begins at 1:00
      ['2025-04-05', 'America/Santiago'], // its last hour comes twice
      ['2025-03-29', 'Asia/Beirut'],
      ['2025-04-24', 'Africa/Cairo'],
      ['2025-10-30', 'Africa/Cairo'],
      ['2025-11-01', 'America/Havana'], // the next day's first hour comes twice
      ['2025-03-08', 'America/Havana'],
      ['2025-10-25', 'Atlantic/Azores'],
      ['2025-12-22', 'Asia/Kathmandu'],
      ['2025-12-31', 'Pacific/Kiritimati'],
      ['2024-02-29', 'Australia/Lord_Howe'],
      ['2011-12-29', 'Pacific/Apia'], // the next day never came
    ] as const)
      assert.equal(shown(deadline(date, zone).closesShownAt, zone), `${date}T23:59:59`, zone);
  });

  it('on the day that Samoa left out means the end of the day before', () => {
    const { closesShownAt } = deadline('2011-12-30', 'Pacific/Apia');
    assert.equal(shown(closesShownAt, 'Pacific/Apia'), '2011-12-29T23:59:59');
  });
});

describe('a close that is given with a time', () => {
  it('is that minute, and is shown as it', () => {
    const { closesAt, closesShownAt } = deadline('2025-12-22T17:00');
    assert.equal(closesAt, Date.parse('2025-12-22T22:00:00Z'));
    assert.equal(closesShownAt, closesAt);
  });

  it('at the start of a day is shown as the last second of the day before', () => {
    for (const closes of ['2025-12-23T00:00', '2025-12-23T00:00:00-05:00', '2025-12-23T05:00Z']) {
      const { closesAt, closesShownAt } = deadline(closes);
      assert.equal(closesAt, Date.parse('2025-12-23T05:00:00Z'));
      assert.equal(shown(closesShownAt, 'America/New_York'), '2025-12-22T23:59:59');
    }
  });

  it('is the later instant where the reading is not one instant; an opening is the earlier', () => {
    fc.assert(
      fc.property(zonedReading, ({ zone, local }) => {
        const text = local.toString({ smallestUnit: 'second' });
        const found = deadline(text, zone, { opens: text });
        const side = (disambiguation: 'earlier' | 'later'): number =>
          local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds;
        assert.equal(found.opensAt, side('earlier'));
        assert.equal(found.closesAt, side('later'));
      }),
      { numRuns: 100 },
    );
  });

  it('with an offset is that instant, in whatever zone it is shown', () => {
    fc.assert(
      fc.property(zonedInstant, ({ zone, instant }) => {
        const text = new Date(instant).toISOString();
        assert.equal(deadline(text, zone, { opens: text }).closesAt, instant);
        assert.equal(deadline(text, zone, { opens: text }).opensAt, instant);
      }),
      { numRuns: 100 },
    );
  });
});

describe('an opening that is given as a date', () => {
  it('is the first instant of that day, and never one of the day before', () => {
    fc.assert(
      fc.property(zonedReading, ({ zone, local }) => {
        fc.pre(local.year > 2011);
        const opens = local.toPlainDate();
        const found = deadline(opens.add({ days: 2 }).toString(), zone, {
          opens: opens.toString(),
        });
        assert.equal(found.opensAt, opens.toZonedDateTime(zone).epochMilliseconds);
        assert.equal(found.opensWithDate, true);
      }),
      { numRuns: 150 },
    );
  });

  it('is shown as that date where it begins at one o’clock: Santiago, September 7', () => {
    const { opensAt } = deadline('2025-09-20', 'America/Santiago', { opens: '2025-09-07' });
    assert.equal(shown(opensAt ?? 0, 'America/Santiago'), '2025-09-07T01:00:00');
  });

  it('an opening with an hour is shown with it', () => {
    assert.equal(
      deadline('2025-12-22', undefined, { opens: '2025-12-03T14:45' }).opensWithDate,
      false,
    );
    assert.equal(deadline('2025-12-22').opensAt, undefined);
  });
});

describe('what cannot be a deadline', () => {
  it('is none: a zone that nobody knows, a day that no calendar has', () => {
    const window = { closes: '2025-12-22', timeZone: 'UTC', graceMinutes: 15, holdHours: 72 };
    assert.ok(deadlineOf(window));
    assert.equal(deadlineOf({ ...window, timeZone: 'America/Cambridge' }), undefined);
    assert.equal(deadlineOf({ ...window, closes: '2025-02-30' }), undefined);
    assert.equal(deadlineOf({ ...window, opens: 'soon' }), undefined);
  });
});

describe('grace and hold', () => {
  it('are counted from the close; the hold is never shorter than the grace', () => {
    const { closesAt, graceEndsAt, holdEndsAt } = deadline('2025-12-22');
    assert.equal(graceEndsAt, closesAt + 15 * MINUTE);
    assert.equal(holdEndsAt, closesAt + 72 * HOUR);
    const long = deadline('2025-12-22', 'UTC', { graceMinutes: 90, holdHours: 1 });
    assert.equal(long.holdEndsAt, long.graceEndsAt);
  });
});

describe('the phases', () => {
  const found = deadline('2025-12-22', 'America/New_York', { opens: '2025-12-03T14:45' });
  const opensAt = found.opensAt ?? 0;

  it('change at the millisecond', () => {
    for (const [instant, before, after] of [
      [opensAt, 'not-yet-open', 'open'],
      [found.closesAt - CLOSING_SOON, 'open', 'closing-soon'],
      [found.closesAt, 'closing-soon', 'grace'],
      [found.graceEndsAt, 'grace', 'closed'],
    ] as const) {
      assert.equal(phaseAt(found, instant - 1), before);
      assert.equal(phaseAt(found, instant), after);
    }
  });

  it('skip the grace where there is none, and the open time before where there is no opening', () => {
    const strict = deadline('2025-12-22', 'UTC', { graceMinutes: 0, holdHours: 0 });
    assert.equal(phaseAt(strict, strict.closesAt), 'closed');
    assert.equal(phaseAt(strict, 0), 'open');
  });
});

describe('the next change', () => {
  /** Everything that depends on the time and is shown: the phase, and "today" or "tomorrow". */
  const visible = (of: Deadline, now: number): string => {
    const phase = phaseAt(of, now);
    const days = daysBetween(now, of.closesShownAt, of.timeZone);
    return phase === 'closing-soon' ? `${phase}, ${String(days)} days` : phase;
  };

  it('is announced: until then neither the phase nor the shown day changes', () => {
    const windows = fc.record({
      closes: zonedReading,
      dateOnly: fc.boolean(),
      openFor: fc.integer({ min: 1, max: 100 }),
      graceMinutes: fc.constantFrom(0, 15, 1440),
      back: fc.integer({ min: -2 * 86_400, max: 4 * 86_400 }),
      part: fc.double({ min: 0, max: 1, noNaN: true }),
    });
    fc.assert(
      fc.property(
        windows,
        ({ closes: { zone, local }, dateOnly, openFor, back, part, ...more }) => {
          fc.pre(local.year > 2011);
          const opens = local.subtract({ hours: openFor }).toString({ smallestUnit: 'second' });
          const closes = local.toString({ smallestUnit: 'second' });
          const of = deadline(dateOnly ? closes.slice(0, 10) : closes, zone, {
            opens,
            graceMinutes: more.graceMinutes,
          });
          const now = of.closesAt - back * 1000;
          const next = nextChangeAfter(of, now);
          const end = next ?? now + 30 * 24 * HOUR;
          assert.ok(end > now);
          const between = now + Math.floor((end - 1 - now) * part);
          for (const instant of [between, end - 1])
            assert.equal(visible(of, instant), visible(of, now), new Date(instant).toISOString());
        },
      ),
      { numRuns: 150 },
    );
  });

  it('comes in this order on the way to Cambridge’s close, and then never again', () => {
    const of = deadline('2025-12-22', 'America/New_York', { opens: '2025-12-03T14:45' });
    const moments: number[] = [];
    for (let next = nextChangeAfter(of, 0); next !== undefined; next = nextChangeAfter(of, next))
      moments.push(next);
    assert.deepEqual(moments, [
      of.opensAt,
      of.closesAt - CLOSING_SOON,
      Date.parse('2025-12-22T00:00-05:00'), // "tomorrow" becomes "today"
      of.closesAt - 60 * MINUTE,
      of.closesAt - 10 * MINUTE,
      of.closesAt,
      of.graceEndsAt,
    ]);
    assert.deepEqual([...REMINDERS], [60, 10]);
  });

  it('comes at midnight where midnight comes twice', () => {
    const zone = 'America/Havana';
    const of = deadline('2025-11-02', zone);
    const evening = instantOf(
      reading(Temporal.PlainDateTime.from('2025-11-01T23:00')),
      zone,
      'later',
    );
    const next = nextChangeAfter(of, evening) ?? 0;
    assert.equal(next, evening + HOUR);
    assert.equal(new Date(localDateTime(next, zone)).getUTCDate(), 2);
  });
});
