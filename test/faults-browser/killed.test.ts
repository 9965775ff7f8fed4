import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Browser } from 'puppeteer-core';
import { temporaryDirectory } from '../collector/support-collector.js';
import { BOTH, startBrowser } from './support-browsers.js';
import { Resident, SAVED, until } from './support-resident.js';
import { foundTown } from './support-town.js';

/** Firefox takes long to start with a profile: fewer there, so that the suite stays short. */
const KILLS_IN = { Chromium: 20, Firefox: 5 };

/** A process and all that it started, by /proc. */
function tree(root: number): number[] {
  const children = readdirSync('/proc').flatMap((name) => {
    if (!/^\d+$/.test(name)) return [];
    try {
      const parent = /\) \S (\d+)/.exec(readFileSync(`/proc/${name}/stat`, 'latin1'))?.[1];
      return Number(parent) === root ? [Number(name)] : [];
    } catch {
      return []; // It has ended meanwhile.
    }
  });
  return [root, ...children.flatMap(tree)];
}

/** Ends every process of a browser at once, as a crash or a battery does. */
async function kill(browser: Browser): Promise<void> {
  const root = browser.process();
  assert.ok(root?.pid !== undefined);
  const ended = new Promise((resolve) => root.once('exit', resolve));
  for (const pid of tree(root.pid))
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It went with its parent.
    }
  await ended;
  await browser.disconnect().catch(() => undefined);
}

for (const engine of BOTH) {
  const KILLS = KILLS_IN[engine];
  describe(`A resident whose browser is killed, in ${engine}`, { timeout: 280_000 }, () => {
    it(`has ${KILLS} of ${KILLS} comments that were called saved on the device, and all arrive once (F10)`, async (test) => {
      const town = await foundTown(test);
      const userDataDir = await temporaryDirectory(test);
      let browser: Browser | undefined;
      const begin = async (): Promise<Resident> => {
        browser = await startBrowser(engine, { userDataDir });
        return new Resident(await browser.newPage(), town).visit();
      };
      await town.line.cut();
      const saved: string[] = [];
      const onDisk = async (person: Resident): Promise<string[]> =>
        (await person.outbox()).map(({ submission }) => String(submission.answers.comment)).sort();
      for (let round = 1; round <= KILLS; round += 1) {
        const person = await begin();
        assert.deepEqual(await onDisk(person), saved.toSorted());
        const comment = `Killed ${String(round)}`;
        await person.comment(comment);
        await person.reads(SAVED);
        await kill(browser!);
        saved.push(comment);
        // The driver puts its own preferences in Firefox's profile back: not while the next one starts.
        await until(
          () => !readdirSync(userDataDir).some((name) => name.endsWith('.puppeteer')),
          'the profile',
        );
      }
      const person = await begin();
      assert.deepEqual(await onDisk(person), saved.toSorted());
      await town.line.mend();
      await person.online();
      // An attempt that was killed keeps its claim for 65 seconds at most.
      const arrived = async (): Promise<boolean> => (await town.rows()).length === KILLS;
      await until(arrived, 'every comment', 90_000);
      await person.counted(...saved);
      assert.ok(town.answered.every((status) => status === 201));
      assert.equal(town.answered.length, KILLS);
      await browser!.close();
    });
  });
}
