import { expect, waitUntil } from '@open-wc/testing';
import type { CivicPriorities } from '../../src/elements/civic-priorities.js';
import { cambridge } from '../support/cambridge.js';
import { cambridgeTag, place, placeDefinition, seen, send } from '../support/elements.js';
import { Endpoint } from '../support/endpoint.js';
import { fieldInForm } from '../support/fields.js';
import { listenForMistakes, told } from '../support/mistakes.js';
import { button } from '../support/pickers.js';

const idle = 'with "rate" and "allocate" there is no limit, so it does nothing';

/** The field once its way of prioritising has come. */
async function drawn(picker: CivicPriorities): Promise<CivicPriorities> {
  await waitUntil(() => picker.shadowRoot?.querySelector('fieldset'), 'it is drawn', {
    timeout: 8000,
  });
  return picker;
}

describe('A limit where people rate or share points', () => {
  listenForMistakes();

  for (const mode of ['rate', 'allocate'] as const) {
    // Even one that no list of six could have: what does nothing turns nobody away.
    for (const limit of ['2', '9'])
      it(`is told to the editor as doing nothing, and the form stays: ${mode}, ${limit}`, async () => {
        const element = await place(cambridgeTag({ mode, limit }));
        expect(told.events).to.deep.equal([{ place: 'attribute limit', expected: idle }]);
        expect(told.console).to.deep.equal([`civic-feedback: attribute limit: ${idle}`]);
        expect(element.state).to.equal('open');
        expect(seen(element).queryAllByText(/For the editor/)).to.have.length(0);
      });

    it(`in a definition too: ${mode}`, async () => {
      const question = { ...cambridge.question, mode, limit: 2 };
      // Our own collector would not start with it.
      const { fetch } = new Endpoint(cambridge, Date.now);
      const element = await placeDefinition({ question }, { fetch });
      expect(told.events).to.deep.equal([{ place: '$.question.limit', expected: idle }]);
      expect(element.state).to.equal('open');
    });

    it(`in the picker as a field: ${mode}`, async () => {
      const picker = await drawn(await fieldInForm(`name="first" mode="${mode}" limit="1"`));
      const expected = `"choose" or "rank" beside it: with "${mode}" there is no limit, so it does nothing`;
      expect(told.events).to.deep.equal([{ place: 'attribute limit', expected }]);
      expect(told.console).to.deep.equal([
        `civic-priorities: attribute limit: expected ${expected}`,
      ]);
      picker.removeAttribute('limit');
      await picker.updateComplete;
      expect(told.events, 'once, and no more when it has gone').to.have.length(1);
    });
  }

  it('is a limit where people choose or rank, and nothing is told', async () => {
    for (const mode of ['choose', 'rank']) {
      await place(cambridgeTag({ mode, limit: '2' }));
      await fieldInForm(`name="first" mode="${mode}" limit="2"`);
    }
    expect(told.events).to.deep.equal([]);
  });
});

describe('A minimum', () => {
  const [one, two] = cambridge.question.priorities.map(({ label }) => label);
  const least: [mode: string, press: string, words: string][] = [
    ['rank', `Add ${one ?? ''}`, 'Rank at least 2 priorities'],
    ['allocate', `More points for ${one ?? ''}`, 'Give points to at least 2 priorities'],
    ['choose', '', 'Choose at least 2 priorities'],
    ['rate', '', 'Rate at least 2 priorities'],
  ];
  for (const [mode, pressed, words] of least)
    it(`is asked for once something is given: ${mode}`, async () => {
      const element = await place(cambridgeTag({ mode, minimum: '2' }));
      const page = seen(element);
      const give = (name: string, at: number): void => {
        if (mode === 'choose') page.getByRole('checkbox', { name }).click();
        else if (mode === 'rate')
          page.getAllByRole('radio', { name: 'Very important' })[at]?.click();
        else button(element, pressed.replace(one ?? '', name)).click();
      };
      give(one ?? '', 0);
      await element.updateComplete;
      await send(element, 'refused');
      expect(page.getByRole('link', { name: words })).to.exist;
      give(two ?? '', 1);
      await element.updateComplete;
      await send(element, 'received');
    });
});
