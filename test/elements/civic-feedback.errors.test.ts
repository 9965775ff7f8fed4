import { expect } from '@open-wc/testing';
import type { ConsultationInput } from '../../src/contract/index.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { press, resize } from '../support/browser.js';
import { cambridge } from '../support/cambridge.js';
import {
  commentField,
  expectFocus,
  focused,
  placeDefinition,
  seen,
  send,
  write,
} from '../support/elements.js';
import { within } from '../support/queries.js';
import { rootOf } from '../support/roots.js';

const { question } = cambridge;

/** A consultation that wants an answer to everything. */
const strict: Partial<ConsultationInput> = {
  question: { ...question, required: true, minimum: 2 },
  comment: { required: true, maximumLength: 2000 },
  about: { name: 'off', email: 'required', role: 'optional' },
};

const words = {
  priorities: 'Rank at least 2 priorities',
  comment: 'Enter your comment',
  email: 'Enter an email address in the correct format, like name@example.com',
};

/** A form that was sent with three things wrong. */
async function refused(changes: Partial<ConsultationInput> = {}): Promise<CivicFeedback> {
  const element = await placeDefinition({ ...strict, ...changes });
  write(seen(element).getByRole('textbox', { name: 'Email address' }), 'ada at example');
  await send(element, 'refused');
  return element;
}

/** The summary at the top of the form. */
/** The summary: what it is called, and in an alert what is to be done. */
const summary = (element: CivicFeedback) => within(seen(element).getByRole('alert').parentElement);

describe('a person who sends with three things wrong', () => {
  it('lands on a summary that counts them and says each as it is said at its field (point 19)', async () => {
    const element = await refused();
    const said = summary(element);
    expectFocus(element, seen(element).getByRole('group', { name: 'There are 3 problems' }));
    expect(rootOf(element).querySelector('.box')?.firstElementChild === focused(element)).to.equal(
      true,
    );
    said.getByRole('heading', { name: 'There are 3 problems' });
    expect(said.getAllByRole('link').map(({ textContent }) => textContent)).to.deep.equal([
      words.priorities,
      words.comment,
      words.email,
    ]);
    const atFields = rootOf(element).querySelectorAll('form [id$="-error"]');
    expect([...atFields].map(({ textContent }) => textContent)).to.deep.equal([
      words.priorities,
      words.comment,
      words.email,
    ]);
  });

  it('hears of one problem in the singular', async () => {
    const element = await placeDefinition({ comment: { required: true } });
    await send(element, 'refused');
    summary(element).getByRole('heading', { name: 'There is 1 problem' });
  });

  it('hears what is wrong with each control, buttons of the ranking too (point 21)', async () => {
    const element = await refused();
    const page = seen(element);
    const { label } = question.priorities[3] ?? { label: '' };
    page.getByRole('button', { name: `Add ${label}`, description: new RegExp(words.priorities) });
    const comment = page.getByRole('textbox', {
      name: 'Your comment',
      description: /^Enter your comment .*2,000/,
    });
    const email = page.getByRole('textbox', {
      name: 'Email address',
      description: `Only for questions about your comment. ${words.email}`,
    });
    expect([comment, email].map((each) => each.getAttribute('aria-invalid'))).to.deep.equal([
      'true',
      'true',
    ]);
    const role = page.getByRole('combobox', { name: /^I am a/ });
    expect(role.hasAttribute('aria-invalid')).to.equal(false);
  });

  for (const [limit, role] of [
    [1, 'radio'],
    [3, 'checkbox'],
  ] as const)
    it(`hears what is wrong with each ${role} (point 21)`, async () => {
      const element = await refused({
        question: { ...question, mode: 'choose', required: true, limit },
      });
      for (const each of seen(element).getAllByRole(role)) {
        expect(each.getAttribute('aria-invalid')).to.equal('true');
      }
      expect(
        seen(element).getAllByRole(role, { description: /^Choose at least 1 priority/ }),
      ).to.have.length(6);
    });

  for (const [width, height] of [
    [320, 256],
    [640, 320],
  ] as const)
    it(`has the control in sight that it goes to, in a window of ${String(width)} by ${String(height)}`, async () => {
      await resize(width, height);
      const element = await refused();
      element.style.setProperty('--civic-sticky-offset', '72px');
      seen(element).getByRole('link', { name: words.priorities }).click();
      const { top = -1, bottom = Infinity } = focused(element)?.getBoundingClientRect() ?? {};
      expect(top).to.be.at.least(0);
      expect(bottom).to.be.at.most(height);
      await resize(800, 600);
    });

  for (const how of ['a click', 'Enter'])
    it(`goes to each control by ${how}, with its label in sight and the address unchanged (point 20)`, async () => {
      await resize(800, 480);
      const element = await refused();
      element.style.setProperty('--civic-sticky-offset', '120px');
      const below = document.createElement('div');
      below.style.blockSize = '2000px';
      element.after(below);
      const before = location.href;
      const page = seen(element);
      const targets = {
        [words.priorities]: [
          page.getByRole('button', { name: `Add ${question.priorities[0]?.label ?? ''}` }),
          page.getByText('Rank the priorities, most important first.'),
        ],
        [words.comment]: [commentField(element), page.getByText('Your comment')],
        [words.email]: [
          page.getByRole('textbox', { name: 'Email address' }),
          page.getByText('Email address'),
        ],
      };
      for (const [name, [control, label]] of Object.entries(targets)) {
        const link = summary(element).getByRole('link', { name });
        link.focus();
        if (how === 'Enter') await press('Enter');
        else link.click();
        expectFocus(element, control!);
        const top = label?.getBoundingClientRect().top ?? 0;
        expect(top, name).to.be.at.least(119);
        expect(top, name).to.be.below(400);
        expect(location.href).to.equal(before);
      }
      await resize(800, 600);
    });

  it('keeps what was typed, and the errors, until the next attempt (point 22)', async () => {
    const element = await refused();
    const email = seen(element).getByRole<HTMLInputElement>('textbox', { name: 'Email address' });
    expect(email.value).to.equal('ada at example');
    write(commentField(element), 'More bus lanes');
    email.focus();
    email.blur();
    await element.updateComplete;
    summary(element).getByRole('heading', { name: 'There are 3 problems' });
    await send(element, 'refused');
    summary(element).getByRole('heading', { name: 'There are 2 problems' });
    expect(commentField(element).hasAttribute('aria-invalid')).to.equal(false);
    expect(commentField(element).value).to.equal('More bus lanes');
  });

  it('is told what the endpoint finds wrong in the same way', async () => {
    // The endpoint wants a comment, which the page of the same edition does not know.
    const { Endpoint } = await import('../support/endpoint.js');
    const collector = new Endpoint(
      { ...cambridge, edition: '1', comment: { required: true } },
      () => Date.parse('2025-12-10T17:00:00Z'),
    );
    const element = await placeDefinition({ edition: '1' }, { fetch: collector.fetch });
    await send(element, 'refused');
    expect(collector.asked).to.have.length(1);
    summary(element).getByRole('link', { name: words.comment }).click();
    expectFocus(element, commentField(element));
  });

  it('is not sent after a control that the form does not have', async () => {
    const { Endpoint, status } = await import('../support/endpoint.js');
    const collector = new Endpoint(cambridge, () => Date.parse('2025-12-10T17:00:00Z'));
    collector.instead(status(422, { errors: [{ field: 'edition', code: 'edition-too-long' }] }));
    const element = await placeDefinition({}, { fetch: collector.fetch });
    await send(element, 'refused');
    expect(summary(element).getByRole('listitem').textContent.trim()).to.equal('Check this answer');
    expect(summary(element).queryAllByRole('link')).to.have.length(0);
  });
});
