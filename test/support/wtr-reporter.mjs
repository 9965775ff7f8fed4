// @ts-check
/** A reporter for web-test-runner: counts every test of every browser and writes the tally. */
import { relative } from 'node:path';
import { emptyTally, reportTally } from './tally.mjs';

/** @typedef {import('@web/test-runner-core').TestSession} TestSession */
/** @typedef {import('@web/test-runner-core').TestSuiteResult} TestSuiteResult */
/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * What went wrong, and where; a page's whole HTML in a message is cut.
 *
 * @param {import('@web/test-runner-core').TestResultError} [error]
 */
function reason({ name, message = 'no reason was given', stack = '' } = { message: '' }) {
  const lines = `${name ? `${name}: ` : ''}${message}`.split('\n').slice(0, 12);
  const place = stack.split('\n').find((line) => line.includes('test/'));
  return [...lines, ...(place ? [place.trim()] : [])]
    .map((line) => `\n    ${line.slice(0, 400)}`)
    .join('');
}

/**
 * @param {Tally} tally
 * @param {TestSuiteResult} suite
 * @param {string} path
 * @param {(line: string) => void} say
 */
function countSuite(tally, suite, path, say) {
  for (const test of suite.tests) {
    const name = `${path} > ${test.name}`;
    if (test.skipped) {
      tally.skipped += 1;
      say(`left out: ${name}`);
    } else if (test.passed) {
      tally.passed += 1;
    } else {
      tally.failed += 1;
      tally.failures.push(name);
      say(`not ok: ${name}${reason(test.error)}`);
    }
  }
  for (const inner of suite.suites) countSuite(tally, inner, `${path} > ${inner.name}`, say);
}

/**
 * Whether WebKit stopped answering, which run-engines.mjs has a second look at.
 *
 * @param {TestSession} session
 */
const stopped = ({ browser, errors }) =>
  process.env.CIVIC_TALLY !== undefined &&
  browser.name.startsWith('WebKit') &&
  errors.some(({ message }) => message.includes('did not finish within'));

/**
 * @param {Iterable<TestSession>} sessions one for each file and browser
 * @param {(line: string) => void} say
 * @returns {Tally}
 */
function tallyOf(sessions, say) {
  const tally = emptyTally();
  for (const session of sessions) {
    const file = relative(process.cwd(), session.testFile ?? 'page');
    const name = `${file} [${session.browser.name}]`;
    const before = { ...tally };
    if (session.testResults) countSuite(tally, session.testResults, name, say);
    const ran = tally.passed + tally.failed + tally.skipped;
    const hollow = ran === before.passed + before.failed + before.skipped;
    const unexplained = !session.passed && tally.failed === before.failed;
    if (stopped(session)) {
      (tally.unfinished ??= []).push(file);
      say(`not ended: ${name}`);
    } else if (hollow || unexplained || session.errors.length > 0) {
      tally.failed += 1;
      const error = session.errors[0] ?? { message: 'no test ran in this file' };
      tally.failures.push(`${name}: ${error.message.split('\n')[0]}`);
      say(`not ok: ${name}${reason(error)}`);
    }
  }
  return tally;
}

/** @returns {import('@web/test-runner-core').Reporter} */
export function tallyReporter() {
  return {
    stop({ sessions }) {
      const tally = tallyOf(sessions, console.log);
      reportTally(tally);
      // After the runner's own last word, so that the sum is the last line.
      process.once('exit', () => {
        console.log(`${tally.passed} passed, ${tally.failed} failed`);
      });
    },
  };
}
