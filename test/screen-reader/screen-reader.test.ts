/**
 * Orca, a real screen reader, in real browsers on a desktop of their own, with the keys of a real
 * keyboard. Each flow that goes well is kept as a transcript.
 */
import assert from 'node:assert/strict';
import { before, describe, it } from 'node:test';
import { choose } from './flow-choose.js';
import { closed } from './flow-closed.js';
import { mend } from './flow-mend.js';
import { rank } from './flow-rank.js';
import { browse, type BrowserName } from './support-browsers.js';
import { openDesktop } from './support-desktop.js';
import { walk, type Flow, type Told } from './support-flow.js';
import { Orca } from './support-orca.js';
import { openPage } from './support-page.js';
import { havePackages } from './support-packages.js';
import { repeatedIn } from './support-repeats.js';
import { keepTranscript } from './support-transcript.js';

/** Sharing points (allocate) has no door yet; its flow comes here when it has. */
const FLOWS: readonly Flow[] = [choose, rank, mend, closed];

/** `CIVIC_FLOWS=firefox-rank,chromium-choose` takes only some. */
const wanted = process.env.CIVIC_FLOWS?.split(',');

const story = (told: readonly Told[]): string =>
  told
    .map(({ does, heard }) => [does, ...heard.map(({ words }) => words)].join('\n    '))
    .join('\n');

async function listenTo(browser: BrowserName, flow: Flow): Promise<Told[]> {
  const desktop = await openDesktop();
  try {
    const page = await openPage(flow.change);
    try {
      const orca = await Orca.start(desktop);
      await browse(desktop, browser, page.at(flow.at));
      const there = await orca.until(
        (all) => all.some(({ words }) => words.startsWith('Finished loading Draft Cambridge')),
        60_000,
      );
      assert.ok(there, 'Orca never said that the page had come.');
      // It sums up the page; Firefox opens an empty tab on the side.
      await orca.silence(2500);
      return await walk(flow, desktop, orca);
    } finally {
      await page.close();
    }
  } finally {
    await desktop.close();
  }
}

for (const browser of ['chromium', 'firefox'] as const)
  describe(`A resident with Orca, in ${browser}`, { timeout: 900_000 }, () => {
    before(havePackages);
    for (const flow of FLOWS)
      if (!wanted || wanted.includes(`${browser}-${flow.name}`))
        it(`hears each specified sentence, in order and once: ${flow.name} (point 46)`, async () => {
          const told = await listenTo(browser, flow);
          const missing = told.find((step) => step.missing)?.missing;
          assert.equal(missing, undefined, `Not heard: ${String(missing)}\n${story(told)}`);
          const specified = flow.steps.flatMap(({ hears }) => hears);
          // Within what one key brings: a link that is read because Tab came to it is no repeat.
          const repeated = told.flatMap(({ heard }) => repeatedIn(heard, specified));
          assert.deepEqual(repeated, [], `Said twice.\n${story(told)}`);
          await keepTranscript(browser, flow, told);
        });
  });
