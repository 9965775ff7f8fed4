/** Dates and numbers on the collector's pages, by the engine's own `Intl`. */

/** "5,000", as a language writes it. */
export function numberIn(language: string): (value: number) => string {
  const format = new Intl.NumberFormat(language);
  return (value) => format.format(value);
}

/** "Saturday, December 20, 2025 at 1:00 PM Eastern Standard Time", as a language writes it. */
export function momentIn(language: string): (instant: Date, timeZone: string) => string {
  return (instant, timeZone) =>
    new Intl.DateTimeFormat(language, {
      timeZone,
      weekday: 'long',
      year: 'numeric',
      month: 'long',
      day: 'numeric',
      hour: 'numeric',
      minute: '2-digit',
      timeZoneName: 'long',
    }).format(instant);
}

/** One part of a moment, such as its hour and minute, as a language writes it. */
export function partOf(
  instant: Date,
  timeZone: string,
  language: string,
  options: Intl.DateTimeFormatOptions,
): string {
  return new Intl.DateTimeFormat(language, { timeZone, ...options }).format(instant);
}
