/**
 * From when until when comments are taken. The contract has no clock of its own: whoever asks says
 * what time it is.
 */
import type { ConsultationWindow } from './consultation.js';
import {
  DAY,
  daysBetween,
  instantOf,
  isTimeZone,
  localDateTime,
  type LocalDateTime,
} from './time-zone.js';

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
const WHEN = /^([1-9]\d{3}-\d\d-\d\d)(?:T(\d\d:\d\d(?::\d\d(?:\.\d{1,9})?)?)(Z|[+-]\d\d:\d\d)?)?$/;

/** A moment as an editor writes it: an instant, or what a wall clock shows. */
interface When {
  kind: 'instant' | 'date-time' | 'date';
  at: number;
}

/**
 * Reads an instant (`2025-12-22T23:59:00-05:00`), a local date-time (`2025-12-22T17:00`) or a date
 * (`2025-12-22`), all of ISO 8601 and RFC 3339; `undefined` where it is none of the three or names
 * a day that no calendar has.
 */
export function readWhen(text: string): When | undefined {
  const [, date, time, zone] = WHEN.exec(text) ?? [];
  const local = `${date ?? ''}T${time?.slice(0, 8) ?? '00:00'}`;
  const reading = Date.parse(`${local}Z`);
  const at = zone === undefined ? reading : Date.parse(text);
  // A day, an hour or a minute that rolls over is none (2025-02-30, T24:30).
  if (Number.isNaN(reading + at) || !new Date(reading).toISOString().startsWith(local))
    return undefined;
  const kind = zone === undefined ? (time === undefined ? 'date' : 'date-time') : 'instant';
  return { kind, at };
}

/**
 * The instant at which the day before is over: never one of that day, also where clocks go forward
 * at midnight, and the first of the two midnights where an hour after it comes twice.
 */
export function startOfDay(local: LocalDateTime, timeZone: string): number {
  const midnight = Math.floor(local / DAY) * DAY;
  const later = instantOf(midnight, timeZone, 'later');
  return localDateTime(later - 1000, timeZone) < midnight
    ? later
    : instantOf(midnight, timeZone, 'earlier');
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

  const instant = ({ kind, at }: When, prefer: 'earlier' | 'later'): number => {
    if (kind === 'instant') return at;
    if (kind === 'date-time') return instantOf(at, timeZone, prefer);
    return startOfDay(prefer === 'later' ? at + DAY : at, timeZone);
  };
  const closesAt = instant(closes, 'later');
  const lastSecond = closesAt - 1000;
  return {
    timeZone,
    opensAt: opens && instant(opens, 'earlier'),
    opensWithDate: opens?.kind === 'date',
    closesAt,
    closesShownAt: daysBetween(lastSecond, closesAt, timeZone) > 0 ? lastSecond : closesAt,
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
