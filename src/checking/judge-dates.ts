import { deadlineOf, phaseAt, type Deadline } from '../contract/deadline.js';
import { offsetAt } from '../contract/time-zone.js';
import type { PageFacts } from './facts.js';
import { finding, type Finding } from './findings.js';
import { moment, wallClock } from './moment.js';

/** Zones that stand for an offset, all year round. */
const FIXED = /^(?:Etc\/.*|UTC|UCT|GMT.*|Universal|Zulu|Greenwich|EST|MST|HST)$/i;

/** A window of something that may be no consultation, as instants. */
export function deadlineIn(input: unknown): Deadline | undefined {
  try {
    const { window } = input as { window: Parameters<typeof deadlineOf>[0] };
    return deadlineOf({ ...window, graceMinutes: 0, holdHours: 0 });
  } catch {
    return undefined;
  }
}

function judgeWindow(deadline: Deadline, now: number): Finding {
  const { timeZone, opensAt, closesShownAt } = deadline;
  const closes = { date: moment(closesShownAt, timeZone) };
  switch (phaseAt(deadline, now)) {
    case 'not-yet-open':
      return finding('not-open', { date: moment(opensAt ?? now, timeZone) });
    case 'grace':
    case 'closed':
      return finding('closed', closes);
    default:
      return finding('open', closes);
  }
}

function judgeZone({ timeZone: zone, closesShownAt: at }: Deadline, reader: string): Finding[] {
  const fixed = FIXED.test(zone) ? [finding('zone-fixed', { zone })] : [];
  const elsewhere = offsetAt(at, zone) !== offsetAt(at, reader);
  const clocks = { there: wallClock(at, zone), here: wallClock(at, reader) };
  return [
    ...fixed,
    elsewhere
      ? finding('zone-elsewhere', { zone, reader, ...clocks })
      : finding('zone-here', { zone }),
  ];
}

/** Whether comments are open, and whether the time zone is one of a city. */
export function judgeDates({ definition, now, readerZone }: PageFacts): Finding[] {
  const deadline = deadlineIn(definition?.input);
  if (!deadline) return [];
  return [judgeWindow(deadline, now), ...judgeZone(deadline, readerZone)];
}
