/** Dates, times and numbers in the reader's language, by the engine's own `Intl`. */
import type { Moment } from './messages.js';

/** Formatters by language: one takes a millisecond to make, and a list of positions asks by hundreds. */
const formatters: Record<string, Intl.NumberFormat> = {};

/** "5,000" */
export function formatNumber(value: number | null, language: string): string {
  // The first formatter of a page takes a millisecond and a half, and in English nobody waits for it.
  if (language === 'en') return `${value ?? 0}`.replace(/\B(?=(\d{3})+$)/g, ',');
  // A limit that is no number is drawn, as nought, until the check has said so.
  return (formatters[language] ??= new Intl.NumberFormat(language)).format(value ?? 0);
}

/**
 * A moment in words. `dayPeriod` rewrites what the engine writes for AM and PM, because several
 * style guides (the U.S. Government Publishing Office's among them) want "a.m." and "p.m.".
 */
export function momentIn(
  language: string,
  dayPeriod: (written: string) => string = (written) => written,
): (instant: number, timeZone: string) => Moment {
  const moment = (instant: number, timeZone: string): Moment => {
    const write = (options: Intl.DateTimeFormatOptions): Intl.DateTimeFormatPart[] =>
      new Intl.DateTimeFormat(language, { timeZone, ...options }).formatToParts(instant);
    const text = (parts: Intl.DateTimeFormatPart[]): string =>
      parts
        .map(({ type, value }) => (type === 'dayPeriod' ? dayPeriod(value) : value))
        .join('')
        // Some engines put a narrow no-break space here, some a plain one.
        .replace(/\u202F/g, '\u00A0');
    return {
      date: text(write({ dateStyle: 'full' })),
      time: text(write({ timeStyle: 'short' })),
      zone:
        write({ hour: 'numeric', timeZoneName: 'longGeneric' }).find(
          ({ type }) => type === 'timeZoneName',
        )?.value ?? timeZone,
    };
  };
  // A millisecond each: the same deadline is written again at every key that somebody presses.
  const known: Record<string, Moment> = {};
  return (instant, timeZone) => (known[`${instant}${timeZone}`] ??= moment(instant, timeZone));
}

/** Picks the words for a count by the language's plural rules (CLDR). */
export function pluralIn(
  language: string,
): (
  count: number,
  words: Partial<Record<Intl.LDMLPluralRule, string>> & { other: string },
) => string {
  const rules = new Intl.PluralRules(language);
  return (count, words) => words[rules.select(count)] ?? words.other;
}
