/**
 * Orca, a real screen reader, in real browsers on a desktop of their own, with the keys of a real
 * keyboard. Each flow that goes well is kept as a transcript.
 */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { before, describe, it } from 'node:test';
import { allocate } from './flow-allocate.js';
import { choose } from './flow-choose.js';
import { closed } from './flow-closed.js';
import { mend } from './flow-mend.js';
import { rank } from './flow-rank.js';
import { whole } from './flow-whole.js';
import { browse, type BrowserName } from './support-browsers.js';
import { openDesktop } from './support-desktop.js';
import { walk, type Flow, type Told } from './support-flow.js';
import { Orca } from './support-orca.js';
import { openPage } from './support-page.js';
import { havePackages } from './support-packages.js';
import { repeatedIn } from './support-repeats.js';
import { keepTranscript } from './support-transcript.js';

const FLOWS: readonly Flow[] = [choose, rank, allocate, mend, closed, whole];

/** `CIVIC_FLOWS=firefox-rank,chromium-choose` takes only some. */
const wanted = process.env.CIVIC_FLOWS?.split(',');

/** `CIVIC_ORCA_LOGS=/tmp/logs` keeps what Orca wrote of each flow: all that it was told, and did. */
const debugFiles = process.env.CIVIC_ORCA_LOGS;

const story = (told: readonly Told[]): string =>
  told
    .map(({ does, heard }) => [does, ...heard.map(({ words }) => words)].join('\n    '))
    .join('\n');

/** What was heard on the way through a flow, and what the city had received at its end. */
async function listenTo(browser: BrowserName, flow: Flow) {
  const page = await openPage(flow.change);
  const desktop = await openDesktop();
  let orca: Orca | undefined;
  try {
    orca = await Orca.start(desktop);
    await browse(desktop, browser, page.at(flow.at));
    // Its summing up is the last that Orca says of a page that has come.
    const there = await orca.until(
      (said) => said('Finished loading Draft Cambridge') && said('Page has'),
      120_000,
    );
    assert.ok(there, `Orca never said that the page had come: ${JSON.stringify(orca.heard)}`);
    await orca.rests(1000);
    const told = await walk(flow, { browser, desktop, orca });
    return { told, received: await page.received() };
  } finally {
    await orca?.close(debugFiles && join(debugFiles, `${browser}-${flow.name}.log`));
    await desktop.close();
    await page.close();
  }
}

// Both browsers at once: most of the time is waiting.
describe('A resident with Orca', { concurrency: 2, timeout: 1_800_000 }, () => {
  before(havePackages);
  for (const browser of ['chromium', 'firefox'] as const)
    describe(`in ${browser}`, { concurrency: 1 }, () => {
      for (const flow of FLOWS)
        if (!wanted || wanted.includes(`${browser}-${flow.name}`))
          it(`hears each specified sentence, in order and once: ${flow.name} (point 46)`, async () => {
            const { told, received } = await listenTo(browser, flow);
            const missing = told.find((step) => step.missing)?.missing;
            assert.equal(missing, undefined, `Not heard: ${String(missing)}\n${story(told)}`);
            assert.deepEqual(repeatedIn(told), [], `Said twice.\n${story(told)}`);
            assert.deepEqual(received, flow.arrives ? [flow.arrives] : []);
            await keepTranscript(browser, flow, told);
          });
    });
});
