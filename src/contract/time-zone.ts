/**
 * Wall clocks: which instant a date and time in an IANA time zone means, and back. Pure arithmetic
 * over the engine's own time-zone data (`Intl`, and `Date` for the zone that it runs in); instants are
 * milliseconds since the epoch.
 */
import { ownZone } from './own-zone.js';

/**
 * A wall clock's reading, without a zone: the milliseconds since the epoch that it would be in UTC.
 * So a day later is `DAY` more, and the days of two readings are told apart by arithmetic.
 */
export type LocalDateTime = number;

/** A day's milliseconds. */
export const DAY = 86_400_000;

/**
 * Whether the engine knows this name as a time zone of the IANA database. `false` for what is no text,
 * too, as callers without types may give it.
 */
export function isTimeZone(timeZone: string): boolean {
  try {
    offsetAt(0, timeZone);
    // Engines take offsets such as "+05:00" too; those are not zones and know no summer time. What is
    // no text throws here: `Intl` takes `undefined` for the device's own zone.
    return timeZone.search(/[A-Za-z]/) === 0;
  } catch {
    return false;
  }
}

/** What the wall clock in `timeZone` shows at `instant`, to the millisecond. */
export function localDateTime(instant: number, timeZone: string): LocalDateTime {
  return instant + offsetAt(instant, timeZone);
}

// Nothing is inherited: a zone may be any word, "constructor" too.
const clocks = Object.create(null) as Record<string, Intl.DateTimeFormat | undefined>;

/**
 * How far the zone's wall clock is ahead of UTC at `instant`, in milliseconds.
 *
 * @throws RangeError where the engine does not know the zone
 */
export function offsetAt(instant: number, timeZone: string): number {
  // From nought, because less than nothing of it would be -0.
  if (timeZone === ownZone()) return 0 - new Date(instant).getTimezoneOffset() * 60_000;
  // "22/12/2025, 23:59:00"
  const shown = (clocks[timeZone] ??= new Intl.DateTimeFormat('en-GB', {
    timeZone,
    dateStyle: 'short',
    timeStyle: 'medium',
  }))
    .format(instant)
    .match(/\d+/g);
  const [day = 0, month = 0, year = 0, ...time] = shown?.map(Number) ?? [];
  // Shown are whole seconds.
  return Date.UTC(year, month - 1, day, ...time) - Math.floor(instant / 1000) * 1000;
}

/**
 * The instant at which the wall clock in `timeZone` shows `local`.
 *
 * When clocks go back a reading happens twice; when they go forward some never happen. `prefer`
 * picks the earlier or the later instant in both cases, as `disambiguation` does in ECMAScript's
 * `Temporal.ZonedDateTime`.
 */
export function instantOf(
  local: LocalDateTime,
  timeZone: string,
  prefer: 'earlier' | 'later',
): number {
  const before = offsetAt(local - DAY, timeZone);
  const after = offsetAt(local + DAY, timeZone);
  const shown = [local - before, local - after].filter(
    (instant) => instant + offsetAt(instant, timeZone) === local,
  );
  const candidates = shown.length > 0 ? shown : [local - before, local - after];
  return prefer === 'earlier' ? Math.min(...candidates) : Math.max(...candidates);
}

/** The number of calendar days from one instant's date to another's, both read in `timeZone`. */
export function daysBetween(from: number, to: number, timeZone: string): number {
  const day = (instant: number): number => Math.floor(localDateTime(instant, timeZone) / DAY);
  return day(to) - day(from);
}
