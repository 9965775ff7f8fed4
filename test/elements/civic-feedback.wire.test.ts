import { expect } from '@open-wc/testing';
import { completeConsultation } from '../../src/contract/complete-consultation.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  expectFocus,
  OPEN,
  place,
  placeDefinition,
  seen,
  send,
  write,
  type Attributes,
} from '../support/elements.js';
import { Endpoint, page } from '../support/endpoint.js';
import { turned } from '../support/shuffled.js';

async function filledIn(
  attributes: Attributes,
): Promise<{ element: CivicFeedback; collector: Endpoint }> {
  const collector = new Endpoint(cambridge, () => OPEN);
  const element = await place(cambridgeTag({ source: 'library.example.edu', ...attributes }), {
    fetch: collector.fetch,
  });
  for (const label of ['Engage consistently with the public', 'Strengthen the data ecosystem']) {
    seen(element)
      .getByRole('button', { name: `Add ${label}` })
      .click();
    await element.updateComplete;
  }
  write(commentField(element), 'Ä & = +\nbus');
  return { element, collector };
}

const kept = {
  version: 1,
  consultation: cambridge.id,
  language: 'en',
  source: 'library.example.edu',
  sealedAt: '2025-12-10T17:00:00.000Z',
  answers: {
    priorities: { mode: 'rank', ranked: ['engage', 'ecosystem'] },
    comment: 'Ä & = +\nbus',
  },
};

describe('what goes over the wire', () => {
  for (const [format, type] of [
    ['json', 'application/json'],
    ['text', 'text/plain;charset=utf-8'],
  ] as const)
    it(`is JSON as ${type} for format="${format}"`, async () => {
      const { element, collector } = await filledIn({ format });
      await send(element, 'received');
      expect(collector.asked.map(({ type: sent }) => sent?.toLowerCase())).to.deep.equal([type]);
      const [{ id, edition, ...rest } = { id: '', edition: '' }] = await collector.kept();
      expect(rest).to.deep.equal(kept);
      expect(id).to.match(/^[\w-]{22}$/);
      expect(edition).to.equal(completeConsultation(cambridge).edition);
    });

  it('names one edition, in whatever order the page wrote its definition', async () => {
    const collector = new Endpoint(cambridge, () => OPEN);
    for (const definition of [cambridge, turned(cambridge)]) {
      const element = await placeDefinition(definition, { definition, fetch: collector.fetch });
      write(commentField(element), 'More bus lanes');
      await send(element, 'received');
    }
    const { edition } = completeConsultation(cambridge);
    expect((await collector.kept()).map((each) => each.edition)).to.deep.equal([edition, edition]);
  });

  it('is the fields of a plain form for format="form", and means the same', async () => {
    const { element, collector } = await filledIn({ format: 'form' });
    await send(element, 'received');
    const [{ type, body } = { type: '', body: '' }] = collector.asked;
    expect(type).to.equal('application/x-www-form-urlencoded');
    const fields = new URLSearchParams(body);
    expect(fields.getAll('priorities')).to.deep.equal(['engage', 'ecosystem']);
    expect(fields.get('comment')).to.equal('Ä & = +\nbus');
    const [{ id, edition, ...rest } = { id: '', edition: '' }] = await collector.kept();
    expect(rest).to.deep.equal(kept);
    expect([id, edition]).to.deep.equal([fields.get('id'), fields.get('edition')]);
  });

  for (const format of ['json', 'form'])
    it(`keeps no opinion, no answer and the order that was shown apart, for format="${format}"`, async () => {
      const definition = {
        ...cambridge,
        question: { ...cambridge.question, mode: 'rate' as const, shuffle: true },
      };
      const collector = new Endpoint(definition, () => OPEN);
      const element = await place(cambridgeTag({ format, mode: 'rate', shuffle: true }), {
        fetch: collector.fetch,
      });
      for (const id of ['rate-engage-no-opinion', 'rate-empower-2'])
        element.shadowRoot?.getElementById(id)?.click();
      await element.updateComplete;
      const order = [...(element.shadowRoot?.querySelectorAll('.rating') ?? [])].map(
        (group) => group.querySelector('input')?.name.replace('ratings.', '') ?? '',
      );
      await send(element, 'received');
      const [submission] = await collector.kept();
      expect(submission?.answers.priorities).to.deep.equal({
        mode: 'rate',
        ratings: { engage: 'no-opinion', empower: 2 },
        shown: order,
      });
      const recalled = [...(element.shadowRoot?.querySelectorAll('dd') ?? [])]
        .map(({ textContent }) => textContent.trim())
        .filter((line) => /^(?:Engage|Empower|Strengthen|Encourage)/.test(line));
      expect(recalled.sort()).to.deep.equal([
        'Empower City departments as a connector and enabler: Slightly important',
        'Engage consistently with the public: No opinion',
      ]);
      if (format === 'form') {
        const fields = new URLSearchParams(collector.asked[0]?.body);
        expect(fields.getAll('shown')).to.deep.equal(order);
        expect(fields.get('ratings.engage')).to.equal('no-opinion');
        expect(fields.has('ratings.governance'), 'what nobody rated').to.equal(false);
      }
    });

  for (const body of ['{"ok":true,"next":"/thanks"}', '{"success":true}', '{"result":"success"}'])
    it(`is confirmed by a form service that answers ${body}, in its own name`, async () => {
      const { element, collector } = await filledIn({ format: 'form' });
      collector.instead(page(body, 'application/json'));
      const receipts: unknown[] = [];
      element.addEventListener('civic-received', ({ receipt }) => receipts.push(receipt));
      await send(element, 'received');
      const shown = seen(element);
      expectFocus(element, shown.getByRole('heading', { name: 'Comment received' }));
      shown.getByText('Received by collect.example.gov.');
      expect(shown.queryAllByText(/Your reference is/)).to.have.length(0);
      expect(receipts).to.deep.equal([undefined]);
    });

  it('is only called sent where an endpoint can confirm nothing, and the tag says so', async () => {
    // Another origin of the same server: what it answers really is opaque here.
    const endpoint = location.origin.replace('localhost', '127.0.0.1');
    expect(endpoint).not.to.equal(location.origin);
    const { element } = await filledIn({ endpoint, unconfirmed: true, format: 'form' });
    element.fetch = undefined;
    await send(element, 'received');
    const shown = seen(element);
    shown.getByRole('heading', { name: 'Comment sent' });
    shown.getByText('Sent, but this form cannot confirm receipt.');
    expect(shown.queryAllByText(/[Rr]eceived/)).to.have.length(0);
  });

  it('is not sent to an endpoint that the tag did not call unconfirmed', async () => {
    const endpoint = location.origin.replace('localhost', '127.0.0.1');
    const { element } = await filledIn({ endpoint, format: 'form' });
    element.fetch = undefined;
    await send(element, 'saved');
  });
});
