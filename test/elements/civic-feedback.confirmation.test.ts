import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  expectFocus,
  OPEN,
  place,
  seen,
  send,
  shows,
  write,
} from '../support/elements.js';
import { Endpoint } from '../support/endpoint.js';
import { FakeTime } from '../support/fake-time.js';
import { comment, received } from '../support/received.js';
import { rootOf } from '../support/roots.js';

/** The recap, as label and lines. */
function recap(element: CivicFeedback): Record<string, string[]> {
  const terms = rootOf(element).querySelectorAll('dt');
  return Object.fromEntries(
    [...terms].map((term) => [
      term.textContent.trim(),
      [...(term.parentElement?.querySelectorAll('dd') ?? [])].map((line) => line.textContent),
    ]),
  );
}

describe('the confirmation', () => {
  it('takes the focus, and says that it is received, when, and under which reference (point 27)', async () => {
    const { element, event } = await received();
    const page = seen(element);
    expectFocus(element, page.getByRole('heading', { name: 'Comment received' }));
    const { reference = '' } = event.receipt ?? {};
    expect(reference).to.match(/^[0-9A-Z]{4}(-[0-9A-Z]{4}){2}$/);
    page.getByText(reference);
    page.getByText('Received Wednesday, December 10, 2025 at 12:00 p.m. Eastern Time.');
    page.getByRole('heading', { name: 'What happens next' });
    page.getByText(/reads every comment as it finalizes/);
    page.getByRole('link', { name: 'opendata@cambridgema.gov' });
  });

  it('recalls everything as text, as it went over the wire (bad input: <script> in comment) (point 27)', async () => {
    const { element, collector, event } = await received();
    const [sent] = await collector.kept();
    expect(sent?.id).to.equal(event.id);
    expect(sent?.answers).to.deep.equal({
      priorities: { mode: 'rank', ranked: ['innovation', 'engage', 'ecosystem'] },
      comment,
      about: { name: 'Ada Lovelace', email: 'ada@example.com', role: 'community-member' },
    });
    expect(recap(element)).to.deep.equal({
      'Your ranking': [
        '1. Encourage responsible innovation and thoughtful AI integration',
        '2. Engage consistently with the public',
        '3. Strengthen the data ecosystem',
      ],
      'Your comment': [comment],
      'I am a …': ['Community member'],
      'Name': ['Ada Lovelace'],
      'Email address': ['ada@example.com'],
    });
    for (const role of ['textbox', 'combobox', 'checkbox', 'radio', 'group'])
      expect(seen(element).queryAllByRole(role), role).to.have.length(0);
    expect(rootOf(element).querySelectorAll('form, dd *')).to.have.length(0);
  });

  it('recalls ratings and points in words, and what was said of each priority (point 27)', async () => {
    for (const [mode, act, expected] of [
      [
        'rate',
        ['[id$=rate-engage-5]', '[id$=rate-empower-no-opinion]'],
        {
          'Your ratings': [
            'Engage consistently with the public: Very important',
            'Empower City departments as a connector and enabler: No opinion',
          ],
        },
      ],
      [
        'allocate',
        ['[data-control=more][data-id=engage]', '[data-control=more][data-id=engage]'],
        { 'Your points': ['Engage consistently with the public: 2 points'] },
      ],
    ] as const) {
      const collector = new Endpoint(
        { ...cambridge, question: { ...cambridge.question, mode, comments: true } },
        () => OPEN,
      );
      const element = await place(cambridgeTag({ mode, 'priority-comments': true }), {
        fetch: collector.fetch,
      });
      for (const selector of [...act, '[data-control=comment][data-id=engage]']) {
        rootOf(element).querySelector<HTMLElement>(selector)?.click();
        await element.updateComplete;
      }
      write(
        seen(element).getByRole('textbox', {
          name: 'Your comment about Engage consistently with the public',
        }),
        'In the evening.',
      );
      await send(element, 'received');
      const answers = recap(element);
      expect(answers).to.deep.include(expected);
      expect(answers).to.deep.include({
        'Your comment about Engage consistently with the public': ['In the evening.'],
      });
      const [sent] = await collector.kept();
      expect(sent?.answers.priorityComments).to.deep.equal({ engage: 'In the evening.' });
      seen(element).getByRole('button', { name: 'Send another' }).click();
      await element.updateComplete;
      expect(element.answers.priorities, 'nothing of it is left for another').to.equal(undefined);
      expect(element.answers.priorityComments).to.equal(undefined);
      element.remove();
    }
  });

  it('says of what was not answered that it was not', async () => {
    const element = await place(cambridgeTag());
    await send(element, 'received');
    expect(Object.values(recap(element)).flat()).to.deep.equal(Array(5).fill('No answer'));
  });

  it('has the focus before the form goes, unseen: a screen reader would find itself on the receipt, and say nothing', async () => {
    const time = new FakeTime(OPEN);
    try {
      const element = await place(cambridgeTag());
      const page = seen(element);
      const form = commentField(element).form!;
      commentField(element).focus();
      page.getByRole('button', { name: 'Send your feedback' }).click();
      await shows(element, 'received');
      expectFocus(element, page.getByRole('heading', { name: 'Comment received' }));
      expect(form.isConnected).to.equal(true);
      const left = getComputedStyle(form);
      expect([left.height, left.opacity]).to.deep.equal(['0px', '0']);
      await time.pass(1000);
      await element.updateComplete;
      expect(form.isConnected).to.equal(false);
    } finally {
      time.stop();
    }
  });

  it('goes, unseen, after the form for another comment has the focus', async () => {
    const { element } = await received();
    const time = new FakeTime(OPEN);
    try {
      const page = seen(element);
      const pressed = page.getByRole('button', { name: 'Send another' });
      pressed.click();
      await element.updateComplete;
      expectFocus(element, page.getByRole('heading', { level: 2, name: cambridge.title }));
      expect(pressed.isConnected).to.equal(true);
      const left = getComputedStyle(pressed.closest('[part=confirmation]')!);
      expect([left.height, left.opacity]).to.deep.equal(['0px', '0']);
      await time.pass(1000);
      await element.updateComplete;
      expect(pressed.isConnected).to.equal(false);
      expect(rootOf(element).querySelector('[part=confirmation]')).to.equal(null);
    } finally {
      time.stop();
    }
  });

  it('is alone where the page takes the tag away at that moment and brings it back: no form is behind it, unseen', async () => {
    const time = new FakeTime(OPEN);
    try {
      const element = await place(cambridgeTag());
      const form = commentField(element).form!;
      commentField(element).focus();
      seen(element).getByRole('button', { name: 'Send your feedback' }).click();
      await shows(element, 'received');
      expect(form.isConnected).to.equal(true);
      const page = element.parentElement!;
      element.remove();
      page.append(element);
      await time.pass(1000);
      await element.updateComplete;
      expect(form.isConnected).to.equal(false);
      seen(element).getByRole('heading', { name: 'Comment received' });
    } finally {
      time.stop();
    }
  });

  it('offers another comment from the same person, with an id of its own (point 27)', async () => {
    const { element, collector } = await received();
    const page = seen(element);
    page.getByRole('button', { name: 'Send another' }).click();
    await element.updateComplete;
    expectFocus(element, page.getByRole('heading', { level: 2, name: cambridge.title }));
    expect(commentField(element).value).to.equal('');
    page.getByText('Nothing ranked yet.');
    expect(page.getByRole<HTMLInputElement>('textbox', { name: /^Name/ }).value).to.equal(
      '  Ada Lovelace ',
    );
    expect(page.getByRole<HTMLSelectElement>('combobox').value).to.equal('community-member');
    await send(element, 'received');
    const [first, second] = await collector.kept();
    expect(second?.id).not.to.equal(first?.id);
    expect(second?.amends).to.equal(undefined);
  });
});
