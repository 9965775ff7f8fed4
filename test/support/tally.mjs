// @ts-check
/**
 * How many tests passed and failed, handed from a test runner to whoever started it: a file of JSON
 * whose path stands in the environment variable CIVIC_TALLY.
 */
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * @typedef {object} Tally
 * @property {number} passed
 * @property {number} failed
 * @property {number} skipped
 * @property {string[]} failures the full names of what failed, for the summary
 * @property {string[]} [unfinished] the files in which WebKit stopped answering
 */

/** @returns {Tally} */
export function emptyTally() {
  return { passed: 0, failed: 0, skipped: 0, failures: [] };
}

/**
 * Writes the tally where the starter looks for it; does nothing when nobody asked.
 *
 * @param {Tally} tally
 */
export function reportTally(tally) {
  const path = process.env.CIVIC_TALLY;
  if (path) writeFileSync(path, JSON.stringify(tally));
}

/**
 * @param {string} path
 * @returns {Tally | undefined} undefined when the runner died before it could write one
 */
export function readTally(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}
