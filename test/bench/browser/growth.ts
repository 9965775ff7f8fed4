/** How a page grows with its priorities, and with the forms on it; and what forms leave behind. */
import type { Bench } from './bench.js';
import { inRounds } from './figures.js';
import { CAMBRIDGE, type Shape } from './shape.js';
import { settled } from './visit.js';

/** How many priorities, with one form on the page. */
export const SIZES = [6, 60, 600];

/** How many forms of six priorities. */
export const COPIES = [1, 10, 50];

/** Mounts that are counted, and those before, after which all that is kept for good is there. */
const MOUNTS = 100;
const WARM = 10;

/** Measures pages that grow. */
export async function measureGrowth({ site, visitor, contenders, figures, quick }: Bench) {
  const shapes: [string, Shape][] = [
    ...SIZES.map(
      (priorities) => [`${priorities} priorities`, { ...CAMBRIDGE, priorities }] as [string, Shape],
    ),
    ...COPIES.map(
      (copies) => [`${copies} × the form`, { ...CAMBRIDGE, copies }] as [string, Shape],
    ),
  ];
  for (const [what, shape] of shapes)
    await inRounds(quick ? 1 : 7, contenders, async (contender) => {
      const visit = await visitor.visit(contender, site.put(contender, shape));
      await settled(visit);
      figures.add(`${what} work`, contender, await visit.worked());
      figures.add(
        `${what} usable`,
        contender,
        await visit.page.evaluate(() => window.bench.usable ?? NaN),
      );
      const { nodes, heap } = await visit.content();
      figures.add(`${what} nodes`, contender, nodes);
      figures.add(`${what} heap`, contender, heap);
      await visit.close();
    });
}

/** Measures what a hundred forms that came and went have left. */
export async function measureMounts({ site, visitor, contenders, figures }: Bench) {
  await inRounds(1, contenders, async (contender) => {
    const visit = await visitor.visit(contender, site.put(contender, CAMBRIDGE));
    await settled(visit);
    await visit.page.evaluate(contender.mount, WARM);
    await settled(visit);
    const before = await visit.content();
    await visit.page.evaluate(contender.mount, MOUNTS);
    await settled(visit);
    const after = await visit.content();
    figures.add('nodes kept', contender, after.nodes - before.nodes);
    figures.add('listeners kept', contender, after.listeners - before.listeners);
    figures.add('heap kept', contender, after.heap - before.heap);
    await visit.close();
  });
}
