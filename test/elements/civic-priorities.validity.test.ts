import { expect, oneEvent } from '@open-wc/testing';
import { fieldInForm } from '../support/fields.js';
import { expectFocus, inside, press } from '../support/pickers.js';
import type { CivicPriorities } from '../../src/elements/civic-priorities.js';
import { rootOf } from '../support/roots.js';

/** Which flags of the validity are up. */
function flags({ validity }: CivicPriorities): string[] {
  const raised: string[] = [];
  for (const name in validity)
    if (name !== 'valid' && validity[name as keyof ValidityState]) raised.push(name);
  return raised;
}

const tick = (choice: CivicPriorities, ...names: string[]): void => {
  for (const name of names) inside(choice).getByLabelText(name).click();
};

describe('What a form accepts from the picker', () => {
  it('is no answer, where none is needed', async () => {
    const choice = await fieldInForm('name="first" minimum="2"');
    expect(choice.willValidate).to.equal(true);
    expect(choice.checkValidity()).to.equal(true);
    expect(choice.validationMessage).to.equal('');
    expect(choice.matches(':valid')).to.equal(true);
  });

  it('is an answer, where one is needed', async () => {
    const ranking = await fieldInForm('name="first" mode="rank" required');
    expect(flags(ranking)).to.deep.equal(['valueMissing']);
    expect(ranking.validationMessage).to.equal('Rank at least 1 priority');
    expect(ranking.form?.checkValidity()).to.equal(false);
    await press(ranking, 'Add Jobs');
    expect(flags(ranking)).to.deep.equal([]);
    expect(ranking.form?.checkValidity()).to.equal(true);
    await press(ranking, 'Start again');
    expect(flags(ranking)).to.deep.equal(['valueMissing']);
  });

  it('is enough, from the moment of the click', async () => {
    const choice = await fieldInForm('name="first" minimum="2"');
    tick(choice, 'Parks');
    expect(flags(choice)).to.deep.equal(['rangeUnderflow']);
    expect(choice.validationMessage).to.equal('Choose at least 2 priorities');
    tick(choice, 'Jobs');
    expect(flags(choice)).to.deep.equal([]);
  });

  it('is not too much', async () => {
    const choice = await fieldInForm('name="first" limit="2"');
    tick(choice, 'Parks', 'Jobs', 'Housing');
    expect(flags(choice)).to.deep.equal(['rangeOverflow']);
    expect(choice.validationMessage).to.equal('Choose 2 priorities or fewer');
    expect(choice.form?.checkValidity()).to.equal(false);
    tick(choice, 'Parks');
    expect(choice.form?.checkValidity()).to.equal(true);
  });

  it('follows what the page asks, at once', async () => {
    const choice = await fieldInForm('name="first"');
    choice.required = true;
    expect(choice.checkValidity()).to.equal(false);
    choice.required = false;
    expect(choice.checkValidity()).to.equal(true);
    tick(choice, 'Parks', 'Jobs', 'Housing');
    choice.limit = 3;
    choice.setAttribute('limit', '2');
    expect(choice.validationMessage).to.equal('Choose 2 priorities or fewer');
    choice.removeAttribute('limit');
    expect(choice.checkValidity()).to.equal(true);
    await choice.updateComplete;
    expect(inside(choice).getByRole('group', { name: /Choose as many as you like/ })).to.exist;
  });

  it('tells the page, by the event that every field fires', async () => {
    const choice = await fieldInForm('name="first" required');
    const told = oneEvent(choice, 'invalid');
    choice.checkValidity();
    expect((await told).target === choice).to.equal(true);
  });

  for (const [mode, control] of [
    ['choose', 'input'],
    ['rank', 'button'],
  ])
    it(`takes the person to its first ${String(control)} when the form is sent too early`, async () => {
      const field = await fieldInForm(`name="first" mode="${String(mode)}" required`);
      let sent = false;
      field.form?.addEventListener('submit', (event) => {
        event.preventDefault();
        sent = true;
      });
      field.form?.requestSubmit();
      expect(sent).to.equal(false);
      expectFocus(field, rootOf(field).querySelector(String(control)) ?? null);
      expect(field.reportValidity()).to.equal(false);
    });
});
