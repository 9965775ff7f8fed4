// @ts-check
/**
 * Runs the Node tests in the named folders of test/ ("contract pickers", or single files), through tsx:
 * `node test/support/run-node-tests.mjs contract pickers`. Node 20 knows no globs, so the files are
 * found here. Fails when there is nothing to run.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { fileURLToPath } from 'node:url';

const support = dirname(fileURLToPath(import.meta.url));
const tests = dirname(support);
const root = dirname(tests);

/** @param {string} name */
function testFilesIn(name) {
  const path = [join(tests, name), join(root, name)].find(existsSync);
  if (path === undefined) return [];
  if (statSync(path).isFile()) return [path];
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.test.ts'))
    .sort()
    .map((file) => join(path, file));
}

const names = process.argv.slice(2);
const files = names.flatMap(testFilesIn).map((file) => relative(root, file));
if (files.length === 0) {
  console.error(`There is no test file in: ${names.join(', ')}`);
  process.exit(1);
}

const atOnce = process.env.CIVIC_FILES_AT_ONCE;
const { status } = spawnSync(
  process.execPath,
  [
    '--import',
    'tsx',
    '--test',
    // Node's own choice leaves a core free: where there are two, one file at a time.
    ...(atOnce === undefined ? [] : [`--test-concurrency=${atOnce}`]),
    `--test-reporter=${join(support, 'node-reporter.mjs')}`,
    '--test-reporter-destination=stdout',
    ...files,
  ],
  { cwd: root, stdio: 'inherit' },
);
process.exit(status ?? 1);
