/** Until a form can be used: at full speed, on a slow processor, on a slow network. */
import type { Page } from 'playwright-core';
import type { Bench } from './bench.js';
import type { Contender } from './contender.js';
import { inRounds } from './figures.js';
import { traceMainThread } from './main-thread.js';
import { CAMBRIDGE, type Shape } from './shape.js';
import { settled, type Speed } from './visit.js';

/** The ways of loading a page, by their names in the figures. */
const WAYS: Record<string, { speed: Speed; shape?: Shape }> = {
  'usable': { speed: {} },
  'usable at 6x': { speed: { cpu: 6 } },
  'usable on the slow network': { speed: { slowNetwork: true } },
  "usable on the city's page": {
    speed: { slowNetwork: true },
    shape: { ...CAMBRIDGE, around: 'city' },
  },
};

/** When the last of a form's controls does what it is for: of most, with the first. */
async function wholeUsable(page: Page, { whole }: Contender): Promise<number> {
  if (whole)
    await page.waitForFunction(({ host, selector }) => {
      const found = document.querySelector(host ?? '')?.shadowRoot?.querySelector(selector);
      if (found) window.bench.whole ??= performance.now();
      return found !== null && found !== undefined;
    }, whole);
  return page.evaluate(() => window.bench.whole ?? window.bench.usable ?? NaN);
}

/** Measures loading the Cambridge question. */
export async function measureLoads({ site, visitor, contenders, figures, quick }: Bench) {
  for (const [what, { speed, shape = CAMBRIDGE }] of Object.entries(WAYS))
    await inRounds(quick ? 1 : speed.slowNetwork ? 5 : 9, contenders, async (contender) => {
      const url = site.put(contender, shape);
      const visit = await visitor.visit(contender, url, speed);
      figures.add(what, contender, await visit.page.evaluate(() => window.bench.usable ?? NaN));
      figures.add(`all ${what}`, contender, await wholeUsable(visit.page, contender));
      if (what === 'usable') {
        figures.add('bytes until usable', contender, visit.wire.bytes);
        await settled(visit);
        figures.add('bytes', contender, visit.wire.bytes);
        figures.add('requests', contender, visit.wire.requests);
        figures.add('shift', contender, await visit.page.evaluate(() => window.bench.shift));
        const { nodes, heap } = await visit.content();
        figures.add('nodes', contender, nodes);
        figures.add('heap', contender, heap);
      }
      await visit.close();
    });
  await inRounds(quick ? 1 : 9, contenders, async (contender) => {
    const { all, script } = await traceMainThread(
      visitor,
      contender,
      site.put(contender, CAMBRIDGE),
    );
    figures.add('main thread', contender, all);
    figures.add('script', contender, script);
  });
}
