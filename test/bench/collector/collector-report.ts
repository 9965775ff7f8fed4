/** The tables and the plot that say in docs/scaling.md what one machine does. */
import { bars } from '../browser/plot.js';
import type { Section } from '../browser/report.js';
import { CROWD, FEW, type Load } from './load.js';
import { machine, number, table } from './report.js';

/** How many collectors share a PostgreSQL. */
export const PROCESSES = [1, 2, 4];

/** Those of a hundred whose wait is told. */
const HUNDREDTHS = [50, 95, 99];

const words = (processes: number): string =>
  processes === 1 ? '1 collector' : `${processes} collectors`;

/** What is compared, in words and by name. */
const CONTENDERS: [words: string, name: string][] = [
  ['libSQL, bare handler', 'libSQL bare'],
  ['libSQL, 1 collector', 'libSQL 1'],
  ['PostgreSQL, bare handler', 'PostgreSQL bare'],
  ...PROCESSES.map((processes): [string, string] => [
    `PostgreSQL, ${words(processes)}`,
    `PostgreSQL ${processes}`,
  ]),
];

function throughput({ figures }: Load): string {
  const rows = CONTENDERS.map(([title, name]) => {
    const of = (what: string, of = name): number => figures.of(`comments ${what}`, { name: of });
    const bare = of('a second', `${name.split(' ')[0] ?? ''} bare`);
    const compared = name.endsWith(' bare') ? '' : number(of('a second') / bare, 2);
    return [
      title,
      number(of('a second')),
      compared,
      number(of('program'), 0, 'µs'),
      name.startsWith('libSQL') ? 'in it' : number(of('database'), 0, 'µs'),
    ];
  });
  return table(
    ['', 'acknowledged a second', 'of the bare handler', 'its processor time', 'the database’s'],
    rows,
  );
}

function waits(load: Load): string {
  const heads = [CROWD, FEW].flatMap((many) => HUNDREDTHS.map((part) => `${many}: p${part}`));
  const rows = CONTENDERS.map(([title, name]) => [
    title,
    ...(['comments', 'few'] as const).flatMap((who) =>
      HUNDREDTHS.map((part) => number(load.wait(who, name, part), 1, 'ms')),
    ),
  ]);
  return table(['sent at once', ...heads], rows);
}

function looks(load: Load): string {
  const of = (what: string): number => load.figures.of(what, { name: 'libSQL 1' });
  const rows = (
    [
      ['`GET /consultations/ID`, `200`', 'looks'],
      ['with `If-None-Match`, `304`', 'known'],
    ] as const
  ).map(([title, what]) => [
    title,
    number(of(`${what} a second`)),
    number(of(`${what} program`), 0, 'µs'),
    number(of(`${what} bytes`), 0, 'B'),
    number(load.wait(what, 'libSQL 1', 99), 1, 'ms'),
  ]);
  return table(['', 'a second', 'processor time', 'head and body', `p99, ${CROWD} at once`], rows);
}

/** The sections of a run. */
export function collectorReport(
  load: Load,
  minutes: number,
  rounds: number,
  count: number,
): Section[] {
  const rounded = `medians of ${rounds} rounds of ${number(count)}`;
  const place = load.figures.of('place', { name: 'libSQL' });
  return [
    { name: 'collector-machine', text: machine(minutes, rounded) },
    { name: 'throughput', text: throughput(load) },
    { name: 'waits', text: waits(load) },
    { name: 'looks', text: looks(load) },
    {
      name: 'place',
      text: `A look whether the file still stands where it was opened takes ${number(place, 1)} µs, once a commit and once a read.`,
    },
  ];
}

/** The plot of a run. */
export function collectorPlots({ figures }: Load): Map<string, string> {
  return new Map([
    [
      'throughput.svg',
      bars({
        title: `Comments acknowledged, ${CROWD} at once`,
        unit: 'a second',
        series: CONTENDERS.map(([title, name]) => ({
          // Beside a bar there is less room than in a table.
          title: title.replace('PostgreSQL, ', 'PG, ').replace('bare handler', 'bare'),
          values: [figures.of('comments a second', { name })],
        })),
      }),
    ],
  ]);
}
