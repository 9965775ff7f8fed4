// @ts-check
/**
 * The test command: every step, whatever the one before it said, and at the end one line with the
 * sum. A check without tests of its own (lint, types, build, sizes) counts as one test.
 * `npm test -- unit package` runs only the named steps.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { emptyTally, readTally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * A step: the npm script that it runs, and whether that is a suite, which counts its own tests and
 * must have some.
 *
 * @typedef {object} Step
 * @property {string} name
 * @property {string} script
 * @property {boolean} suite
 * @property {string[]} [after] the steps that it waits for, where they are wanted too
 */

/**
 * Two at a time, in this order. Sizes, flows and package tests look at what the build made, and two
 * suites with a browser are too much for two cores.
 *
 * @type {Step[]}
 */
const steps = [
  { name: 'elements', script: 'test:elements', suite: true },
  { name: 'unit', script: 'test:unit', suite: true },
  { name: 'build', script: 'build', suite: false },
  { name: 'size', script: 'size', suite: false, after: ['build'] },
  { name: 'lint', script: 'lint', suite: false },
  { name: 'package', script: 'test:package', suite: true, after: ['build'] },
  { name: 'types', script: 'test:types', suite: false },
  { name: 'flows', script: 'test:flows', suite: true, after: ['build', 'elements'] },
];

const root = fileURLToPath(new URL('../..', import.meta.url));
const scratch = mkdtempSync(join(tmpdir(), 'civic-tests-'));

/**
 * @param {Step} step
 * @returns {Promise<{ code: number, output: string, tally: Tally | undefined }>}
 */
function run({ name, script }) {
  const path = join(scratch, `${name}.json`);
  return new Promise((resolve) => {
    const child = spawn('npm', ['run', '--silent', script], {
      cwd: root,
      env: { ...process.env, CIVIC_TALLY: path },
      stdio: ['ignore', 'pipe', 'pipe'],
      shell: process.platform === 'win32',
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('close', (code) => {
      resolve({ code: code ?? 1, output, tally: readTally(path) });
    });
  });
}

/**
 * What a step adds to the sum. A suite that failed without a failed test (it crashed, it ran
 * nothing) has failed once.
 *
 * @param {Step} step
 * @param {{ code: number, tally: Tally | undefined }} result
 * @returns {Tally}
 */
function judge({ name, suite }, { code, tally }) {
  const failedOnce = { ...emptyTally(), failed: 1 };
  if (!suite)
    return code === 0 ? { ...emptyTally(), passed: 1 } : { ...failedOnce, failures: [name] };
  if (tally === undefined) return { ...failedOnce, failures: [`${name} did not run to its end`] };
  if (tally.passed + tally.failed === 0)
    return { ...failedOnce, failures: [`${name} ran no test`] };
  if (code !== 0 && tally.failed === 0)
    return { ...tally, failed: 1, failures: [`${name} ended with ${code}`] };
  return tally;
}

const named = process.argv.slice(2);
const unknown = named.filter((name) => !steps.some((step) => step.name === name));
if (unknown.length > 0) {
  console.error(
    `Unknown: ${unknown.join(', ')}. Steps: ${steps.map(({ name }) => name).join(', ')}.`,
  );
  process.exit(2);
}

const began = Date.now();
const total = emptyTally();

/** @param {Step} step */
async function take(step) {
  const start = Date.now();
  const result = await run(step);
  const tally = judge(step, result);
  total.passed += tally.passed;
  total.failed += tally.failed;
  total.skipped += tally.skipped;
  total.failures.push(...tally.failures);
  if (tally.failed > 0) console.log(result.output);
  const seconds = ((Date.now() - start) / 1000).toFixed(1).padStart(6);
  const skipped = tally.skipped > 0 ? `, ${tally.skipped} skipped` : '';
  const outcome = tally.failed > 0 ? 'FAILED' : 'ok';
  console.log(
    `${outcome.padEnd(6)} ${step.name.padEnd(9)}${seconds} s   ${tally.passed} passed, ${tally.failed} failed${skipped}`.trimEnd(),
  );
}

const waiting = steps.filter(({ name }) => named.length === 0 || named.includes(name));
/** @type {Map<string, Promise<void>>} the steps that run or have run */
const begun = new Map();

async function worker() {
  for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
    const { name, after = [] } = step;
    const taken = Promise.all(after.map((each) => begun.get(each))).then(() => take(step));
    begun.set(name, taken);
    await taken;
  }
}
await Promise.all([worker(), worker()]);
rmSync(scratch, { recursive: true, force: true });

if (total.failures.length > 0) console.log(`\nFailed:\n  ${total.failures.join('\n  ')}`);
console.log(`\n${((Date.now() - began) / 1000).toFixed(0)} s`);
console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 ? 1 : 0;
