import { expect } from '@open-wc/testing';
import * as fc from 'fast-check';
import { rank, startRanking } from '../../src/pickers/rank.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { ask, rows, six, submitted } from '../support/pickers.js';
import { rootOf } from '../support/roots.js';

const priority = fc.constantFrom(...six.map(({ id }) => id));
const verb = fc.constantFrom<'add' | 'up' | 'down' | 'remove'>(
  ...(['add', 'add', 'add', 'up', 'down', 'remove'] as const),
);

/** Presses a priority's button where the person can see it; whether there was one to press. */
async function pressFor(widget: CivicFeedback, type: string, id: string): Promise<boolean> {
  const found = rootOf(widget).querySelector<HTMLElement>(
    `[data-control="${type}"][data-id="${id}"]`,
  );
  found?.click();
  await widget.updateComplete;
  return found != null;
}

describe('The order of a ranking', () => {
  it('is the same on the page, for a screen reader and in what is sent, whatever was pressed (point 9)', async function () {
    this.timeout(30_000);
    const widget = await ask({ limit: 5 });
    const label = (id: string): string => six.find((each) => each.id === id)?.label ?? '';
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.tuple(verb, priority), { minLength: 50, maxLength: 50 }),
        async (steps) => {
          let expected = startRanking({ mode: 'rank', required: false, minimum: 0, limit: 5, priorities: [...six] }); // prettier-ignore
          for (const [type, id] of steps)
            if (await pressFor(widget, type, id)) expected = rank(expected, { type, id }).state;
          const inDom = [...rootOf(widget).querySelectorAll('ol > li bdi:first-child')];
          expect(inDom.map((each) => each.textContent)).to.deep.equal(expected.ranked.map(label));
          expect(rows(widget, 'ol')).to.deep.equal(expected.ranked.map(label));
          expect(widget.answers.priorities).to.deep.equal(
            expected.ranked.length > 0 ? { mode: 'rank', ranked: [...expected.ranked] } : undefined,
          );
          const again = [...rootOf(widget).querySelectorAll('button')].find(
            (each) => each.textContent.trim() === 'Start again',
          );
          again?.click();
          await widget.updateComplete;
        },
      ),
      { numRuns: 6 },
    );
  });

  it('is numbered from the top, in figures that can be read', async () => {
    const widget = await ask({});
    for (const id of ['jobs', 'parks', 'housing']) await pressFor(widget, 'add', id);
    await pressFor(widget, 'up', 'housing');
    const numbered = [...rootOf(widget).querySelectorAll('ol > li')].map((row) =>
      [row.querySelector('.number'), row.querySelector('bdi')].map((each) => each?.textContent),
    );
    expect(numbered).to.deep.equal([
      ['1', 'Jobs'],
      ['2', 'Housing'],
      ['3', 'Parks'],
    ]);
    expect(await submitted(widget)).to.deep.equal({
      mode: 'rank',
      ranked: ['jobs', 'housing', 'parks'],
    });
  });
});
