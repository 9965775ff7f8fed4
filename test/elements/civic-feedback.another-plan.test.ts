import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import { commentField, placeDefinition, seen, send, shows, write } from '../support/elements.js';
import { offline } from '../support/endpoint.js';
import { until } from '../support/fake-time.js';
import { endpoint, heldBack } from '../support/saved.js';

const FIRST = { ...cambridge, title: 'The first plan' };
const SECOND = {
  ...cambridge,
  id: 'the-second-plan',
  title: 'The second plan',
  question: {
    ...cambridge.question,
    priorities: [
      { id: 'trees', label: 'Plant trees' },
      { id: 'benches', label: 'More benches' },
    ],
  },
};

const press = (element: CivicFeedback, name: string): void => {
  seen(element).getByRole('button', { name }).click();
};

/** The page shows another plan in the same tag, as an app of one page does. */
async function goTo(element: CivicFeedback, plan: typeof cambridge): Promise<void> {
  element.definition = plan;
  const heading = (): HTMLElement | null =>
    seen(element).queryByRole('heading', { name: plan.title });
  await until(() => heading() !== null, plan.title);
}

describe('a page that goes on to another plan in the same tag', () => {
  it('has an empty form for it, where the first one was commented', async () => {
    const element = await placeDefinition(FIRST, { fetch: endpoint().fetch });
    write(commentField(element), 'On the first plan');
    await send(element, 'received');
    await goTo(element, SECOND);
    await shows(element, 'open');
    expect(commentField(element).value).to.equal('');
  });

  it('keeps what was begun on the first one for when it is shown again, and sends it to no other', async () => {
    const element = await placeDefinition(FIRST, { fetch: endpoint().fetch });
    press(element, 'Add Engage consistently with the public');
    write(commentField(element), 'On the first plan');
    await goTo(element, SECOND);
    expect(commentField(element).value).to.equal('');
    expect(seen(element).queryByRole('button', { name: 'Continue' })).to.equal(null);
    await goTo(element, FIRST);
    press(element, 'Continue');
    await element.updateComplete;
    expect(commentField(element).value).to.equal('On the first plan');
    seen(element).getByRole('button', { name: 'Remove Engage consistently with the public' });
  });

  it('leaves the words on the screen where it may keep them nowhere else', async () => {
    const element = await placeDefinition(FIRST, { fetch: endpoint().fetch, drafts: 'none' });
    write(commentField(element), 'On the first plan');
    await goTo(element, SECOND);
    expect(commentField(element).value).to.equal('On the first plan');
  });

  it('shows what is saved of the first one where that is shown, and nowhere else', async () => {
    const collector = endpoint();
    const element = await placeDefinition(FIRST, { fetch: collector.fetch });
    write(commentField(element), 'On the first plan');
    collector.instead(offline);
    await send(element, 'saved');
    await goTo(element, SECOND);
    await shows(element, 'open');
    expect(commentField(element).value).to.equal('');
    const waits = (): HTMLElement | null =>
      seen(element).queryByRole('heading', { name: 'Comments saved on this device' });
    expect(waits()).to.equal(null);
    collector.instead(offline);
    await goTo(element, FIRST);
    await until(() => waits() !== null, 'what waits');
  });

  it('has an empty form for it too, where the first comment was still on its way', async () => {
    const collector = endpoint();
    const element = await placeDefinition(FIRST, { fetch: collector.fetch });
    write(commentField(element), 'On the first plan');
    const answer = heldBack(collector);
    const sent = send(element, 'open');
    await shows(element, 'sending');
    await goTo(element, SECOND);
    answer();
    await sent;
    await until(() => commentField(element).value === '', 'an empty form');
    expect((await collector.kept()).map(({ answers }) => answers.comment)).to.deep.equal([
      'On the first plan',
    ]);
    await goTo(element, FIRST);
    expect(seen(element).queryByRole('button', { name: 'Continue' })).to.equal(null);
  });
});
