/** What one action costs at a sixth of the processor's speed: until the next paint, and in all. */
import { setTimeout as wait } from 'node:timers/promises';
import type { Bench } from './bench.js';
import type { Action, Contender } from './contender.js';
import { inRounds, median } from './figures.js';
import { CAMBRIDGE } from './shape.js';
import { settled, type Visit } from './visit.js';

/** How many priorities the actions are measured with. */
export const ACTION_SIZES = [6, 600];

/** Milliseconds after an action in which its work is done: an announcement comes 150 later. */
const AFTER = 250;

const COMMENT = 'The bike counts are the dataset I use most. '.repeat(5).slice(0, 200);

/** Times an action; resolves with milliseconds until the next paint, and of the main thread. */
async function timed({ page, worked }: Visit, act: () => Promise<void>) {
  await page.evaluate(() => {
    window.bench.nextPaint();
  });
  const before = await worked();
  await act();
  await wait(AFTER);
  const work = (await worked()) - before;
  return { paint: await page.evaluate(() => window.bench.painted()), work };
}

/** Measures choosing, moving, adding and typing. */
export async function measureActions({ site, visitor, contenders, figures, quick }: Bench) {
  const repeat = async (
    visit: Visit,
    contender: Contender,
    what: string,
    action: Action,
  ): Promise<void> => {
    const results: { paint: number; work: number }[] = [];
    for (let times = 0; times < 4; times += 1)
      results.push(await timed(visit, await action(visit.page, times)));
    // The first one also compiles.
    results.shift();
    figures.add(`${what} paint`, contender, median(results.map(({ paint }) => paint)));
    figures.add(`${what} work`, contender, median(results.map(({ work }) => work)));
  };

  for (const priorities of ACTION_SIZES)
    await inRounds(quick ? 1 : 4, contenders, async (contender) => {
      const open = async (mode: 'choose' | 'rank', prepare?: (visit: Visit) => Promise<void>) => {
        const url = site.put(contender, { ...CAMBRIDGE, mode, priorities });
        const visit = await visitor.visit(contender, url);
        await settled(visit);
        await prepare?.(visit);
        await visit.session.send('Emulation.setCPUThrottlingRate', { rate: 6 });
        return visit;
      };

      const choosing = await open('choose');
      await repeat(choosing, contender, `pick of ${priorities}`, contender.pick);
      await choosing.page.locator('textarea').first().focus();
      const before = await choosing.worked();
      await choosing.page.keyboard.type(COMMENT);
      await wait(AFTER);
      figures.add(
        `200 keys beside ${priorities} work`,
        contender,
        (await choosing.worked()) - before,
      );
      const keys: number[] = [];
      for (const key of 'abcde')
        keys.push((await timed(choosing, () => choosing.page.keyboard.press(key))).paint);
      figures.add(`key beside ${priorities} paint`, contender, median(keys));
      await choosing.close();

      const ranking = await open('rank', ({ page }) => contender.rankThree(page));
      await repeat(ranking, contender, `move of ${priorities}`, contender.move);
      // Of six, three are ranked: there would be none left after the third.
      if (priorities > 6) await repeat(ranking, contender, `add of ${priorities}`, contender.add);
      await ranking.close();
    });
}
