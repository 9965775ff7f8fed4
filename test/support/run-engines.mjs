// @ts-check
/**
 * The element tests in Firefox and WebKit: all files in one run, and then in a run of its own each
 * what WebKitGTK does not end there. In one run of all files in some twenty WebKitGTK 2.50 stops
 * answering, now in this file, now in that; by itself the same file ends. What it leaves open is run
 * once more, in a new browser, and said to be; what it leaves open again has failed.
 */
import { spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { APART } from './apart.mjs';
import { emptyTally, readTally } from './tally.mjs';

/** @typedef {import('./tally.mjs').Tally} Tally */

/** More than so many is no whim of an engine. */
const MOST_AGAIN = 3;

const scratch = mkdtempSync(join(tmpdir(), 'civic-engines-'));
let runs = 0;

/**
 * @param {string} engines
 * @param {string[]} files none for all
 * @returns {Promise<Tally>}
 */
function run(engines, files) {
  runs += 1;
  const path = join(scratch, `${runs}.json`);
  const chosen = files.length > 0 ? ['--files', ...files] : [];
  const child = spawn('npx', ['wtr', '--config', 'test/web-test-runner.config.mjs', ...chosen], {
    env: { ...process.env, CIVIC_ENGINES: engines, CIVIC_TALLY: path },
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
  });
  return new Promise((resolve) => {
    child.on('close', (code) => {
      const tally = readTally(path) ?? emptyTally();
      const open = tally.unfinished?.length ?? 0;
      if (code !== 0 && tally.failed + open === 0) tally.failed = 1;
      resolve(tally);
    });
  });
}

const total = emptyTally();
/** @param {Tally} tally */
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

/** @type {string[]} */
const again = [];
const named = process.argv.slice(2);
for (const files of named.length > 0 ? [named] : [[], [APART]]) {
  const tally = await run('firefox,webkit', files);
  add(tally);
  again.push(...(tally.unfinished ?? []));
}
for (const file of again.slice(0, MOST_AGAIN)) {
  console.log(`again, by itself: ${file}, which WebKit did not end`);
  const tally = await run('webkit', [file]);
  add(tally);
  total.failed += tally.unfinished?.length ?? 0;
}
total.failed += again.slice(MOST_AGAIN).length;
rmSync(scratch, { recursive: true, force: true });

console.log(`${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed > 0 || total.passed === 0 ? 1 : 0;
