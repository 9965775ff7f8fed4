/**
 * Wall clocks: which instant a date and time in an IANA time zone means, and back. Pure arithmetic
 * over the engine's own time-zone data (`Intl`); instants are milliseconds since the epoch.
 */

/** A wall clock's reading, without a zone. */
export interface LocalDateTime {
  year: number;
  /** 1 to 12 */
  month: number;
  day: number;
  hour: number;
  minute: number;
  second: number;
}

const DAY = 86_400_000;
const clocks = new Map<string, Intl.DateTimeFormat>();

function clock(timeZone: string): Intl.DateTimeFormat {
  let found = clocks.get(timeZone);
  if (!found) {
    found = new Intl.DateTimeFormat('en-US', {
      timeZone,
      calendar: 'iso8601',
      numberingSystem: 'latn',
      hourCycle: 'h23',
      year: 'numeric',
      month: 'numeric',
      day: 'numeric',
      hour: 'numeric',
      minute: 'numeric',
      second: 'numeric',
    });
    clocks.set(timeZone, found);
  }
  return found;
}

/** Whether the engine knows this name as a time zone of the IANA database. */
export function isTimeZone(timeZone: string): boolean {
  // Engines take offsets such as "+05:00" too; those are not zones and know no summer time.
  if (!/^[A-Za-z]/.test(timeZone)) return false;
  try {
    clock(timeZone);
    return true;
  } catch {
    return false;
  }
}

/** What the wall clock in `timeZone` shows at `instant`, as whole seconds. */
export function localDateTime(instant: number, timeZone: string): LocalDateTime {
  const shown = { year: 0, month: 0, day: 0, hour: 0, minute: 0, second: 0 };
  for (const { type, value } of clock(timeZone).formatToParts(instant)) {
    if (type in shown) shown[type as keyof LocalDateTime] = Number(value);
  }
  return shown;
}

/** Milliseconds since the epoch that this reading would be if the zone were UTC. */
function asUtc(local: LocalDateTime): number {
  return Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second);
}

/** How far the zone's wall clock is ahead of UTC at `instant`, in milliseconds. */
export function offsetAt(instant: number, timeZone: string): number {
  return asUtc(localDateTime(instant, timeZone)) - Math.floor(instant / 1000) * 1000;
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
  const utc = asUtc(local);
  const before = offsetAt(utc - DAY, timeZone);
  const after = offsetAt(utc + DAY, timeZone);
  const shown = [utc - before, utc - after].filter(
    (instant) => instant + offsetAt(instant, timeZone) === utc,
  );
  const candidates = shown.length > 0 ? shown : [utc - before, utc - after];
  return prefer === 'earlier' ? Math.min(...candidates) : Math.max(...candidates);
}

/** The number of calendar days from one instant's date to another's, both read in `timeZone`. */
export function daysBetween(from: number, to: number, timeZone: string): number {
  const day = (instant: number): number => {
    const { year, month, day } = localDateTime(instant, timeZone);
    return Date.UTC(year, month - 1, day) / DAY;
  };
  return day(to) - day(from);
}
