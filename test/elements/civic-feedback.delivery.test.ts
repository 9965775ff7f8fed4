import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import type { CivicRefusedEvent } from '../../src/elements/delivery-events.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  expectFocus,
  focused,
  OPEN,
  place,
  seen,
  send,
  shows,
  write,
} from '../support/elements.js';
import { Endpoint, offline, page, silence, status } from '../support/endpoint.js';
import { FakeTime, until } from '../support/fake-time.js';
import { within } from '../support/queries.js';
import { rootOf } from '../support/roots.js';

const problem = (code: string) => `urn:civic-feedback:problem:${code}`;

/** A form with something in every kind of field, and the endpoint behind it. */
async function filledIn(): Promise<{ element: CivicFeedback; collector: Endpoint }> {
  const collector = new Endpoint(cambridge, () => OPEN);
  const element = await place(cambridgeTag(), { fetch: collector.fetch });
  const widget = seen(element);
  widget.getByRole('button', { name: 'Add Engage consistently with the public' }).click();
  write(commentField(element), 'More <b>bus</b> lanes.\nAnd trees.');
  write(widget.getByRole('textbox', { name: /^Name/ }), 'Ada');
  await element.updateComplete;
  return { element, collector };
}

function expectEverythingKept(element: CivicFeedback): void {
  const widget = seen(element);
  widget.getByRole('button', { name: 'Remove Engage consistently with the public' });
  expect(commentField(element).value).to.equal('More <b>bus</b> lanes.\nAnd trees.');
  expect(widget.getByRole<HTMLInputElement>('textbox', { name: /^Name/ }).value).to.equal('Ada');
}

/** The summary: what it is called, and in an alert what is to be done. */
const summary = (element: CivicFeedback) => within(seen(element).getByRole('alert').parentElement);

describe('a comment that does not arrive', () => {
  const cases: [what: string, answer: typeof offline, words: RegExp, reason: string][] = [
    ['the network is gone', offline, /could not reach the server/, 'unreachable'],
    ['the server fails', status(500), /The server is busy/, 'busy'],
    ['there are too many', status(429, { type: problem('too-many') }), /busy/, 'busy'],
    ['comments have closed', status(410, { type: problem('closed') }), /have closed/, 'closed'],
    ['they are not open', status(403, { type: problem('not-open') }), /not open/, 'not-open'],
    ['it is too long', status(413, { type: problem('too-large') }), /longer/, 'too-large'],
    ['the address is wrong', status(404), /did not accept it/, 'rejected'],
    ['the id was withdrawn', status(410, { type: problem('withdrawn') }), /not accept/, 'rejected'],
  ];
  for (const [what, answer, words, reason] of cases)
    it(`is kept, and its writer told why, when ${what} (point 22)`, async () => {
      const { element, collector } = await filledIn();
      const refusals: CivicRefusedEvent[] = [];
      element.addEventListener('civic-refused', (event) => refusals.push(event));
      collector.instead(answer);
      const waits = reason === 'unreachable' || reason === 'busy';
      await send(element, waits ? 'saved' : 'not-sent');
      const said = summary(element);
      said.getByRole('heading', {
        name: waits ? 'Your comment is saved on this device' : 'Your comment was not sent',
      });
      expect(said.queryAllByText(/will be sent by itself/)).to.have.length(waits ? 1 : 0);
      said.getByText(words);
      said.getByText(/Your answers are still on this page\. Nothing was deleted\./);
      said.getByRole('link', { name: 'opendata@cambridgema.gov' });
      said.getByRole('button', { name: 'Copy my answers' });
      const again = reason === 'closed' || reason === 'not-open' ? null : 'Try again';
      expect(said.queryByRole('button', { name: /again/ })?.textContent.trim() ?? null).to.equal(
        again,
      );
      expect(focused(element)?.contains(seen(element).getByRole('alert'))).to.equal(true);
      expectEverythingKept(element);
      expect(refusals.map((event) => [event.reason, event.id])).to.deep.equal([
        [reason, collector.sent[0]?.id],
      ]);
    });

  it('is given up after 15 seconds of silence, and kept', async () => {
    const time = new FakeTime(OPEN);
    try {
      const { element, collector } = await filledIn();
      collector.instead(silence);
      seen(element).getByRole('button', { name: 'Send your feedback' }).click();
      await until(() => collector.asked.length === 1, 'a request');
      await time.pass(14_900);
      expect(element.state).to.equal('sending');
      await time.pass(200);
      await shows(element, 'saved');
      summary(element).getByText(/The server did not answer in time/);
      expectEverythingKept(element);
    } finally {
      time.stop();
    }
  });

  it('keeps one id through every attempt, and is counted once', async () => {
    const { element, collector } = await filledIn();
    // The second one arrives, and its answer is lost.
    collector.instead(offline, async (request) => {
      await collector.collect(request);
      return offline(request);
    });
    await send(element, 'saved');
    const again = summary(element).getByRole('button', { name: 'Try again' });
    again.focus();
    again.click();
    await shows(element, 'sending');
    // The summary has gone, and the button with it.
    expectFocus(element, seen(element).getByRole('button', { name: 'Sending…' }));
    await shows(element, 'saved');
    expectEverythingKept(element);
    await send(element, 'received');
    expect(new Set(collector.sent.map(({ id }) => id)).size).to.equal(1);
    expect(new Set(collector.asked.map(({ body }) => body)).size, 'sealed').to.equal(1);
    expect(collector.sent).to.have.length(3);
    expect(await collector.kept()).to.have.length(1);
  });

  it('becomes another submission, which names the first, when it is edited after an attempt', async () => {
    const { element, collector } = await filledIn();
    collector.instead(offline);
    await send(element, 'saved');
    write(commentField(element), 'Fewer bus lanes.');
    await send(element, 'received');
    const [first, second] = collector.sent;
    expect(second?.id).not.to.equal(first?.id);
    expect(second?.amends).to.equal(first?.id);
    expect(first?.amends).to.equal(undefined);
  });

  it('amends nothing when the endpoint has surely not kept the one before', async () => {
    const { element, collector } = await filledIn();
    collector.instead(
      status(422, {
        type: problem('validation'),
        errors: [{ field: 'comment', code: 'comment-too-long' }],
      }),
    );
    await send(element, 'refused');
    summary(element).getByRole('link', { name: /^Comment must be 5,000 characters or less/ });
    expectEverythingKept(element);
    write(commentField(element), 'Shorter.');
    await send(element, 'received');
    expect(collector.sent[1]?.amends).to.equal(undefined);
  });

  it('shows the endpoint’s own words as text, and not too many of them', async () => {
    const { element, collector } = await filledIn();
    const detail = `<img src=x onerror="alert(1)"> ${'no '.repeat(500)}`;
    collector.instead(status(400, { type: problem('malformed'), detail }));
    await send(element, 'not-sent');
    const shown = summary(element).getByText(/^<img src=x onerror/);
    expect(shown.textContent).to.have.length.within(50, 300);
    expect(rootOf(element).querySelectorAll('img')).to.have.length(0);
  });
});

describe('a comment that may have arrived', () => {
  const receipt = { status: 'created', id: 'AAAAAAAAAAAAAAAAAAAAAA', reference: 'K7QF-2M9D-X4TC' };
  const answers: [what: string, answer: typeof offline][] = [
    ['a web page', page('<h1>Thank you!</h1>')],
    ['nothing at all', status(204)],
    [
      'somebody else’s receipt',
      page(JSON.stringify({ ...receipt, receivedAt: '2025-12-10T17:00:00Z' }), 'application/json'),
    ],
    ['a yes without a meaning', page('{"status":"created"}', 'application/json')],
    [
      'a very long answer',
      page(`{"padding":"${'x'.repeat(100_000)}","ok":true}`, 'application/json'),
    ],
  ];
  for (const [what, answer] of answers)
    it(`is not called received when the answer is ${what}`, async () => {
      const { element, collector } = await filledIn();
      // 204 has no body, not even an empty one.
      collector.instead(
        what === 'nothing at all' ? () => new Response(null, { status: 204 }) : answer,
      );
      await send(element, 'saved');
      const said = summary(element);
      said.getByRole('heading', { name: 'We could not confirm that your comment arrived' });
      said.getByText(/It may have arrived/);
      expect(seen(element).queryAllByText(/Comment received/)).to.have.length(0);
      expectEverythingKept(element);
      said.getByRole('button', { name: 'Try again' }).click();
      await shows(element, 'received');
      expect(collector.sent[1]?.id).to.equal(collector.sent[0]?.id);
    });
});
