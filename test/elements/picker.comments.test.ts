import { expect, waitUntil } from '@open-wc/testing';
import {
  answersOf,
  ask,
  button,
  expectFocus,
  inside,
  key,
  press,
  rows,
  six,
  submitted,
} from '../support/pickers.js';
import { type } from '../support/browser.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { byId, rootOf } from '../support/roots.js';

const opener = (widget: CivicFeedback, name: string): HTMLElement =>
  button(widget, `Add a comment about ${name}`);
const field = (widget: CivicFeedback, name: string): HTMLTextAreaElement =>
  inside(widget).getByRole<HTMLTextAreaElement>('textbox', { name: `Your comment about ${name}` });
const isOpen = (widget: CivicFeedback, name: string): boolean =>
  inside(widget).queryByRole('textbox', { name: `Your comment about ${name}` }) !== null;

/** Opens the field about one priority and writes into it. */
async function say(widget: CivicFeedback, name: string, words: string): Promise<void> {
  if (!isOpen(widget, name)) await press(widget, `Add a comment about ${name}`);
  const area = field(widget, name);
  area.value = words;
  area.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
  await widget.updateComplete;
}

describe('Commenting on single priorities', () => {
  for (const mode of ['choose', 'rank', 'rate', 'allocate'] as const)
    it(`is done from a button below each, with ${mode}`, async () => {
      const widget = await ask({ mode, comments: true });
      for (const { label } of six) {
        expect(opener(widget, label).getAttribute('aria-expanded')).to.equal('false');
        expect(isOpen(widget, label), label).to.equal(false);
      }
      await press(widget, 'Add a comment about Jobs');
      expect(opener(widget, 'Jobs').getAttribute('aria-expanded')).to.equal('true');
      expectFocus(widget, field(widget, 'Jobs'));
      await type('More night buses.');
      const { priorities, priorityComments } = await answersOf(widget);
      expect(priorityComments).to.deep.equal({ jobs: 'More night buses.' });
      expect(priorities, 'a comment is no choice').to.equal(undefined);
    });

  it('is not offered where nobody asks for it', async () => {
    const widget = await ask({ mode: 'rate' });
    expect(inside(widget).queryByRole('button', { name: /^Add a comment/ })).to.equal(null);
    expect(Object.keys(await answersOf(widget))).not.to.contain('priorityComments');
  });

  it('is done with the keyboard alone, and an empty field is folded away again', async () => {
    const widget = await ask({ mode: 'choose', comments: true });
    opener(widget, 'Parks').focus();
    await key(widget, 'Enter');
    expectFocus(widget, field(widget, 'Parks'));
    await key(widget, 'Shift+Tab');
    await key(widget, 'Space');
    expect(isOpen(widget, 'Parks')).to.equal(false);
    expectFocus(widget, opener(widget, 'Parks'));
  });

  it('never folds away what was written', async () => {
    const widget = await ask({ mode: 'choose', comments: true });
    await say(widget, 'Parks', 'Shade.');
    await press(widget, 'Add a comment about Parks');
    expect(field(widget, 'Parks').value).to.equal('Shade.');
  });

  it('stays with its priority when the ranking changes', async () => {
    const widget = await ask({ comments: true });
    await press(widget, 'Add Housing');
    await press(widget, 'Add Jobs');
    await say(widget, 'Housing', 'Family homes.');
    await press(widget, 'Move down Housing');
    expect(rows(widget, 'ol')).to.deep.equal(['Jobs', 'Housing']);
    expect(field(widget, 'Housing').value).to.equal('Family homes.');
    expect(isOpen(widget, 'Jobs')).to.equal(false);
    await say(widget, 'Jobs', 'Apprentices.');
    await press(widget, 'Remove Jobs');
    expect(field(widget, 'Housing').value).to.equal('Family homes.');
    expect(field(widget, 'Jobs').value).to.equal('Apprentices.');
    expect((await answersOf(widget)).priorityComments).to.deep.equal({
      housing: 'Family homes.',
      jobs: 'Apprentices.',
    });
  });

  it('says at the field and at the top when one is too long, and cuts nothing (points 19 to 23)', async () => {
    const widget = await ask({ mode: 'choose', comments: true });
    await say(widget, 'Streets', 'x'.repeat(1001));
    button(widget, 'Send your feedback').click();
    await waitUntil(() => widget.state === 'refused', 'it is refused', { interval: 5 });
    const words = 'A comment about a priority must be 1,000 characters or less';
    inside(widget).getByRole('link', { name: words }).click();
    const area = field(widget, 'Streets');
    expectFocus(widget, area);
    expect(area.value).to.have.length(1001);
    expect(area.getAttribute('aria-invalid')).to.equal('true');
    const described = area.getAttribute('aria-describedby') ?? '';
    expect(byId(widget, described)?.textContent).to.equal(words);
  });

  it('takes over what was written without an event (point 25)', async () => {
    const widget = await ask({ mode: 'rate', comments: true });
    await press(widget, 'Add a comment about Schools');
    field(widget, 'Schools').value = 'Warm meals.';
    expect((await answersOf(widget)).priorityComments).to.deep.equal({ schools: 'Warm meals.' });
  });

  for (const [mode, answers] of [
    ['choose', (widget: CivicFeedback) => inside(widget).getByLabelText('Housing').click()],
    ['rank', (widget: CivicFeedback) => button(widget, 'Add Housing').click()],
  ] as const)
    it(`keeps what was written without an event while somebody goes on answering, with ${mode} (point 25)`, async () => {
      const widget = await ask({ mode, comments: true });
      await press(widget, 'Add a comment about Schools');
      field(widget, 'Schools').value = 'Warm meals.';
      answers(widget);
      await widget.updateComplete;
      expect(field(widget, 'Schools').value).to.equal('Warm meals.');
      expect((await answersOf(widget)).priorityComments).to.deep.equal({ schools: 'Warm meals.' });
    });
});

describe('Priorities in an order for everybody', () => {
  const shown = (widget: CivicFeedback): string[] =>
    [...rootOf(widget).querySelectorAll('[part=priorities] label bdi')].map(
      (each) => each.textContent,
    );
  const many = Array.from({ length: 40 }, (_, index) => ({
    id: `p${String(index)}`,
    label: `Priority ${String(index)}`,
  }));

  it('are all there, in another order for another person', async () => {
    const orders = [];
    for (let person = 0; person < 2; person += 1)
      orders.push(shown(await ask({ mode: 'choose', shuffle: true, priorities: many })));
    const [one = [], other = []] = orders;
    expect([...one].sort()).to.deep.equal(many.map(({ label }) => label).sort());
    // The same order twice: once in 40 factorial.
    expect(one).not.to.deep.equal(other);
  });

  it('keep their order while the person answers, and it is sent along', async () => {
    const widget = await ask({ mode: 'choose', shuffle: true, priorities: many });
    const order = shown(widget);
    inside(widget).getByRole('checkbox', { name: 'Priority 7' }).click();
    await widget.updateComplete;
    expect(shown(widget)).to.deep.equal(order);
    const answer = await submitted(widget);
    expect(answer?.shown).to.deep.equal(order.map((label) => label.replace('Priority ', 'p')));
    expect(answer).to.deep.include({ mode: 'choose', chosen: ['p7'] });
  });

  it('stand as the editor wrote them elsewhere, and no order is sent', async () => {
    const widget = await ask({ mode: 'choose' });
    expect(shown(widget)).to.deep.equal(six.map(({ label }) => label));
    inside(widget).getByRole('checkbox', { name: 'Jobs' }).click();
    expect(await submitted(widget)).to.deep.equal({ mode: 'choose', chosen: ['jobs'] });
  });
});
