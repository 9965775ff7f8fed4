import { expect } from '@open-wc/testing';
import { resize } from '../support/browser.js';
import { engineCan } from '../support/engine.js';
import { ask, button, clickOn, focused, inside, key, press } from '../support/pickers.js';
import { Listener, rows, six, submitted, tapOn } from '../support/pickers.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { rootOf } from '../support/roots.js';

const names = six.map(({ label }) => label);
const ids = six.map(({ id }) => id);
const backwards = { mode: 'rank', ranked: [...ids].reverse() };

/** Tells whether anything was dragged while a test ran. */
function watchDrags(widget: CivicFeedback): () => number {
  let drags = 0;
  for (const type of ['dragstart', 'drag', 'dragend', 'drop'])
    widget.ownerDocument.addEventListener(type, () => (drags += 1), { capture: true });
  return () => drags;
}

/** Goes on with the Tab key until the button with this name has the focus. */
async function tabTo(widget: CivicFeedback, name: string): Promise<void> {
  const goal = button(widget, name);
  for (let steps = 0; focused(widget) !== goal; steps += 1) {
    if (steps > 40) throw new Error(`Tab does not lead to ${name}.`);
    await key(widget, 'Tab');
  }
}

describe('Ranking priorities', () => {
  let widget: CivicFeedback;
  beforeEach(async () => {
    widget = await ask({});
  });

  it('is one group, named by the whole question with its limit (point 1)', async () => {
    const name = 'Rank the priorities, most important first.';
    expect(
      inside(widget).getByRole('group', { name: `${name} Rank as many as you like. (optional)` }),
    ).to.exist;
    widget = await ask({ limit: 3, required: true });
    expect(inside(widget).getByRole('group', { name: `${name} Rank up to 3.` })).to.exist;
  });

  it('keeps a space between its two sentences, which a browser would drop before a new line', () => {
    const [asks] = inside(widget).getAllByText(/^Rank the priorities/);
    const text = [...(asks?.childNodes ?? [])].find(
      (node) => node instanceof Text && node.length > 0,
    );
    if (!text) throw new Error('The question is not there.');
    const between = document.createRange();
    between.setStart(text, 'Rank the priorities, most important first.'.length);
    between.setEndAfter(text);
    expect(between.getBoundingClientRect().width).to.be.greaterThan(0);
  });

  it('starts with nothing ranked, and sends no answer when nobody touches it (point 2)', async () => {
    expect(rows(widget, 'ol')).to.deep.equal([]);
    expect(rows(widget, 'ul')).to.deep.equal(names);
    expect(inside(widget).getByText('Nothing ranked yet.')).to.exist;
    expect(inside(widget).queryByRole('button', { name: 'Start again' })).to.equal(null);
    expect(await submitted(widget)).to.equal(undefined);
  });

  it('can be done by clicking alone, with nothing dragged (point 4)', async () => {
    const drags = watchDrags(widget);
    for (const name of names) await clickOn(widget, button(widget, `Add ${name}`));
    for (let from = 1; from < names.length; from += 1)
      for (let step = 0; step < from; step += 1)
        await clickOn(widget, button(widget, `Move up ${names[from] ?? ''}`));
    expect(rows(widget, 'ol')).to.deep.equal([...names].reverse());
    expect(await submitted(widget)).to.deep.equal(backwards);
    expect(drags()).to.equal(0);
  });

  /** The second tap of a hand that trembles: on what has come to stand under it. */
  const tapAgain = async (name: string): Promise<void> => {
    const again = new MouseEvent('click', { detail: 2, bubbles: true, cancelable: true });
    button(widget, name).dispatchEvent(again);
    await widget.updateComplete;
  };

  it('is not undone by the second tap of a double tap', async () => {
    for (const name of names.slice(0, 3)) await clickOn(widget, button(widget, `Add ${name}`));
    const [first = '', second = '', third = ''] = names;
    await tapAgain('Start again');
    expect(rows(widget, 'ol'), 'nothing is cleared').to.deep.equal([first, second, third]);
    await tapAgain(`Remove ${first}`);
    await tapAgain(`Move up ${second}`);
    await tapAgain(`Move down ${second}`);
    expect(rows(widget, 'ol')).to.deep.equal([first, second, third]);
  });

  for (const pressed of ['Enter', 'Space'])
    it(`can be done with Tab and ${pressed} alone (point 5)`, async () => {
      document.querySelector<HTMLElement>('a[href="#before"]')?.focus();
      await tabTo(widget, 'Add Housing');
      await key(widget, pressed, names.length);
      expect(rows(widget, 'ol'), 'the focus goes on to the next Add').to.deep.equal(names);
      await tabTo(widget, 'Move down Housing');
      await key(widget, pressed, 2);
      await tabTo(widget, 'Remove Schools');
      await key(widget, pressed);
      expect(await submitted(widget)).to.deep.equal({
        mode: 'rank',
        ranked: ['parks', 'jobs', 'housing', 'streets', 'libraries'],
      });
    });

  (engineCan.tap ? it : it.skip)(
    'can be done by taps on a small phone (point 6)',
    async function () {
      this.timeout(30_000);
      await resize(320, 568);
      try {
        for (const name of [...names].reverse()) await tapOn(widget, button(widget, `Add ${name}`));
        await tapOn(widget, button(widget, 'Move down Jobs'));
        await tapOn(widget, button(widget, 'Move up Jobs'));
        expect(document.documentElement.scrollWidth).to.be.at.most(320);
        expect(await submitted(widget)).to.deep.equal(backwards);
      } finally {
        await resize(800, 600);
      }
    },
  );

  it('keeps a part of the priorities unranked when a person wants that', async () => {
    await press(widget, 'Add Jobs');
    await press(widget, 'Add Housing');
    expect(rows(widget, 'ul')).to.deep.equal(['Parks', 'Streets', 'Schools', 'Libraries']);
    expect(await submitted(widget)).to.deep.equal({ mode: 'rank', ranked: ['jobs', 'housing'] });
  });

  it('says each thing once, in the order in which it was done (point 10)', async () => {
    const ear = new Listener(widget);
    const said = [];
    for (const name of ['Add Housing', 'Add Parks', 'Move down Housing', 'Remove Parks'])
      said.push(await ear.after(() => press(widget, name)));
    expect(ear.heard).to.deep.equal(said);
  });

  it('says a sentence again when the same thing happens again (point 11)', async () => {
    const ear = new Listener(widget);
    await ear.after(() => press(widget, 'Add Housing'));
    await ear.after(() => press(widget, 'Move up Housing'));
    await ear.after(async () => {
      await press(widget, 'Move up Housing');
      expect(ear.region.textContent, 'emptied first, or it is no news').to.equal('');
    });
    expect(ear.heard.slice(1)).to.deep.equal([
      'Housing is already first.',
      'Housing is already first.',
    ]);
  });

  it('isolates an editor’s words in what is spoken, so that no script turns the sentence', async () => {
    const ear = new Listener(widget);
    await ear.after(() => press(widget, 'Add Housing'));
    expect(ear.exactly).to.deep.equal(['\u2068Housing\u2069 is number 1. 5 left to rank.']);
  });

  it('leaves arrow keys, Home, End and letters to the browser and the screen reader (point 13)', async () => {
    await press(widget, 'Add Housing');
    const events: KeyboardEvent[] = [];
    const collect = (event: KeyboardEvent): void => void events.push(event);
    window.addEventListener('keydown', collect, { capture: true });
    const keys = ['ArrowUp', 'ArrowDown', 'ArrowLeft', 'ArrowRight', 'Home', 'End', 'j', 'h'];
    try {
      for (const name of ['Add Jobs', 'Move up Housing', 'Remove Housing'])
        for (const each of keys) {
          button(widget, name).focus();
          await key(widget, each);
        }
    } finally {
      window.removeEventListener('keydown', collect, { capture: true });
    }
    expect(events.map((event) => event.key)).to.deep.equal([...keys, ...keys, ...keys]);
    expect(events.filter((event) => event.defaultPrevented)).to.deep.equal([]);
    expect(rows(widget, 'ol')).to.deep.equal(['Housing']);
  });

  it('names every button by its visible words, then its priority, and no number (point 12)', async () => {
    for (const name of names.slice(0, 4)) await press(widget, `Add ${name}`);
    const buttons = [...rootOf(widget).querySelectorAll('fieldset li button')];
    const named = buttons.map((each) => {
      const visible = [...each.childNodes]
        .map((node) => (node instanceof Text ? node.data : ''))
        .join('')
        .trim();
      const row = each.closest('li')?.querySelector('bdi')?.textContent ?? '';
      const name = `${visible} ${row}`;
      expect(inside(widget).getByRole('button', { name }) === each, name).to.equal(true);
      return name;
    });
    expect(named).to.have.length(4 * 3 + 2);
    expect(new Set(named).size, 'no two alike').to.equal(named.length);
    expect(named.join()).not.to.match(/\d/);
  });
});
