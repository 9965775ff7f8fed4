import { expect, waitUntil } from '@open-wc/testing';
import {
  button,
  inside,
  ask,
  clickOn,
  expectFocus,
  key,
  six,
  submitted,
} from '../support/pickers.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';

const group = (widget: CivicFeedback, name: string): HTMLElement =>
  inside(widget).getByRole('group', { name });

/** The radio for a rating of one priority. */
function radio(widget: CivicFeedback, priority: string, words: string): HTMLInputElement {
  const found = [...group(widget, priority).querySelectorAll('label')].find(
    (label) => label.textContent.trim() === words,
  )?.control;
  if (!(found instanceof HTMLInputElement)) throw new Error(`There is no "${words}".`);
  return found;
}

const labels = (element: Element): string[] =>
  [...element.querySelectorAll('label')].map((label) => label.textContent.trim());

describe('Rating priorities', () => {
  let widget: CivicFeedback;
  beforeEach(async () => {
    widget = await ask({ mode: 'rate' });
  });

  it('has a group for each priority, named by it, in a group named by the question (points 1, 16)', () => {
    const all = group(
      widget,
      'How important is each priority to you? Answer for as many as you like. (optional)',
    );
    for (const { label } of six) expect(all.contains(group(widget, label)), label).to.equal(true);
  });

  it('asks in words: no stars, no sliders, no figures (point 16)', () => {
    expect(labels(group(widget, 'Housing'))).to.deep.equal([
      'Not important',
      'Slightly important',
      'Moderately important',
      'Important',
      'Very important',
      'No opinion',
    ]);
    expect(inside(widget).queryByRole('slider')).to.equal(null);
  });

  it('leaves out the middle of a scale of four', async () => {
    widget = await ask({ mode: 'rate', scale: 4 });
    expect(labels(group(widget, 'Jobs'))).to.deep.equal([
      'Not important',
      'Slightly important',
      'Important',
      'Very important',
      'No opinion',
    ]);
  });

  it('starts with nothing rated, and sends no answer when nobody touches it (point 2)', async () => {
    for (const each of inside(widget).getAllByRole<HTMLInputElement>('radio'))
      expect(each.checked, each.id).to.equal(false);
    expect(await submitted(widget)).to.equal(undefined);
  });

  it('sends what was rated alone, and tells no opinion from no answer', async () => {
    await clickOn(widget, radio(widget, 'Housing', 'Very important'));
    await clickOn(widget, radio(widget, 'Jobs', 'No opinion'));
    expect(inside(widget).getByText('2 of 6 rated.')).to.exist;
    expect(await submitted(widget)).to.deep.equal({
      mode: 'rate',
      ratings: { housing: 5, jobs: 'no-opinion' },
    });
  });

  it('is done with the keyboard alone, and leaves arrow keys to the radios (point 13)', async () => {
    radio(widget, 'Housing', 'Not important').focus();
    await key(widget, 'Space');
    await key(widget, 'ArrowDown', 2);
    expectFocus(widget, radio(widget, 'Housing', 'Moderately important'));
    await key(widget, 'Tab');
    await key(widget, 'Space');
    expectFocus(widget, radio(widget, 'Parks', 'Not important'));
    expect(await submitted(widget)).to.deep.equal({
      mode: 'rate',
      ratings: { housing: 3, parks: 1 },
    });
  });

  it('keeps every rating, and speaks the other language, when the page changes it (point 45)', async () => {
    await clickOn(widget, radio(widget, 'Parks', 'Important'));
    document.documentElement.lang = 'es';
    await waitUntil(() => inside(widget).queryAllByText('Sin opinión').length > 0, 'Spanish', {
      timeout: 8000,
    });
    expect(radio(widget, 'Parks', 'Importante').checked).to.equal(true);
    document.documentElement.lang = 'en';
    await waitUntil(() => inside(widget).queryAllByText('No opinion').length > 0, 'English again', {
      timeout: 8000,
    });
    expect(await submitted(widget)).to.deep.equal({ mode: 'rate', ratings: { parks: 4 } });
  });

  it('says at the radios and at the top what is wrong, and the link leads to the first (points 19 to 21)', async () => {
    widget = await ask({ mode: 'rate', required: true, minimum: 2 });
    button(widget, 'Send your feedback').click();
    await waitUntil(() => widget.state === 'refused', 'it is refused', { interval: 5 });
    const link = inside(widget).getByRole('link', { name: 'Rate at least 2 priorities' });
    link.click();
    const first = radio(widget, 'Housing', 'Not important');
    expectFocus(widget, first);
    for (const each of inside(widget).getAllByRole<HTMLInputElement>('radio')) {
      expect(each.getAttribute('aria-invalid')).to.equal('true');
      expect(each.getAttribute('aria-describedby')).to.contain('priorities-error');
    }
    expect(first.getAttribute('aria-required'), 'nothing is called required').to.equal(null);
  });
});
