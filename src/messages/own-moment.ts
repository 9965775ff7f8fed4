import { ownZone } from '../contract/own-zone.js';
import type { Moment } from './messages.js';

const NAMES =
  'Sunday Monday Tuesday Wednesday Thursday Friday Saturday January February March April May June July August September October November December'.split(
    ' ',
  );

/**
 * A moment in English as `Intl` writes it, for who is in the time zone themselves and without `Intl`
 * (`own-zone.ts` says why). `undefined` in any other zone; where July has no summer time by name,
 * "Eastern Daylight Time", since only there is the zone's name for the whole year "Eastern Time"; and
 * in an engine that speaks another language.
 */
export function ownMoment(instant: number, timeZone: string): Moment | undefined {
  const at = new Date(instant);
  const year = at.getFullYear();
  const hour = at.getHours();
  // "Thu Jul 01 2027 00:00:00 GMT-0400 (Eastern Daylight Time)"
  const [, zone] = /\((\w+) Daylight Time/.exec(String(new Date(year, 6))) ?? [];
  return zone && timeZone === ownZone()
    ? {
        date: `${NAMES[at.getDay()] ?? ''}, ${NAMES[at.getMonth() + 7] ?? ''} ${at.getDate()}, ${year}`,
        time: `${hour % 12 || 12}${at.toTimeString().slice(2, 5)}\u00A0${hour < 12 ? 'a' : 'p'}.m.`,
        zone: `${zone} Time`,
      }
    : undefined;
}
