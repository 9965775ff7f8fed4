// @ts-check
/** A reporter for web-test-runner: counts every test of every browser and writes the tally. */
import { emptyTally, reportTally } from './tally.mjs';

/** @typedef {import('@web/test-runner-core').TestSession} TestSession */
/** @typedef {import('@web/test-runner-core').TestSuiteResult} TestSuiteResult */
/** @typedef {import('./tally.mjs').Tally} Tally */

/**
 * @param {Tally} tally
 * @param {TestSuiteResult} suite
 * @param {string} path
 */
function countSuite(tally, suite, path) {
  for (const test of suite.tests) {
    if (test.skipped) {
      tally.skipped += 1;
    } else if (test.passed) {
      tally.passed += 1;
    } else {
      tally.failed += 1;
      tally.failures.push(`${path} > ${test.name}`);
    }
  }
  for (const inner of suite.suites) countSuite(tally, inner, `${path} > ${inner.name}`);
}

/**
 * @param {Iterable<TestSession>} sessions one for each file and browser
 * @returns {Tally}
 */
function tallyOf(sessions) {
  const tally = emptyTally();
  for (const session of sessions) {
    const name = `${session.testFile ?? 'page'} [${session.browser.name}]`;
    const before = { ...tally };
    if (session.testResults) countSuite(tally, session.testResults, name);
    const ran = tally.passed + tally.failed + tally.skipped;
    const hollow = ran === before.passed + before.failed + before.skipped;
    const unexplained = !session.passed && tally.failed === before.failed;
    if (hollow || unexplained || session.errors.length > 0) {
      tally.failed += 1;
      tally.failures.push(`${name}: ${session.errors[0]?.message ?? 'no test ran in this file'}`);
    }
  }
  return tally;
}

/** @returns {import('@web/test-runner-core').Reporter} */
export function tallyReporter() {
  return {
    onTestRunFinished({ sessions }) {
      const tally = tallyOf(sessions);
      reportTally(tally);
      for (const failure of tally.failures) console.log(`not ok: ${failure}`);
      console.log(`${tally.passed} passed, ${tally.failed} failed`);
    },
  };
}
