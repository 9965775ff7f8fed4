/** What somebody who is filling the form in is told about its deadline. */
import { REMINDERS, type Deadline } from '../contract/deadline.js';
import type { Messages } from '../messages/messages.js';

/** What may still be sent, once the deadline has passed. */
export function pastClose(deadline: Deadline, now: number, words: Messages): string {
  if (now >= deadline.graceEndsAt) return words.pastGrace;
  const { time, zone } = words.at(deadline.graceEndsAt, deadline.timeZone);
  return words.pastClose(`${time} ${zone}`);
}

/** What is to be said because time went on from `before` to `now`; often nothing. */
export function reminder(
  deadline: Deadline,
  before: number,
  now: number,
  words: Messages,
): string | undefined {
  const passed = (moment: number): boolean => before < moment && moment <= now;
  if (passed(deadline.closesAt)) return pastClose(deadline, now, words);
  const minutes = REMINDERS.filter((each) => passed(deadline.closesAt - each * 60_000)).at(-1);
  const { time, zone } = words.at(deadline.closesShownAt, deadline.timeZone);
  return minutes === undefined ? undefined : words.closesInMinutes(minutes, time, zone);
}
