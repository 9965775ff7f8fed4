import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import {
  daysBetween,
  instantOf,
  isTimeZone,
  localDateTime,
  offsetAt,
} from '../../src/contract/index.js';
import {
  ODD_ZONES,
  reading,
  zoned,
  zonedInstant,
  zonedReading,
  ZONES,
} from './support-reference-time.js';

const SIDES = ['earlier', 'later'] as const;

/** Asserts that both sides of a reading are the reference's. */
function assertAsReference(local: Temporal.PlainDateTime, zone: string): void {
  for (const disambiguation of SIDES)
    assert.equal(
      instantOf(reading(local), zone, disambiguation),
      local.toZonedDateTime(zone, { disambiguation }).epochMilliseconds,
      `${local.toString()} ${zone}, ${disambiguation}`,
    );
}

describe('a wall clock shows', () => {
  it('what the reference reads, in every zone of the engine, summer and winter', () => {
    for (const zone of ZONES)
      for (const instant of [Date.UTC(1999, 0, 1, 12), Date.UTC(2025, 6, 1, 23, 59, 59)]) {
        const expected = zoned(instant, zone);
        assert.equal(localDateTime(instant, zone), reading(expected), zone);
        assert.equal(offsetAt(instant, zone), expected.offsetNanoseconds / 1e6, zone);
      }
  });

  it('what the reference reads, also where clocks change', () => {
    fc.assert(
      fc.property(zonedInstant, ({ zone, instant }) => {
        const expected = zoned(instant, zone);
        assert.equal(localDateTime(instant, zone), reading(expected));
        assert.equal(offsetAt(instant, zone), expected.offsetNanoseconds / 1e6);
      }),
      { numRuns: 150 },
    );
  });

  it('the same fraction of a second as every other', () => {
    const second = Date.UTC(2025, 11, 23, 4, 59, 59);
    for (const fraction of [0, 1, 500, 999]) {
      const instant = second + fraction;
      assert.equal(localDateTime(instant, 'America/New_York'), instant - 5 * 3_600_000);
      assert.equal(offsetAt(instant, 'America/New_York'), -5 * 3_600_000);
    }
  });
});

describe('a reading means', () => {
  it('the instant that the reference finds, in every zone of the engine', () => {
    for (const zone of ZONES) {
      assertAsReference(Temporal.PlainDateTime.from('2025-12-22T23:59'), zone);
      assertAsReference(Temporal.PlainDateTime.from('2026-06-30T17:00'), zone);
    }
  });

  it('the earlier or the later instant where clocks change, as the reference has them', () => {
    fc.assert(
      fc.property(zonedReading, ({ zone, local }) => {
        assertAsReference(local, zone);
      }),
      { numRuns: 150 },
    );
  });

  it('what is known of the odd ones', () => {
    const known = [
      ['2025-03-09T02:30', 'America/New_York', '2025-03-09T06:30Z', '2025-03-09T07:30Z'],
      ['2025-11-02T01:30', 'America/New_York', '2025-11-02T05:30Z', '2025-11-02T06:30Z'],
      // Half an hour back at 2:00.
      ['2025-04-06T01:45', 'Australia/Lord_Howe', '2025-04-05T14:45Z', '2025-04-05T15:15Z'],
      // Samoa went from the 29th to the 31st.
      ['2011-12-30T12:00', 'Pacific/Apia', '2011-12-29T22:00Z', '2011-12-30T22:00Z'],
      ['2025-09-07T00:30', 'America/Santiago', '2025-09-07T03:30Z', '2025-09-07T04:30Z'],
      ['2025-03-30T00:30', 'Asia/Beirut', '2025-03-29T21:30Z', '2025-03-29T22:30Z'],
      ['2025-04-25T00:30', 'Africa/Cairo', '2025-04-24T21:30Z', '2025-04-24T22:30Z'],
      ['2025-12-22T12:00', 'Asia/Kathmandu', '2025-12-22T06:15Z', '2025-12-22T06:15Z'],
    ] as const;
    for (const [text, zone, earlier, later] of known) {
      const local = reading(Temporal.PlainDateTime.from(text));
      assert.equal(instantOf(local, zone, 'earlier'), Date.parse(earlier), `${zone}, earlier`);
      assert.equal(instantOf(local, zone, 'later'), Date.parse(later), `${zone}, later`);
    }
  });

  it('an instant whose reading it is, wherever it happens at all', () => {
    fc.assert(
      fc.property(zonedInstant, fc.constantFrom(...SIDES), ({ zone, instant }, side) => {
        const local = localDateTime(instant, zone);
        assert.equal(localDateTime(instantOf(local, zone, side), zone), local);
      }),
      { numRuns: 150 },
    );
  });
});

describe('days between two instants', () => {
  it('are the reference’s, counted by the calendar of the zone', () => {
    fc.assert(
      fc.property(
        zonedInstant,
        fc.integer({ min: -40 * 86_400, max: 40 * 86_400 }),
        ({ zone, instant }, seconds) => {
          const other = instant + seconds * 1000;
          assert.equal(
            daysBetween(instant, other, zone),
            zoned(instant, zone).toPlainDate().until(zoned(other, zone).toPlainDate()).days,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('are one across an hour of midnight, and none across the hours of a day', () => {
    const at = (text: string): number => Date.parse(text);
    const zone = 'America/New_York';
    assert.equal(daysBetween(at('2025-12-23T04:59Z'), at('2025-12-23T05:00Z'), zone), 1);
    assert.equal(daysBetween(at('2025-12-22T05:00Z'), at('2025-12-23T04:59Z'), zone), 0);
    assert.equal(daysBetween(at('2025-12-23T05:00Z'), at('2025-12-22T05:00Z'), zone), -1);
  });
});

describe('a time zone is', () => {
  it('every name that the engine lists, and UTC', () => {
    for (const zone of [...ZONES, ...ODD_ZONES, 'UTC', 'US/Eastern'])
      assert.ok(isTimeZone(zone), zone);
  });

  it('not an offset, an invention or an empty text', () => {
    for (const zone of ['', ' ', '+05:00', '-0500', '05:00', 'Eastern Time', 'America/Cambridge'])
      assert.ok(!isTimeZone(zone), zone);
    for (const zone of ['__proto__', 'constructor', 'America/New_York\n', 'a'.repeat(100_000)])
      assert.ok(!isTimeZone(zone), zone.slice(0, 40));
  });

  it('nothing that is no text, as from a program without types', () => {
    for (const zone of [undefined, null, 1, true, {}, [], ['Europe/London']])
      assert.equal(isTimeZone(zone as string), false, typeof zone);
  });
});
