import { expect } from '@open-wc/testing';
import {
  ask,
  button,
  clickOn,
  expectFocus,
  inside,
  key,
  Listener,
  press,
} from '../support/pickers.js';
import { rows, six } from '../support/pickers.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';

/** A widget in which these are ranked, in this order. */
async function ranked(names: string[], limit?: number): Promise<CivicFeedback> {
  const widget = await ask({ limit });
  for (const name of names) await press(widget, `Add ${name}`);
  return widget;
}

const heading = (widget: CivicFeedback, name: string): HTMLElement =>
  inside(widget).getByRole('heading', { name });

interface Row {
  does: string;
  ranked: string[];
  limit?: number;
  presses: string;
  says: string;
  goes: { to: string } | { toHeading: string };
  leaves: string[];
}

const all = six.map(({ label }) => label);

/** The table "action, focus goes to, announced" of the specification, row by row. */
const table: Row[] = [
  {
    does: 'adding goes on to the Add that has taken its place',
    ranked: [],
    presses: 'Add Parks',
    says: 'Parks is number 1. 5 left to rank.',
    goes: { to: 'Add Jobs' },
    leaves: ['Parks'],
  },
  {
    does: 'adding from the end of the list goes on to the Add before it',
    ranked: ['Housing'],
    presses: 'Add Libraries',
    says: 'Libraries is number 2. 4 left to rank.',
    goes: { to: 'Add Schools' },
    leaves: ['Housing', 'Libraries'],
  },
  {
    does: 'adding the last one goes on to the ranking',
    ranked: all.slice(0, 5),
    presses: 'Add Libraries',
    says: 'Libraries is number 6. All 6 ranked.',
    goes: { toHeading: 'Your ranking' },
    leaves: all,
  },
  {
    does: 'adding at the limit stays and says why',
    ranked: ['Housing', 'Parks', 'Schools'],
    limit: 3,
    presses: 'Add Jobs',
    says: 'You have ranked 3, the limit. Remove one to add Jobs.',
    goes: { to: 'Add Jobs' },
    leaves: ['Housing', 'Parks', 'Schools'],
  },
  {
    does: 'moving up stays with the priority',
    ranked: ['Housing', 'Parks', 'Jobs'],
    presses: 'Move up Jobs',
    says: 'Jobs is now number 2 of 3.',
    goes: { to: 'Move up Jobs' },
    leaves: ['Housing', 'Jobs', 'Parks'],
  },
  {
    does: 'moving down stays with the priority',
    ranked: ['Housing', 'Parks', 'Jobs'],
    presses: 'Move down Housing',
    says: 'Housing is now number 2 of 3.',
    goes: { to: 'Move down Housing' },
    leaves: ['Parks', 'Housing', 'Jobs'],
  },
  {
    does: 'moving up at the top stays and changes nothing',
    ranked: ['Housing', 'Parks'],
    presses: 'Move up Housing',
    says: 'Housing is already first.',
    goes: { to: 'Move up Housing' },
    leaves: ['Housing', 'Parks'],
  },
  {
    does: 'moving down at the bottom stays and changes nothing',
    ranked: ['Housing', 'Parks'],
    presses: 'Move down Parks',
    says: 'Parks is already last.',
    goes: { to: 'Move down Parks' },
    leaves: ['Housing', 'Parks'],
  },
  {
    does: 'removing goes on to the Remove that has taken its place',
    ranked: ['Housing', 'Parks', 'Jobs'],
    presses: 'Remove Parks',
    says: 'Parks removed. 2 ranked.',
    goes: { to: 'Remove Jobs' },
    leaves: ['Housing', 'Jobs'],
  },
  {
    does: 'removing the last of the list goes on to the Remove before it',
    ranked: ['Housing', 'Parks'],
    presses: 'Remove Parks',
    says: 'Parks removed. 1 ranked.',
    goes: { to: 'Remove Housing' },
    leaves: ['Housing'],
  },
  {
    does: 'removing the only one goes on to the heading',
    ranked: ['Housing'],
    presses: 'Remove Housing',
    says: 'Housing removed. 0 ranked.',
    goes: { toHeading: 'Your ranking' },
    leaves: [],
  },
  {
    does: 'starting again goes on to what is not ranked',
    ranked: ['Housing', 'Parks'],
    presses: 'Start again',
    says: 'Ranking cleared.',
    goes: { toHeading: 'Not ranked' },
    leaves: [],
  },
];

describe('Where a person is after each step of a ranking, and what they hear (points 7, 10)', () => {
  for (const row of table)
    it(row.does, async () => {
      const widget = await ranked(row.ranked, row.limit);
      const ear = new Listener(widget);
      const said = await ear.after(() => press(widget, row.presses));
      expect(said).to.equal(row.says);
      expect(rows(widget, 'ol')).to.deep.equal(row.leaves);
      const goal =
        'to' in row.goes ? button(widget, row.goes.to) : heading(widget, row.goes.toHeading);
      expectFocus(widget, goal);
      expect(inside(widget).getByText(row.says, { ignore: '[role=status]' }), 'shown').to.exist;
    });

  for (const [way, from, order] of [
    ['down', 'Housing', ['Parks', 'Jobs', 'Housing', 'Streets']],
    ['up', 'Streets', ['Housing', 'Streets', 'Parks', 'Jobs']],
  ] as const)
    it(`moving ${way} twice by the keyboard moves the same priority twice (point 7)`, async () => {
      const widget = await ranked(['Housing', 'Parks', 'Jobs', 'Streets']);
      button(widget, `Move ${way} ${from}`).focus();
      await key(widget, 'Enter', 2);
      expect(rows(widget, 'ol')).to.deep.equal(order);
      expectFocus(widget, button(widget, `Move ${way} ${from}`));
    });

  for (const [does, next] of [
    ['Add Parks', 'Add Jobs'],
    ['Remove Housing', 'Remove Schools'],
  ] as const)
    it(`${does} gives the focus anew to ${next}, so that a screen reader says it`, async () => {
      const widget = await ranked(['Housing', 'Schools']);
      const given: (string | undefined)[] = [];
      widget.renderRoot.addEventListener('focusin', ({ target }) => {
        given.push((target as HTMLElement).textContent.trim());
      });
      button(widget, does).focus();
      await key(widget, 'Enter');
      expect(given).to.deep.equal([does, next]);
    });

  it('moves a priority by changing words: every button stays, and none is made anew', async () => {
    const widget = await ranked(['Housing', 'Parks', 'Jobs']);
    const buttons = (): Element[] => [...widget.renderRoot.querySelectorAll('ol button')];
    const before = buttons();
    await clickOn(widget, button(widget, 'Move down Housing'));
    expect(rows(widget, 'ol')).to.deep.equal(['Parks', 'Housing', 'Jobs']);
    expect(buttons()).to.deep.equal(before);
    expect(before.every((each, index) => each === buttons()[index])).to.equal(true);
  });

  it('goes after the priority when the mouse moves it', async () => {
    const widget = await ranked(['Housing', 'Parks', 'Jobs']);
    await clickOn(widget, button(widget, 'Move down Housing'));
    expectFocus(widget, button(widget, 'Move down Housing'));
  });

  it('marks the ends without disabling them, so that the focus has somewhere to stay (point 8)', async () => {
    const widget = await ranked(['Housing', 'Parks']);
    const idle = (name: string): [string | null, boolean] => [
      button(widget, name).getAttribute('aria-disabled'),
      button(widget, name).matches(':disabled'),
    ];
    expect(idle('Move up Housing')).to.deep.equal(['true', false]);
    expect(idle('Move down Housing')).to.deep.equal([null, false]);
    expect(idle('Move up Parks')).to.deep.equal([null, false]);
    expect(idle('Move down Parks')).to.deep.equal(['true', false]);
  });
});
