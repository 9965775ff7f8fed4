/** Moments and spans in an editor's English. */

/** A date and time in a zone, with the zone's name: "Monday, December 22, 2025 at 11:59 PM EST". */
export function moment(instant: number, timeZone: string): string {
  const parts = { dateStyle: 'full', timeStyle: 'short', timeZone } as const;
  const words = new Intl.DateTimeFormat('en-US', parts).format(instant);
  const zone = new Intl.DateTimeFormat('en-US', { timeZone, timeZoneName: 'short' })
    .formatToParts(instant)
    .find(({ type }) => type === 'timeZoneName');
  return `${words} ${zone?.value ?? timeZone}`;
}

/** What a wall clock in a zone shows: "11:59 PM". */
export function wallClock(instant: number, timeZone: string): string {
  return new Intl.DateTimeFormat('en-US', { timeStyle: 'short', timeZone }).format(instant);
}

/** A span of milliseconds, in the largest unit of which there are two at least: "3 hours". */
export function span(milliseconds: number): string {
  const units: readonly [size: number, name: string][] = [
    [86_400_000, 'days'],
    [3_600_000, 'hours'],
    [60_000, 'minutes'],
    [1000, 'seconds'],
  ];
  const [size, name] = units.find(([each]) => milliseconds >= 2 * each) ?? [1000, 'seconds'];
  return `${String(Math.round(milliseconds / size))} ${name}`;
}
