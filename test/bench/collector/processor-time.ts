/** The processor time that programs have had, with all their threads. Linux alone says it. */
import { readdir, readFile } from 'node:fs/promises';

/** Seconds, by the process's number. */
export type ProcessorTime = ReadonlyMap<number, number>;

const read = (path: string): Promise<string> => readFile(path, 'utf8').catch(() => '');

async function secondsOf(pid: number): Promise<number> {
  const threads = await readdir(`/proc/${pid}/task`).catch(() => []);
  const each = await Promise.all(
    // In nanoseconds, where `stat` counts hundredths of a second.
    threads.map(async (thread) =>
      parseInt(await read(`/proc/${pid}/task/${thread}/schedstat`), 10),
    ),
  );
  return each.reduce((sum, nanoseconds) => sum + (nanoseconds || 0), 0) / 1e9;
}

/** What these processes have had so far. */
export async function processorTime(pids: readonly number[]): Promise<ProcessorTime> {
  return new Map(await Promise.all(pids.map(async (pid) => [pid, await secondsOf(pid)] as const)));
}

/** Seconds between two looks, all processes together; who ended in between is not counted. */
export function spent(before: ProcessorTime, after: ProcessorTime): number {
  let seconds = 0;
  for (const [pid, had] of after) seconds += had - (before.get(pid) ?? 0);
  return seconds;
}

async function parentOf(pid: number): Promise<number> {
  // The name in brackets may have spaces.
  const [, parent] = (await read(`/proc/${pid}/stat`)).replace(/^.*\) /, '').split(' ');
  return Number(parent);
}

/** The process that started this one, and all others that it has started: a PostgreSQL server's. */
export async function family(pid: number): Promise<number[]> {
  const parent = await parentOf(pid);
  const all = (await readdir('/proc')).map(Number).filter((number) => number > 0);
  const parents = await Promise.all(all.map(parentOf));
  return [parent, ...all.filter((_, index) => parents[index] === parent)];
}
