import { expect, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import {
  ask,
  button,
  clickOn,
  expectFocus,
  inside,
  key,
  Listener,
  press,
  six,
  submitted,
} from '../support/pickers.js';
import { type } from '../support/browser.js';
import { engineCan } from '../support/engine.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';

const box = (widget: CivicFeedback, name: string): HTMLInputElement =>
  inside(widget).getByRole<HTMLInputElement>('textbox', { name: `Points for ${name}` });

/** Writes into a field, as a person does. */
async function write(widget: CivicFeedback, name: string, text: string): Promise<void> {
  const field = box(widget, name);
  field.value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await widget.updateComplete;
}

const total = (widget: CivicFeedback, words: string): HTMLElement =>
  inside(widget).getByText(words, { ignore: '[role=status]' });

describe('Sharing points', () => {
  let widget: CivicFeedback;
  beforeEach(async () => {
    widget = await ask({ mode: 'allocate' });
  });

  it('is one group, named by the question with the number of points (point 1)', () => {
    const group = inside(widget).getByRole('group', {
      name: 'Share 10 points across the priorities. You can leave points unused. (optional)',
    });
    expect(group.querySelectorAll('input')).to.have.length(6);
  });

  (engineCan.tellNames ? it : it.skip)(
    'names each control in words that are apart, as the browser itself puts them together',
    async () => {
      const tree = JSON.stringify(await executeServerCommand('a11y-snapshot', {}));
      for (const name of ['Fewer points for', 'Points for', 'More points for'])
        expect(tree).to.include(`"${name} Housing"`);
    },
  );

  it('starts with no points given, and sends no answer when nobody touches it (point 2)', async () => {
    expect(total(widget, '0 / 10 points')).to.exist;
    expect(await submitted(widget)).to.equal(undefined);
  });

  it('has a field and two buttons for each, all named by words and the priority (point 12)', () => {
    for (const { label } of six) {
      expect(box(widget, label).inputMode).to.equal('numeric');
      for (const words of ['More points for', 'Fewer points for'])
        expect(button(widget, `${words} ${label}`).textContent).to.contain(label);
    }
    const names = inside(widget)
      .getAllByRole('button')
      .map((each) => each.textContent.replace(/\s+/g, ' ').trim());
    expect(new Set(names).size).to.equal(names.length);
  });

  it('has the right total whatever is typed, pressed or pasted (point 14)', async () => {
    for (const [text, words] of [
      ['4', '4 / 10 points'],
      ['', '0 / 10 points'],
      ['abc', '0 / 10 points'],
      ['-3', '0 / 10 points'],
      ['2.5', '0 / 10 points'],
      ['٣', '3 / 10 points'],
      ['12', '12 / 10 points'],
    ] as const) {
      await write(widget, 'Housing', text);
      expect(total(widget, words), text).to.exist;
    }
    await press(widget, 'Fewer points for Housing');
    await press(widget, 'More points for Parks');
    expect(total(widget, '12 / 10 points')).to.exist;
    await write(widget, 'Housing', ' 7\t');
    expect(total(widget, '8 / 10 points')).to.exist;
    expect(await submitted(widget)).to.deep.equal({
      mode: 'allocate',
      points: { housing: 7, parks: 1 },
    });
  });

  it('says after a pause what is left, that all are used, or how many are too many', async () => {
    const ear = new Listener(widget);
    expect(await ear.after(() => write(widget, 'Housing', '6'))).to.equal(
      'Housing 6. 4 of 10 points left.',
    );
    expect(await ear.after(() => write(widget, 'Parks', '4'))).to.equal('All 10 points used.');
    expect(await ear.after(() => write(widget, 'Housing', '8'))).to.equal(
      'Housing 8. 2 points over. Remove 2.',
    );
    expect(total(widget, 'Housing 8. 2 points over. Remove 2.'), 'and shows it').to.exist;
  });

  it('speaks once after five quick presses, with the last count (point 15)', async () => {
    const ear = new Listener(widget);
    const more = button(widget, 'More points for Jobs');
    const said = await ear.after(() => {
      for (let presses = 0; presses < 5; presses += 1) more.click();
    });
    expect(said).to.equal('Jobs 5. 5 of 10 points left.');
    expect(ear.heard).to.have.length(1);
  });

  it('goes no lower than nought; the button keeps its place and the focus (point 8)', async () => {
    const fewer = button(widget, 'Fewer points for Streets');
    expect(fewer.getAttribute('aria-disabled')).to.equal('true');
    await press(widget, 'Fewer points for Streets');
    expectFocus(widget, fewer);
    expect(await submitted(widget)).to.equal(undefined);
  });

  it('is done with the keyboard alone', async () => {
    box(widget, 'Housing').focus();
    await type('6');
    await key(widget, 'Tab');
    expectFocus(widget, button(widget, 'More points for Housing'));
    await key(widget, 'Enter');
    await key(widget, 'Space');
    await key(widget, 'Tab', 3);
    expectFocus(widget, button(widget, 'More points for Parks'));
    await key(widget, 'Space', 2);
    expect(await submitted(widget)).to.deep.equal({
      mode: 'allocate',
      points: { housing: 8, parks: 2 },
    });
  });

  it('takes more than there are while editing, and says at submit how many to remove (points 19 to 21)', async () => {
    await write(widget, 'Housing', '9');
    await write(widget, 'Jobs', '3');
    button(widget, 'Send your feedback').click();
    await waitUntil(() => widget.state === 'refused', 'it is refused', { interval: 5 });
    inside(widget).getByRole('link', { name: 'You have used 12 points. Remove 2' }).click();
    expectFocus(widget, box(widget, 'Housing'));
    for (const name of ['Housing', 'Jobs']) {
      expect(box(widget, name).getAttribute('aria-invalid')).to.equal('true');
      expect(box(widget, name).getAttribute('aria-describedby')).to.contain('priorities-error');
    }
    expect(box(widget, 'Parks').getAttribute('aria-invalid'), 'a field with none').to.equal(null);
    expect(box(widget, 'Housing').value, 'nothing is cleared').to.equal('9');
  });

  it('says at submit what is no number', async () => {
    await write(widget, 'Parks', 'lots');
    button(widget, 'Send your feedback').click();
    await waitUntil(() => widget.state === 'refused', 'it is refused', { interval: 5 });
    const link = inside(widget).getByRole('link', {
      name: 'Enter points as whole numbers, like 3',
    });
    expect(box(widget, 'Parks').getAttribute('aria-invalid')).to.equal('true');
    expect(box(widget, 'Housing').getAttribute('aria-invalid')).to.equal(null);
    // For those who see: it alone is red, and it is where the link goes.
    const border = (name: string): string => getComputedStyle(box(widget, name)).borderTopColor;
    expect(border('Parks')).not.to.equal(border('Housing'));
    link.click();
    expectFocus(widget, box(widget, 'Parks'));
    expect(inside(widget).queryByText(/Parks 0/, { ignore: '[role=status]' })).to.equal(null);
  });

  it('sends a number that was written without an event (point 25)', async () => {
    box(widget, 'Schools').value = '5';
    expect(await submitted(widget)).to.deep.equal({ mode: 'allocate', points: { schools: 5 } });
  });

  it('keeps a number that was written without an event while a button is pressed (point 25)', async () => {
    box(widget, 'Schools').value = '5';
    await press(widget, 'More points for Parks');
    expect(box(widget, 'Schools').value).to.equal('5');
    expect(total(widget, '6 / 10 points')).to.exist;
    expect(await submitted(widget)).to.deep.equal({
      mode: 'allocate',
      points: { parks: 1, schools: 5 },
    });
  });

  it('keeps what was typed, a word too, when another edition of the question comes meanwhile', async () => {
    await write(widget, 'Housing', 'abc');
    await write(widget, 'Parks', ' 4 ');
    const { definition } = widget;
    if (!definition) throw new Error('There is no definition.');
    const { question } = definition;
    widget.definition = { ...definition, question: { ...question, points: 20 } };
    await waitUntil(
      () => inside(widget).queryByText('4 / 20 points') !== null,
      'the other edition',
      { interval: 5 },
    );
    expect(box(widget, 'Housing').value).to.equal('abc');
    expect(box(widget, 'Parks').value).to.equal(' 4 ');
    button(widget, 'Send your feedback').click();
    await waitUntil(() => widget.state === 'refused', 'it is refused', { interval: 5 });
    expect(inside(widget).getByRole('link', { name: 'Enter points as whole numbers, like 3' })).to
      .exist;
  });

  it('keeps what was given, and speaks the other language, when the page changes it (point 45)', async () => {
    await write(widget, 'Jobs', '4');
    await clickOn(widget, button(widget, 'More points for Jobs'));
    document.documentElement.lang = 'es';
    await waitUntil(() => inside(widget).queryByText('5 / 10 puntos') !== null, 'Spanish', {
      timeout: 8000,
    });
    document.documentElement.lang = 'en';
    await waitUntil(() => inside(widget).queryByText('5 / 10 points') !== null, 'English again', {
      timeout: 8000,
    });
    expect(await submitted(widget)).to.deep.equal({ mode: 'allocate', points: { jobs: 5 } });
  });
});
