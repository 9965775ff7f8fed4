import { expect } from '@open-wc/testing';
import type { Answers, Receipt } from '../../src/contract/index.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import type {
  CivicReceivedEvent,
  CivicRefusedEvent,
  CivicSubmitEvent,
} from '../../src/elements/delivery-events.js';
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
import { turn, until } from '../support/fake-time.js';
import { rootOf } from '../support/roots.js';

const receipt: Receipt = {
  status: 'created',
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  reference: 'CITY-2025-0017',
  receivedAt: '2025-12-10T17:00:00Z',
};

/** A form with a comment, on a page that delivers comments itself. */
async function ownDelivery(): Promise<{
  element: CivicFeedback;
  collector: Endpoint;
  submits: CivicSubmitEvent[];
}> {
  const collector = new Endpoint(cambridge, () => OPEN);
  const element = await place(cambridgeTag(), { fetch: collector.fetch });
  const submits: CivicSubmitEvent[] = [];
  element.addEventListener('civic-submit', (event) => {
    event.preventDefault();
    submits.push(event);
  });
  write(commentField(element), 'Bus lanes\r\n');
  seen(element).getByRole('button', { name: 'Send your feedback' }).click();
  for (let turns = 0; turns < 20; turns += 1) await turn();
  return { element, collector, submits };
}

describe('what the widget tells its page', () => {
  it('is each change of an answer, and what the answers then are', async () => {
    const element = await place(cambridgeTag());
    const answers: Answers[] = [];
    element.addEventListener('civic-change', () => answers.push(element.answers));
    seen(element).getByRole('button', { name: 'Add Engage consistently with the public' }).click();
    write(commentField(element), 'Trees');
    expect(answers.map(({ priorities, comment }) => ({ priorities, comment }))).to.deep.equal([
      { priorities: { mode: 'rank', ranked: ['engage'] }, comment: '' },
      { priorities: { mode: 'rank', ranked: ['engage'] }, comment: 'Trees' },
    ]);
  });

  it('crosses the page’s own shadow roots, and can be heard at the document', async () => {
    const element = await place(cambridgeTag());
    const heard: string[] = [];
    const listen = (event: Event): void => {
      heard.push(`${event.type} ${String(event.cancelable)}`);
    };
    const names = ['civic-change', 'civic-submit', 'civic-received', 'civic-refused'];
    for (const name of names) document.addEventListener(name, listen);
    write(commentField(element), 'Trees');
    await send(element, 'received');
    for (const name of names) document.removeEventListener(name, listen);
    expect(heard).to.deep.equal([
      'civic-change false',
      'civic-submit true',
      'civic-received false',
    ]);
  });

  it('is nothing about sending while an answer is wrong', async () => {
    const element = await place(cambridgeTag({ 'comment-required': true }));
    let submits = 0;
    element.addEventListener('civic-submit', () => (submits += 1));
    await send(element, 'refused');
    expect(submits).to.equal(0);
  });
});

describe('a page that delivers comments itself', () => {
  it('is handed the answers as they would be sealed, and nothing is sent', async () => {
    const { element, collector, submits } = await ownDelivery();
    expect(submits.map(({ answers }) => answers)).to.deep.equal([{ comment: 'Bus lanes\n' }]);
    expect(collector.asked).to.deep.equal([]);
    expect(seen(element).queryAllByRole('heading', { name: 'Comment received' })).to.have.length(0);
  });

  it('is handed them once by a double click, and again by a later press', async () => {
    const { element, submits } = await ownDelivery();
    const button = seen(element).getByRole('button', { name: 'Send your feedback' });
    const press = async (detail: number): Promise<void> => {
      button.dispatchEvent(new MouseEvent('click', { detail, bubbles: true, cancelable: true }));
      await until(() => element.state === 'open', 'the page to have been asked');
    };
    await press(2);
    expect(submits).to.have.length(1);
    await press(1);
    expect(submits).to.have.length(2);
  });

  it('says that it has them, and the widget shows its receipt and what was handed over', async () => {
    const { element } = await ownDelivery();
    const events: CivicReceivedEvent[] = [];
    element.addEventListener('civic-received', (event) => events.push(event));
    await element.receive(receipt);
    await element.updateComplete;
    const page = seen(element);
    expectFocus(element, page.getByRole('heading', { name: 'Comment received' }));
    page.getByText('CITY-2025-0017');
    const lines = [...rootOf(element).querySelectorAll('dd')];
    expect(lines.map(({ textContent }) => textContent)).to.deep.equal([
      'No answer',
      'Bus lanes\n',
      'No answer',
      'No answer',
      'No answer',
    ]);
    expect(events.map((event) => [event.id, event.receipt])).to.deep.equal([[receipt.id, receipt]]);
  });

  it('says that it has them, and what was typed meanwhile stays, as not sent yet', async () => {
    const { element } = await ownDelivery();
    const events: CivicReceivedEvent[] = [];
    element.addEventListener('civic-received', (event) => events.push(event));
    write(commentField(element), 'Typed while the page was busy');
    await element.receive(receipt);
    await element.updateComplete;
    expect(commentField(element).value).to.equal('Typed while the page was busy');
    seen(element).getByText(/Comment received/);
    expect(events.map(({ id }) => id)).to.deep.equal([receipt.id]);
  });

  it('says what is no receipt, and the widget says no more than it knows', async () => {
    for (const said of [{ error: 'database down' }, {}, undefined]) {
      const { element } = await ownDelivery();
      await element.receive(said as never);
      await shows(element, 'not-sent');
      seen(element).getByRole('heading', { name: /We could not confirm/ });
      expect(commentField(element).value).to.equal('Bus lanes\n');
    }
  });

  it('says that it does not, and the widget says why and keeps everything', async () => {
    const { element } = await ownDelivery();
    const events: CivicRefusedEvent[] = [];
    element.addEventListener('civic-refused', (event) => events.push(event));
    const problem = { type: 'about:blank', detail: 'The office is on strike.' };
    await element.refuse(problem);
    await shows(element, 'not-sent');
    seen(element).getByText('The office is on strike.');
    expect(commentField(element).value).to.equal('Bus lanes\n');
    expect(events.map((event) => [event.reason, event.problem])).to.deep.equal([
      ['rejected', problem],
    ]);
  });

  it('says which field is wrong', async () => {
    const { element } = await ownDelivery();
    const errors = [{ field: 'comment', code: 'comment-too-long' }];
    await element.refuse({ type: 'about:blank', errors });
    await shows(element, 'refused');
    seen(element).getByRole('textbox', {
      description: /^Comment must be 5,000 characters or less/,
    });
  });
});
