/** The tables and plots that say in docs/scaling.md what growth costs. */
import type { Figures } from '../browser/figures.js';
import { lines, type Series } from '../browser/plot.js';
import type { Section } from '../browser/report.js';
import type { Kind } from './database.js';
import { machine, number, table } from './report.js';

/** How many comments there are. */
export const SIZES = [10_000, 100_000, 1_000_000, 10_000_000];

/** Under which name a database's figures are kept. */
export function nameOf(title: Kind['title'], size: number): { name: string } {
  return { name: `${title} ${size}` };
}

/** What is measured, in words, by name, in its unit; and whether it is compared with the first size. */
type Row = [words: string, what: string, unit: string, digits?: number, compared?: boolean];

const DOING = [
  ['created', 'a new comment'],
  ['duplicate', 'the same again'],
  ['receipt', 'a receipt by its reference'],
  ['exported', 'a line of the export'],
] as const;

function rowsOf(title: Kind['title']): Row[] {
  const apart = title === 'PostgreSQL';
  return [
    ...DOING.flatMap(([what, words]): Row[] => [
      [`**${words}**, processor time`, `${what} in all`, 'µs', 0, true],
      ...(apart
        ? ([
            [`the collector’s part`, `${what} program`, 'µs', 0, true],
            [`the database’s part`, `${what} database`, 'µs', 0, true],
          ] as Row[])
        : []),
      [`${words}, time that goes by`, `${what} elapsed`, 'µs', 0, true],
    ]),
    ['a new comment alone, until it is acknowledged', 'alone', 'ms', 2, true],
    [`written for a new comment${apart ? ', to the log' : ''}`, 'written', 'B'],
    ['on the disk, a comment', 'bytes', 'B'],
    ['the collector’s heap', 'heap', 'MB', 1, true],
    ['the collector’s resident set', 'rss', 'MB', 0, true],
  ];
}

/**
 * A figure of a run. New comments bring a checkpoint now and then, among many more often than among
 * few, and not in every round: there the middle round would say nothing of it.
 */
function figure(figures: Figures, what: string, title: Kind['title'], size: number): number {
  const own = nameOf(title, size);
  return /^(?:created|written)/.test(what) ? figures.mean(what, own) : figures.of(what, own);
}

function tableOf(figures: Figures, title: Kind['title']): string {
  const of = (what: string, size: number): number => figure(figures, what, title, size);
  const rows = rowsOf(title).map(([words, what, unit, digits = 0, compared = false]) => [
    words,
    ...SIZES.map((size, index) => {
      const value = of(what, size);
      const times = value / of(what, SIZES[0] ?? NaN);
      const ratio = compared && index > 0 && Number.isFinite(times);
      return number(value, digits, unit) + (ratio ? ` (${times.toFixed(2)} ×)` : '');
    }),
  ]);
  return table([title, ...SIZES.map((size) => number(size))], rows);
}

/** The sections of a run with this kind of database. */
export function growthReport(
  figures: Figures,
  title: Kind['title'],
  minutes: number,
  rounds: number,
): Section[] {
  const words = `medians of ${rounds} rounds, and of new comments the means`;
  return [
    { name: `growth-${title}-machine`, text: machine(minutes, words) },
    { name: `growth-${title}`, text: tableOf(figures, title) },
  ];
}

/** The plots of it. */
export function growthPlots(figures: Figures, title: Kind['title']): Map<string, string> {
  const at = SIZES.map((size) => number(size));
  const series = (words: string, what: string): Series => ({
    title: words,
    values: SIZES.map((size) => figure(figures, what, title, size)),
  });
  const file = title.toLowerCase();
  return new Map([
    [
      `growth-${file}.svg`,
      lines({
        title: `${title}: processor time of each, by the comments that are there`,
        unit: 'µs',
        at,
        // At the end of a line there is less room than in a table.
        series: DOING.map(([what, words]) =>
          series(words.replace(' by its reference', ''), `${what} in all`),
        ),
      }),
    ],
    [
      `memory-${file}.svg`,
      lines({
        title: `${title}: what a collector holds, by the comments that are there`,
        unit: 'MB',
        at,
        series: [series('resident set', 'rss'), series('heap', 'heap')],
      }),
    ],
  ]);
}
