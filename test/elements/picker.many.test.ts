import { expect } from '@open-wc/testing';
import { ask, button, expectFocus, inside, Listener, press, rows } from '../support/pickers.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';

const words = ['Air', 'Buses', 'Culture', 'Dogs', 'Energy', 'Food', 'Gardens', 'Health', 'Ice'];
const many = words.map((label) => ({ id: label.toLowerCase(), label }));

const list = (widget: CivicFeedback, name: string): HTMLSelectElement =>
  inside(widget).getByRole<HTMLSelectElement>('combobox', { name: `Move to position ${name}` });

/** Chooses a position in a row's list, without pressing anything. */
function point(widget: CivicFeedback, name: string, position: number): void {
  const select = list(widget, name);
  select.selectedIndex = position - 1;
  select.dispatchEvent(new Event('change', { bubbles: true, composed: true }));
}

describe('Ranking nine priorities or more', () => {
  let widget: CivicFeedback;
  beforeEach(async () => {
    widget = await ask({ priorities: many });
    for (const name of words.slice(0, 6)) await press(widget, `Add ${name}`);
  });

  it('moves a priority to a position at one stroke, and says where it is', async () => {
    const ear = new Listener(widget);
    point(widget, 'Food', 2);
    expect(await ear.after(() => press(widget, 'Move Food'))).to.equal(
      'Food is now number 2 of 6.',
    );
    expect(rows(widget, 'ol')).to.deep.equal(['Air', 'Food', 'Buses', 'Culture', 'Dogs', 'Energy']);
    expectFocus(widget, button(widget, 'Move Food'));
  });

  it('moves nothing when a position is only chosen', async () => {
    point(widget, 'Food', 2);
    await widget.updateComplete;
    expect(rows(widget, 'ol')).to.deep.equal(words.slice(0, 6));
  });

  it('says so when the priority is there already', async () => {
    const ear = new Listener(widget);
    expect(await ear.after(() => press(widget, 'Move Dogs'))).to.equal('Dogs is already number 4.');
    expectFocus(widget, button(widget, 'Move Dogs'));
  });

  const startsAtItsPlace = (): void => {
    rows(widget, 'ol').forEach((name, index) => {
      expect(list(widget, name).selectedIndex, name).to.equal(index);
      expect(list(widget, name).options, name).to.have.length(rows(widget, 'ol').length);
    });
  };

  it('starts each row’s list at the row’s own position, after a move too', async () => {
    startsAtItsPlace();
    point(widget, 'Air', 5);
    await press(widget, 'Move Air');
    startsAtItsPlace();
    await press(widget, 'Add Ice');
    startsAtItsPlace();
  });

  it('forgets a position that was chosen and not used, once the row has moved on', async () => {
    point(widget, 'Culture', 6);
    await press(widget, 'Move down Air');
    await press(widget, 'Move up Dogs');
    startsAtItsPlace();
    point(widget, 'Dogs', 6);
    await press(widget, 'Remove Energy');
    startsAtItsPlace();
  });

  it('leaves a position that was chosen and not yet used as it is while the person writes', async () => {
    point(widget, 'Culture', 6);
    const comment = inside(widget).getByRole<HTMLTextAreaElement>('textbox', { name: /comment/ });
    comment.value = 'More music.';
    comment.dispatchEvent(new Event('input', { bubbles: true, composed: true }));
    await widget.updateComplete;
    expect(list(widget, 'Culture').selectedIndex).to.equal(5);
  });

  it('leaves the rows of all others as they are when one more is ranked', async () => {
    const waiting = (): Element[] => [...widget.renderRoot.querySelectorAll('ul > .row')];
    const [first, ...others] = waiting();
    expect(first?.textContent).to.contain('Gardens');
    const before = others.map((row) => row.textContent);
    await press(widget, 'Add Gardens');
    expect(waiting()).to.deep.equal(others);
    expect(others.map((row) => row.textContent)).to.deep.equal(before);
  });

  it('names both controls by the visible words and the priority', () => {
    expect(list(widget, 'Buses').closest('li')?.contains(button(widget, 'Move Buses'))).to.equal(
      true,
    );
  });
});

describe('Ranking eight priorities', () => {
  it('needs no list of positions', async () => {
    const widget = await ask({ priorities: many.slice(0, 8) });
    await press(widget, 'Add Air');
    expect(inside(widget).queryByRole('combobox')).to.equal(null);
    expect(inside(widget).queryByRole('button', { name: 'Move Air' })).to.equal(null);
  });
});
