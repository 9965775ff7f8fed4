/**
 * `npm run bench:migration [-- COUNT…]`: how long a libSQL file of layout 2 with so many comments
 * takes to be opened by this version, and what that needs of memory and of the disk. Only prints.
 */
import { fork } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, readFile, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import Database from 'libsql';
import { openLibsqlStore } from '../../../src/collector/libsql-store.js';
import { COLUMNS } from '../../../src/collector/submission-row.js';
import { LAYOUT_2 } from '../../collector/support-layout-2.js';
import { fill } from './grown.js';
import { filling } from './grown-libsql.js';
import { number, table } from './report.js';

const sizeOf = async (path: string): Promise<number> => (await stat(path)).size;

/** What a process says that has migrated a file: seconds, its largest resident set, the log. */
type Migrated = Record<'seconds' | 'memory' | 'log', number>;

/** Of this program; `resourceUsage` would begin with that of the process which started it. */
async function largestResidentSet(): Promise<number> {
  const said = await readFile('/proc/self/status', 'utf8');
  return Number(/^VmHWM:\s*(\d+) kB/m.exec(said)?.[1]) * 1024;
}

/** Opens the file in this process, which has done nothing else. */
async function migrateHere(path: string): Promise<Migrated> {
  const started = performance.now();
  const store = await openLibsqlStore({ url: pathToFileURL(path).href });
  const seconds = (performance.now() - started) / 1000;
  const log = await sizeOf(`${path}-wal`);
  await store.close();
  return { seconds, memory: await largestResidentSet(), log };
}

async function migrateElsewhere(path: string): Promise<Migrated> {
  const child = fork(fileURLToPath(import.meta.url), ['in', path]);
  const [said] = (await once(child, 'message')) as [Migrated];
  await once(child, 'exit');
  return said;
}

const megabytes = (bytes: number): string => number(bytes / 1e6, 0, 'MB');

async function measure(directory: string, count: number): Promise<string[]> {
  const path = join(directory, `${count}.db`);
  const database = new Database(path);
  for (const sql of LAYOUT_2) database.exec(sql);
  await fill([filling(database, COLUMNS)], count);
  const before = await sizeOf(path);
  const { seconds, memory, log } = await migrateElsewhere(path);
  const after = await sizeOf(path);
  await rm(path);
  return [number(count), number(seconds, 1, 's'), ...[memory, log, before, after].map(megabytes)];
}

const [what, ...rest] = process.argv.slice(2);
if (what === 'in') {
  process.send?.(await migrateHere(rest[0] ?? ''));
} else {
  const counts = process.argv.slice(2).map(Number);
  const directory = await mkdtemp(join(tmpdir(), 'civic-migration-'));
  try {
    const rows: string[][] = [];
    for (const count of counts.length > 0 ? counts : [10_000, 100_000, 1_000_000])
      rows.push(await measure(directory, count));
    console.warn(
      table(['comments', 'opened in', 'memory', 'log', 'file before', 'file after'], rows),
    );
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}
