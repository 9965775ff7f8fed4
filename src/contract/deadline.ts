/**
 * From when until when comments are taken. The contract has no clock of its own: whoever asks says
 * what time it is.
 */
import type { ConsultationWindow } from './consultation.js';
import { instantOf, isTimeZone, localDateTime, type LocalDateTime } from './time-zone.js';

/** A consultation's window as instants, in milliseconds since the epoch. */
export interface Deadline {
  timeZone: string;
  /** The first instant at which comments are taken; `undefined` when they always were. */
  opensAt: number | undefined;
  /** Whether the opening was given as a date alone, so that no hour is shown with it. */
  opensWithDate: boolean;
  /** The first instant after the close: comments are on time while `now < closesAt`. */
  closesAt: number;
  /**
   * The instant that is shown as the close. The same as `closesAt`, except at the start of a day,
   * which people read as the end of the wrong one: then it is the last second of the day before.
   */
  closesShownAt: number;
  /** Until here an endpoint takes comments from people who were still typing. */
  graceEndsAt: number;
  /** Until here an endpoint keeps, and flags as late, comments that were sealed in time. */
  holdEndsAt: number;
}

/**
 * Where an instant falls in the window: before it, in it, in its last 48 hours, in the grace
 * period after it, or past all of that.
 */
export type Phase = 'not-yet-open' | 'open' | 'closing-soon' | 'grace' | 'closed';

/** Closing soon means within this many milliseconds: 48 hours. */
export const CLOSING_SOON = 48 * 3_600_000;

const MINUTE = 60_000;
const WHEN =
  /^(\d{4})-(\d\d)-(\d\d)(?:T(\d\d):(\d\d)(?::(\d\d)(?:\.\d{1,9})?)?(Z|[+-]\d\d:\d\d)?)?$/;

/** A moment as an editor writes it, taken apart. */
type When =
  | { kind: 'instant'; instant: number }
  | { kind: 'date-time'; local: LocalDateTime }
  | { kind: 'date'; local: LocalDateTime };

/**
 * Reads an instant (`2025-12-22T23:59:00-05:00`), a local date-time (`2025-12-22T17:00`) or a date
 * (`2025-12-22`), all of ISO 8601 and RFC 3339; `undefined` where it is none of the three or names
 * a day that no calendar has.
 */
export function readWhen(text: string): When | undefined {
  const found = WHEN.exec(text);
  if (!found) return undefined;
  const part = (group: number): number => Number(found[group] ?? 0);
  const local = {
    year: part(1),
    month: part(2),
    day: part(3),
    hour: part(4),
    minute: part(5),
    second: part(6),
  };
  const calendar = new Date(
    Date.UTC(local.year, local.month - 1, local.day, local.hour, local.minute, local.second),
  );
  // A day, an hour or a minute that rolled over was none (2025-02-30, T24:30).
  if (
    local.year < 1000 ||
    calendar.getUTCMonth() + 1 !== local.month ||
    calendar.getUTCDate() !== local.day ||
    calendar.getUTCHours() !== local.hour ||
    calendar.getUTCMinutes() !== local.minute ||
    local.second > 59
  )
    return undefined;
  if (found[7] !== undefined) {
    const instant = Date.parse(text);
    return Number.isNaN(instant) ? undefined : { kind: 'instant', instant };
  }
  return found[4] === undefined ? { kind: 'date', local } : { kind: 'date-time', local };
}

/** The same hour on the day after. */
export function nextDay(local: LocalDateTime): LocalDateTime {
  const next = new Date(Date.UTC(local.year, local.month - 1, local.day + 1));
  return {
    ...local,
    year: next.getUTCFullYear(),
    month: next.getUTCMonth() + 1,
    day: next.getUTCDate(),
  };
}

/**
 * The instant at which the day before is over: never one of that day, also where clocks go forward
 * at midnight, and the first of the two midnights where an hour after it comes twice.
 */
export function startOfDay(local: LocalDateTime, timeZone: string): number {
  const midnight = { ...local, hour: 0, minute: 0, second: 0 };
  const later = instantOf(midnight, timeZone, 'later');
  return localDateTime(later - 1000, timeZone).day === local.day
    ? instantOf(midnight, timeZone, 'earlier')
    : later;
}

/**
 * The deadline that a consultation's window means. Where a wall clock's reading is ambiguous or
 * does not exist, the choice is the resident's gain: opening at the earlier instant, closing at the
 * later one. `undefined` where a moment cannot be read or the engine does not know the zone.
 */
export function deadlineOf(window: ConsultationWindow): Deadline | undefined {
  const { timeZone } = window;
  if (!isTimeZone(timeZone)) return undefined;
  const opens = window.opens === undefined ? undefined : readWhen(window.opens);
  const closes = readWhen(window.closes);
  if (!closes || (window.opens !== undefined && !opens)) return undefined;

  const instant = (when: When, prefer: 'earlier' | 'later'): number => {
    if (when.kind === 'instant') return when.instant;
    if (when.kind === 'date-time') return instantOf(when.local, timeZone, prefer);
    return startOfDay(prefer === 'later' ? nextDay(when.local) : when.local, timeZone);
  };
  const closesAt = instant(closes, 'later');
  const lastSecond = closesAt - 1000;
  const startsDay =
    localDateTime(lastSecond, timeZone).day !== localDateTime(closesAt, timeZone).day;
  return {
    timeZone,
    opensAt: opens && instant(opens, 'earlier'),
    opensWithDate: opens?.kind === 'date',
    closesAt,
    closesShownAt: startsDay ? lastSecond : closesAt,
    graceEndsAt: closesAt + window.graceMinutes * MINUTE,
    holdEndsAt: closesAt + Math.max(window.holdHours * 60, window.graceMinutes) * MINUTE,
  };
}

/** The phase that `now` falls into. */
export function phaseAt(deadline: Deadline, now: number): Phase {
  if (deadline.opensAt !== undefined && now < deadline.opensAt) return 'not-yet-open';
  if (now < deadline.closesAt - CLOSING_SOON) return 'open';
  if (now < deadline.closesAt) return 'closing-soon';
  return now < deadline.graceEndsAt ? 'grace' : 'closed';
}
