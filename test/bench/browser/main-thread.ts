/** What the main thread does until a form can be used, from Chromium's own trace. */
import type { Contender } from './contender.js';
import type { Visitor } from './visit.js';

/** What was done, in milliseconds. */
export interface MainThread {
  /** Everything: reading HTML, style, layout, paint, scripts. */
  all: number;
  /** Scripts alone: compiled, run, and their microtasks. */
  script: number;
}

interface TraceEvent {
  name: string;
  ph: string;
  pid: number;
  tid: number;
  ts: number;
  dur?: number;
}

const CATEGORIES = [
  'devtools.timeline',
  'disabled-by-default-devtools.timeline',
  'blink.user_timing',
  'v8',
];

const SCRIPT = new Set([
  'EvaluateScript',
  'v8.evaluateModule',
  'v8.compile',
  'v8.compileModule',
  'FunctionCall',
  'RunMicrotasks',
  'TimerFire',
  'FireAnimationFrame',
]);

/** The sum of the events that lie in no other of them. */
function outermost(events: readonly TraceEvent[]): number {
  let end = 0;
  let sum = 0;
  for (const { ts, dur = 0 } of events.toSorted((one, other) => one.ts - other.ts)) {
    if (ts < end) continue;
    end = ts + dur;
    sum += dur;
  }
  return sum / 1000;
}

/** Opens a page under the trace. */
export async function traceMainThread(
  { browser, open }: Visitor,
  contender: Contender,
  url: string,
): Promise<MainThread> {
  const visit = await open(contender);
  await browser.startTracing(visit.page, { categories: CATEGORIES });
  await visit.page.goto(url, { waitUntil: 'commit' });
  await visit.page.waitForFunction(() => window.bench.usable !== undefined);
  const { traceEvents } = JSON.parse((await browser.stopTracing()).toString()) as {
    traceEvents: TraceEvent[];
  };
  await visit.close();
  const usable = traceEvents.find(({ name }) => name === 'usable');
  const start = traceEvents.find(
    ({ name, pid }) => name === 'navigationStart' && pid === usable?.pid,
  );
  if (!usable || !start) throw new Error('the trace does not say when the form was usable');
  const until = traceEvents.filter(
    ({ ph, pid, tid, ts }) =>
      ph === 'X' && pid === usable.pid && tid === usable.tid && ts >= start.ts && ts < usable.ts,
  );
  return {
    all: outermost(until.filter(({ name }) => name === 'RunTask')),
    script: outermost(until.filter(({ name }) => SCRIPT.has(name))),
  };
}
