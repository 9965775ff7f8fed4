/** The tables of docs/performance.md, from a run's figures. */
import { cpus, loadavg } from 'node:os';
import { ACTION_SIZES } from './actions.js';
import type { Contender } from './contender.js';
import type { Figures } from './figures.js';
import { COPIES, SIZES } from './growth.js';

/** A section of the page: its name in the marks, and its text. */
export interface Section {
  name: string;
  text: string;
}

/** A row of a table: what was measured, by which name, in what unit. */
type Row = [words: string, what: string, unit?: string, digits?: number];

function written(value: number, unit: string, digits: number): string {
  if (Number.isNaN(value)) return '–';
  return `${value.toLocaleString('en', { minimumFractionDigits: digits, maximumFractionDigits: digits })}${unit && ` ${unit}`}`;
}

/** What is measured, a row; who, a column; and beside each how many times the static form's it is. */
function table(figures: Figures, contenders: readonly Contender[], rows: readonly Row[]): string {
  const [limit] = contenders;
  const lines = rows.map(([words, what, unit = 'ms', digits = 0]) => {
    const least = limit ? figures.of(what, limit) : NaN;
    const cells = contenders.map((contender) => {
      const value = figures.of(what, contender);
      const times = value / least;
      const compared = contender !== limit && Number.isFinite(times) && least > 0;
      return written(value, unit, digits) + (compared ? ` (${times.toFixed(2)} ×)` : '');
    });
    return `| ${[words, ...cells].join(' | ')} |`;
  });
  const heads = ['', ...contenders.map(({ title }) => title)];
  const rules = heads.map((_, index) => (index === 0 ? '---' : '--:'));
  return [`| ${heads.join(' | ')} |`, `| ${rules.join(' | ')} |`, ...lines].join('\n');
}

const LOADING: Row[] = [
  ['usable', 'usable'],
  ['usable, processor at a sixth', 'usable at 6x'],
  ['usable, slow network', 'usable on the slow network'],
  ['all of it usable, slow network', 'all usable on the slow network'],
  ['usable, slow network, Cambridge’s page', "usable on the city's page"],
  ['main thread until usable', 'main thread'],
  ['scripts until usable', 'script'],
  ['bytes on the wire, in all', 'bytes', 'B'],
  ['requests, in all', 'requests', ''],
  ['layout shift', 'shift', '', 3],
  ['nodes', 'nodes', ''],
  ['heap', 'heap', 'kB'],
];

const ACTIONS: Row[] = ACTION_SIZES.flatMap((size): Row[] => [
  [`${size}: a pick, painted`, `pick of ${size} paint`],
  [`${size}: a pick, main thread`, `pick of ${size} work`],
  [`${size}: a move, painted`, `move of ${size} paint`],
  [`${size}: a move, main thread`, `move of ${size} work`],
  ...(size > 6
    ? ([
        [`${size}: one more ranked, painted`, `add of ${size} paint`],
        [`${size}: one more ranked, main thread`, `add of ${size} work`],
      ] as Row[])
    : []),
  [`${size}: a key in the comment, painted`, `key beside ${size} paint`],
  [`${size}: 200 keys, main thread`, `200 keys beside ${size} work`],
]);

const GROWTH: Row[] = [
  ...SIZES.map((size) => `${size} priorities`),
  ...COPIES.map((copies) => `${copies} × the form`),
].flatMap((what): Row[] => [
  [`${what}: usable`, `${what} usable`],
  [`${what}: main thread, in all`, `${what} work`],
  [`${what}: nodes`, `${what} nodes`, ''],
  [`${what}: heap`, `${what} heap`, 'kB'],
]);

const MOUNTS: Row[] = [
  ['nodes kept', 'nodes kept', ''],
  ['listeners kept', 'listeners kept', ''],
  ['heap kept', 'heap kept', 'kB'],
];

/** What the run was made on. */
function machine(browser: string, minutes: number, quick: boolean): string {
  const [first, , last] = loadavg();
  const [core] = cpus();
  return (
    `${new Date().toISOString().slice(0, 10)}, Chromium ${browser}, Node ${process.versions.node}, ` +
    `${cpus().length} cores (${core?.model.trim() ?? 'unknown'}), ${minutes.toFixed(1)} minutes${quick ? ', one round of each' : ''}; ` +
    `load average at the end ${first?.toFixed(1) ?? ''} (1 minute) and ${last?.toFixed(1) ?? ''} (15 minutes), the bench itself included.`
  );
}

/** All sections that a run writes; `loading` are those that loading was measured of. */
export function reportOf(
  figures: Figures,
  contenders: readonly Contender[],
  loading: readonly Contender[],
  browser: string,
  minutes: number,
  quick: boolean,
): Section[] {
  const of = (rows: readonly Row[]): string => table(figures, contenders, rows);
  return [
    { name: 'machine', text: machine(browser, minutes, quick) },
    { name: 'loading', text: table(figures, loading, LOADING) },
    { name: 'actions', text: of(ACTIONS) },
    { name: 'growth', text: of(GROWTH) },
    { name: 'mounts', text: of(MOUNTS) },
  ];
}
