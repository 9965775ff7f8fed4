/**
 * Time as ECMAScript's Temporal reads it: the reference that our own arithmetic is held against, and
 * the moments that the tests try, most of them where clocks change.
 */
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import type { LocalDateTime } from '../../src/contract/index.js';

/** Every zone that this engine knows. */
export const ZONES = Intl.supportedValuesOf('timeZone');

/** Zones whose clocks do something that most clocks do not. */
export const ODD_ZONES = [
  'Australia/Lord_Howe', // half an hour of summer time
  'Pacific/Apia', // no 30 December 2011
  'America/Santiago', // forward and back at midnight
  'Asia/Beirut', // forward at midnight
  'Africa/Cairo', // forward at midnight, back from midnight to 23:00
  'America/Havana', // forward at midnight, back from 1:00 to midnight
  'Atlantic/Azores', // back from 1:00 to midnight
  'America/St_Johns', // until 2011 at one minute past midnight
  'Africa/Casablanca', // back for Ramadan
  'Asia/Kathmandu', // a quarter of an hour off
  'America/New_York',
];

const START = Date.UTC(1970, 0, 3);
const END = Date.UTC(2100, 0, 1);
const DAY = 86_400_000;

/** The reference's reading of an instant in a zone. */
export function zoned(instant: number, zone: string): Temporal.ZonedDateTime {
  return Temporal.Instant.fromEpochMilliseconds(instant).toZonedDateTimeISO(zone);
}

/** A reading of the reference's as ours. */
export function reading(of: Temporal.PlainDateTime | Temporal.ZonedDateTime): LocalDateTime {
  const { year, month, day, hour, minute, second } = of;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

/** The next instant after this one at which the zone's clocks change, as the reference finds it. */
export function transitionAfter(instant: number, zone: string): number | undefined {
  return zoned(instant, zone).getTimeZoneTransition('next')?.epochMilliseconds;
}

/** A zone: any, but every second time an odd one. */
export const anyZone = fc.oneof(fc.constantFrom(...ZONES), fc.constantFrom(...ODD_ZONES));

const anySecond = (from: number, to: number): fc.Arbitrary<number> =>
  fc.integer({ min: from / 1000, max: to / 1000 }).map((second) => second * 1000);

/** How near to a change of clocks a moment is tried: at it, or up to a day and a half away. */
const nearby = fc.oneof(
  fc.constantFrom(-3_600_000, -1_800_000, -1000, 0, 1000, 1_800_000, 3_600_000),
  fc.integer({ min: -7200, max: 7200 }).map((second) => second * 1000),
  fc.integer({ min: -129_600, max: 129_600 }).map((second) => second * 1000),
);

/** An instant of 1970 to 2100 in a zone; two of three are close to a change of the zone's clocks. */
export const zonedInstant = fc
  .record({
    zone: anyZone,
    instant: anySecond(START + 2 * DAY, END),
    offset: nearby,
    near: fc.integer({ min: 0, max: 2 }).map((third) => third > 0),
  })
  .map(({ zone, instant, offset, near }) => {
    const transition = near ? transitionAfter(instant, zone) : undefined;
    return { zone, instant: transition === undefined ? instant : transition + offset };
  });

/**
 * A wall clock's reading in a zone. It is moved as if no clock had changed, so that readings which
 * never happen there are tried too, and such as happen twice.
 */
export const zonedReading = fc.tuple(zonedInstant, nearby).map(([{ zone, instant }, offset]) => ({
  zone,
  local: zoned(instant, zone).toPlainDateTime().add({ milliseconds: offset }),
}));
