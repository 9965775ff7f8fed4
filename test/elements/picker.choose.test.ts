import { expect } from '@open-wc/testing';
import {
  inside,
  ask,
  clickOn,
  expectFocus,
  key,
  Listener,
  six,
  submitted,
} from '../support/pickers.js';
import { resize } from '../support/browser.js';
import { until } from '../support/fake-time.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { byId, rootOf } from '../support/roots.js';

const box = (widget: CivicFeedback, name: string): HTMLInputElement =>
  inside(widget).getByRole<HTMLInputElement>('checkbox', { name });
const radio = (widget: CivicFeedback, name: string): HTMLInputElement =>
  inside(widget).getByRole<HTMLInputElement>('radio', { name });
const tick = async (widget: CivicFeedback, name: string): Promise<void> => {
  box(widget, name).click();
  await widget.updateComplete;
};

describe('Choosing up to three priorities', () => {
  let widget: CivicFeedback;
  beforeEach(async () => {
    widget = await ask({ mode: 'choose', limit: 3 });
  });

  it('is one group, named by the whole question with its limit (point 1)', () => {
    const group = inside(widget).getByRole('group', {
      name: 'Choose the priorities that matter most to you. Choose up to 3. (optional)',
    });
    expect(group.querySelectorAll('input')).to.have.length(6);
  });

  it('has no empty line between the question and its limit, however wide it is', () => {
    const [question, limit] = rootOf(widget).querySelectorAll('legend > *');
    const gaps = Array.from({ length: 400 }, (_, index) => {
      widget.style.inlineSize = `${String(300 + index)}px`;
      const line = [...(question?.getClientRects() ?? [])].at(-1)?.bottom ?? NaN;
      return (limit?.getBoundingClientRect().top ?? NaN) - line;
    });
    expect(Math.max(...gaps)).to.be.below(12);
  });

  it('gives the words all the room beside the box', () => {
    for (const each of rootOf(widget).querySelectorAll('.option'))
      expect(each.querySelector('label')?.getBoundingClientRect().right).to.be.closeTo(
        each.getBoundingClientRect().right,
        0.5,
      );
  });

  it('starts with nothing ticked, and sends no answer when nobody touches it (point 2)', async () => {
    for (const each of inside(widget).getAllByRole<HTMLInputElement>('checkbox'))
      expect(each.checked, each.id).to.equal(false);
    expect(inside(widget).getByText('0 of 3 chosen.')).to.exist;
    expect(await submitted(widget)).to.equal(undefined);
  });

  it('has a description below its label on a phone, however many lines that takes', async () => {
    const label = 'Parks, playgrounds and trees within a short walk of every home';
    const priorities = six.map((each) => (each.id === 'parks' ? { ...each, label } : each));
    // A phone from the start: WebKitGTK 2.50 draws over one another what was drawn wider before.
    await resize(320);
    widget = await ask({ mode: 'choose', limit: 3, priorities });
    const words = (text: string): DOMRect => {
      const range = document.createRange();
      range.selectNodeContents(inside(widget).getByText(text));
      return range.getBoundingClientRect();
    };
    const above = words(label);
    const below = words('playgrounds and trees');
    expect(above.height, 'the label takes two lines').to.be.greaterThan(below.height * 1.5);
    expect(below.top - above.bottom).to.be.greaterThan(-1);
  });

  it('counts in words, and says at the limit how to choose a different one', async () => {
    const ear = new Listener(widget);
    const said = [
      await ear.after(() => tick(widget, 'Parks')),
      await ear.after(() => tick(widget, 'Jobs')),
      await ear.after(() => tick(widget, 'Housing')),
    ];
    expect(said).to.deep.equal([
      '1 of 3 chosen.',
      '2 of 3 chosen.',
      '3 of 3 chosen. To choose a different one, clear one first.',
    ]);
    expect(ear.heard, 'one sentence a tick').to.deep.equal(said);
  });

  it('shows what it says', async () => {
    const ear = new Listener(widget);
    for (const name of ['Parks', 'Jobs', 'Housing', 'Schools']) {
      const said = await ear.after(() => tick(widget, name));
      expect(inside(widget).getByText(said ?? '', { ignore: '[role=status]' })).to.exist;
    }
  });

  it('lets a person tick a fourth box, says how many to clear, and disables nothing (point 3)', async () => {
    const ear = new Listener(widget);
    for (const name of ['Housing', 'Parks', 'Jobs']) await ear.after(() => tick(widget, name));
    const fourth = box(widget, 'Streets');
    fourth.focus();
    expectFocus(widget, fourth);
    expect(await ear.after(() => clickOn(widget, fourth))).to.equal(
      '4 chosen. The limit is 3. Clear 1.',
    );
    expect(fourth.checked).to.equal(true);
    expectFocus(widget, fourth);
    expect(rootOf(widget).querySelector('fieldset :disabled, [aria-disabled]')).to.equal(null);
    expect(await ear.after(() => tick(widget, 'Schools'))).to.contain('Clear 2.');
  });

  it('sends the chosen priorities in the order of the question', async () => {
    for (const name of ['Schools', 'Housing']) await tick(widget, name);
    expect(await submitted(widget)).to.deep.equal({
      mode: 'choose',
      chosen: ['housing', 'schools'],
    });
  });

  it('has no answer again when every box is cleared', async () => {
    for (const name of ['Jobs', 'Jobs']) await tick(widget, name);
    expect(await submitted(widget)).to.equal(undefined);
  });

  it('ticks between the box and its words too, from left to right and from right to left', async () => {
    for (const direction of ['ltr', 'rtl']) {
      widget.dir = direction;
      await widget.updateComplete;
      const parks = box(widget, 'Parks');
      const before = parks.checked;
      const { left, right, top, height } = parks.getBoundingClientRect();
      const beside = direction === 'ltr' ? right + 9 : left - 9;
      const root = parks.getRootNode() as ShadowRoot;
      (root.elementFromPoint(beside, top + height / 2) as HTMLElement).click();
      expect(parks.checked, direction).to.equal(!before);
    }
  });

  it('ticks by the label, which covers the words', async () => {
    await clickOn(widget, inside(widget).getByText('Libraries'));
    expect(box(widget, 'Libraries').checked).to.equal(true);
  });

  it('gives a box its description, which is not part of its name', () => {
    const described = box(widget, 'Parks').getAttribute('aria-describedby') ?? '';
    expect(byId(widget, described)?.textContent.trim()).to.equal('playgrounds and trees');
  });
});

describe('Choosing as many as one likes', () => {
  it('shows the count that it announces', async () => {
    const widget = await ask({ mode: 'choose' });
    const ear = new Listener(widget);
    expect(await ear.after(() => tick(widget, 'Parks'))).to.equal('1 chosen.');
    expect(inside(widget).getByText('1 chosen.', { ignore: '[role=status]' })).to.exist;
  });
});

describe('Choosing one priority', () => {
  it('is one group of radios, named by the question, with "No preference" last (point 1)', async () => {
    const widget = await ask({ mode: 'choose', limit: 1 });
    const group = inside(widget).getByRole('radiogroup', {
      name: 'Choose the priority that matters most to you. (optional)',
    });
    const names = [...group.querySelectorAll('label')].map((label) => label.textContent.trim());
    expect(names).to.deep.equal([...six.map(({ label }) => label), 'No preference']);
  });

  it('starts with none selected, and sends no answer when nobody touches it (point 2)', async () => {
    const widget = await ask({ mode: 'choose', limit: 1 });
    for (const each of inside(widget).getAllByRole<HTMLInputElement>('radio'))
      expect(each.checked, each.id).to.equal(false);
    expect(await submitted(widget)).to.equal(undefined);
  });

  it('leaves a person their own mind: one priority, another, or no preference', async () => {
    const widget = await ask({ mode: 'choose', limit: 1 });
    await clickOn(widget, radio(widget, 'Jobs'));
    expect(await submitted(widget)).to.deep.equal({ mode: 'choose', chosen: ['jobs'] });
    await clickOn(widget, radio(widget, 'Parks'));
    expect(await submitted(widget)).to.deep.equal({ mode: 'choose', chosen: ['parks'] });
    await clickOn(widget, radio(widget, 'No preference'));
    expect(await submitted(widget)).to.deep.equal({ mode: 'choose', chosen: [] });
    expect(radio(widget, 'Parks').checked).to.equal(false);
  });

  it('goes from radio to radio by the arrow keys, as every browser has it', async () => {
    const widget = await ask({ mode: 'choose', limit: 1 });
    radio(widget, 'Housing').focus();
    await key(widget, 'Space');
    await key(widget, 'ArrowDown', 2);
    expectFocus(widget, radio(widget, 'Jobs'));
    expect(radio(widget, 'Jobs').checked).to.equal(true);
  });

  for (const [before, after] of [
    [['Housing', 'Jobs'], undefined],
    [['Jobs'], { mode: 'choose', chosen: ['jobs'] }],
  ] as const)
    it(`sends what is shown where ${String(before.length)} of three had been chosen before`, async () => {
      const widget = await ask({ mode: 'choose', limit: 3 });
      for (const name of before) await tick(widget, name);
      const { definition } = widget;
      if (!definition) throw new Error('There is no definition.');
      widget.definition = { ...definition, question: { ...definition.question, limit: 1 } };
      const radios = (): HTMLInputElement[] => inside(widget).queryAllByRole('radio');
      await until(() => radios().length > 0, 'radios');
      const shown = radios().filter(({ checked }) => checked);
      expect(shown.map(({ labels }) => labels?.[0]?.textContent.trim())).to.deep.equal(
        after ? before : [],
      );
      expect(await submitted(widget)).to.deep.equal(after);
    });

  it('has no way out where an answer is needed', async () => {
    const widget = await ask({ mode: 'choose', limit: 1, required: true });
    expect(inside(widget).queryByRole('radio', { name: 'No preference' })).to.equal(null);
    expect(inside(widget).getByRole('radiogroup').querySelector('legend')?.textContent)
      .not.to //
      .contain('optional');
  });
});
