/** What somebody who is filling the form in is told about its deadline. */
import type { Deadline } from '../contract/deadline.js';
import { REMINDERS } from '../contract/next-change.js';
import type { Messages } from '../messages/messages.js';
import type { FaceView } from '../views/closed.js';
import type { Desk } from './desk.js';

/** What may still be sent, once the deadline has passed. */
function pastClose(deadline: Deadline, now: number, words: Messages): string {
  if (now >= deadline.graceEndsAt) return words.pastGrace;
  const { time, zone } = words.at(deadline.graceEndsAt, deadline.timeZone);
  return words.pastClose(`${time} ${zone}`);
}

/** What is to be said because time went on from `before` to `now`; often nothing. */
function reminder(
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

/** What somebody who had begun in time is told above the form, once the deadline has passed. */
export function pastOf(
  { started }: Desk,
  { deadline, now, messages }: FaceView,
): string | undefined {
  return started && now >= deadline.closesAt ? pastClose(deadline, now, messages) : undefined;
}

/** Time went on: asks the endpoint for its own, and tells somebody who is at it. */
export function ticked(desk: Desk, before: number, now: number): void {
  const { host, parts, delivery, endpointTime } = desk;
  const { deadline } = parts.consultation;
  void endpointTime?.ask();
  // From under somebody's focus no form is taken away.
  if (deadline && before < deadline.closesAt && now >= deadline.closesAt)
    desk.started ||= host.matches(':focus-within');
  if (!deadline || !desk.started || delivery.step === 'received') return;
  const said = reminder(deadline, before, now, host.words);
  if (said !== undefined) parts.announcer.say(said);
}
