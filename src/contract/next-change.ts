/** When something that is shown or said of a deadline changes. */
import { CLOSING_SOON, type Deadline, phaseAt, startOfDay } from './deadline.js';
import { DAY, localDateTime } from './time-zone.js';

const MINUTE = 60_000;

/** Minutes before the close at which somebody who is filling in the form is told so. */
export const REMINDERS = [60, 10] as const;

/**
 * The next instant after `now` at which something that is shown or said changes: a phase, a
 * reminder, or, close to the end, the day ("tomorrow" becomes "today"). `undefined` when nothing
 * will any more.
 */
export function nextChangeAfter(deadline: Deadline, now: number): number | undefined {
  const moments = [
    deadline.opensAt,
    deadline.closesAt - CLOSING_SOON,
    ...REMINDERS.map((minutes) => deadline.closesAt - minutes * MINUTE),
    deadline.closesAt,
    deadline.graceEndsAt,
  ];
  if (phaseAt(deadline, now) === 'closing-soon')
    moments.push(startOfDay(localDateTime(now, deadline.timeZone) + DAY, deadline.timeZone));
  return moments
    .filter((moment): moment is number => moment !== undefined && moment > now)
    .sort((one, other) => one - other)[0];
}
