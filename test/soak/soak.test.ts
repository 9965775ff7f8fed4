/**
 * `npm run soak -- MINUTES`: residents come all the time, over a line that always fails somewhere,
 * and once in a while somebody takes an export. What the collector uses must stay flat.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { setTimeout as pause } from 'node:timers/promises';
import { PLAN, sealed } from '../collector/support-collector.js';
import { openChaosProxy } from '../support/chaos-proxy.js';
import { seeded } from '../support/seeded.js';
import { insist } from '../storm/support-device.js';
import { courseOf } from './support-flat.js';
import { startObserved, TOKEN, type Use } from './support-observed.js';

const MINUTES = Number(process.env.CIVIC_SOAK_MINUTES ?? 10);
const SEED = Number(process.env.CIVIC_SOAK_SEED ?? Date.now() % 2 ** 31);
const AT_ONCE = 8;
const SAMPLES = 60;
const SHARE = 0.4;

const MB = 2 ** 20;
/** The database's own cache of pages: it fills within the first quarter of an hour, and stays full. */
const PAGES = 32 * MB;
/** By how much each varies in a collector that is well. */
const NOISE: Use = { heap: 2 * MB, rss: 12 * MB + PAGES, files: 16, log: 4 * MB };
const NAMES: Record<keyof Use, string> = {
  heap: 'heap and buffers after collection',
  rss: 'resident set',
  files: 'open files and sockets',
  log: 'write-ahead log',
};

/** Reads an export to its end. */
async function takeExport(url: string): Promise<void> {
  const authorization = `Bearer ${TOKEN}`;
  const response = await fetch(`${url}${PLAN}/submissions.csv`, { headers: { authorization } });
  assert.equal(response.status, 200);
  await response.body?.pipeTo(new WritableStream());
}

describe(`An operator whose collector meets faults for ${MINUTES} minutes`, () => {
  it('sees its memory, its open files and its log stay flat, and nothing lost', async (test) => {
    const chance = seeded(SEED);
    const proxy = await openChaosProxy(chance, SHARE);
    test.after(proxy.close);
    const collector = await startObserved(test);
    proxy.target = Number(new URL(collector.url).port);
    const until = performance.now() + MINUTES * 60_000;
    const over = (): boolean => performance.now() >= until;
    const received = new Set<string>();

    const residents = Array.from({ length: AT_ONCE }, async () => {
      while (!over()) {
        const submission = sealed({ comment: 'More workshops at the library. '.repeat(6) });
        await insist(submission, `${proxy.url}${PLAN}/submissions`, {
          again: () => Promise.resolve(),
          received: (id) => received.add(id),
        });
        // Load that leaves the machine time for others: what is looked for is not speed.
        await pause(40 + chance() * 40);
      }
    });
    const uses: Use[] = [];
    const every = (MINUTES * 60_000) / SAMPLES;
    while (!over()) {
      await pause(every);
      uses.push(await collector.use());
      if (uses.length % 10 === 0) await takeExport(collector.url);
    }
    await Promise.all(residents);
    const rows = await collector.end();

    const keys = Object.keys(NAMES) as (keyof Use)[];
    const courses = keys.map((key) => {
      const course = courseOf(
        uses.map((use) => use[key]),
        NOISE[key],
      );
      const unit = key === 'files' ? 1 : MB;
      const [before, after, most] = [course.before, course.after, course.most].map((value) =>
        (value / unit).toFixed(key === 'files' ? 0 : 1),
      );
      const measure = key === 'files' ? '' : ' MB';
      console.warn(
        `  ${uses
          .filter((_, index) => index % 5 === 4)
          .map((use) => (use[key] / unit).toFixed(0))
          .join(' ')}`,
      );
      console.warn(
        `${NAMES[key].padEnd(34)} ${before} -> ${after}, at most ${most}${measure}: ${course.flat ? 'flat' : 'GROWS'}`,
      );
      return [NAMES[key], course.flat] as const;
    });
    const lost = [...received].filter((id) => !rows.has(id)).length;
    console.warn(
      `${MINUTES} minutes, seed ${SEED}: ${proxy.requests} requests, ${Object.values(proxy.met).reduce((sum, times) => sum + times, 0)} faults, ${received.size} acknowledged, ${rows.size} stored, ${lost} lost`,
    );
    assert.deepEqual(
      courses.filter(([, flat]) => !flat),
      [],
    );
    assert.deepEqual([lost, rows.size], [0, received.size]);
  });
});
