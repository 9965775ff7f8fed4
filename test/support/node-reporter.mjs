// @ts-check
/** A reporter for Node's test runner: prints what failed, counts the rest, writes the tally. */
import { relative } from 'node:path';
import { emptyTally, reportTally } from './tally.mjs';

/** @param {unknown} error */
function reason(error) {
  const cause = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return cause instanceof Error ? (cause.stack ?? cause.message) : String(cause);
}

/**
 * @param {AsyncIterable<{ type: string, data: any }>} events
 * @returns {AsyncGenerator<string>}
 */
export default async function* report(events) {
  const tally = emptyTally();
  /** @type {string[]} the names of the open suites, by nesting */
  const open = [];
  for await (const { type, data } of events) {
    if (type === 'test:start') {
      open.length = data.nesting;
      open[data.nesting] = data.name;
    } else if (type === 'test:stdout' || type === 'test:stderr') {
      yield data.message;
    } else if (type === 'test:fail' || type === 'test:pass') {
      if (data.details?.type === 'suite' && type === 'test:pass') continue;
      const name = [...open.slice(0, data.nesting), data.name].join(' > ');
      // A file that passes as a whole, under its own name, is a file in which no test ran.
      const hollow = type === 'test:pass' && data.nesting === 0 && data.name === data.file;
      // A suite fails with its tests: those are counted, unless the suite itself broke.
      if (data.details?.error?.failureType === 'subtestsFailed') continue;
      if (data.skip !== undefined || data.todo !== undefined) {
        tally.skipped += 1;
      } else if (type === 'test:fail' || hollow) {
        const where = relative(process.cwd(), data.file ?? '');
        tally.failed += 1;
        tally.failures.push(`${where}: ${name}`);
        yield `\nnot ok: ${name} (${where}:${data.line ?? 1})\n${hollow ? 'no test ran in this file' : reason(data.details.error)}\n`;
      } else {
        tally.passed += 1;
      }
    }
  }
  reportTally(tally);
  yield `${tally.passed} passed, ${tally.failed} failed\n`;
}
