import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import {
  announcer,
  cambridgeTag,
  commentField,
  focused,
  place,
  seen,
  send,
  settled,
  write,
  type Attributes,
} from '../support/elements.js';
import { ADDRESS, Endpoint, SOURCE } from '../support/endpoint.js';
import { FakeTime } from '../support/fake-time.js';

const MINUTE = 60_000;

/** The first instant after Monday, December 22, 2025 in Cambridge. */
const CLOSE = Date.parse('2025-12-23T00:00:00-05:00');

const at = (moment: string, attributes: Attributes = {}): Promise<CivicFeedback> =>
  place(cambridgeTag(attributes), { clock: () => Date.parse(moment) });

/** The line with the calendar glyph, without the reader's own time. */
function line(element: CivicFeedback): string {
  const shown = element.shadowRoot?.querySelector('[part="deadline"]')?.cloneNode(true) as Element;
  shown.querySelector('.reader')?.remove();
  return shown.textContent.replace(/\s+/g, ' ').trim();
}

const moment = 'Monday, December 22, 2025 at 11:59 p.m. Eastern Time.';

function expectNoForm(element: CivicFeedback): void {
  expect(
    element.shadowRoot?.querySelectorAll('form, input, textarea, select, button'),
  ).to.have.length(0);
  seen(element).getByRole('link', { name: 'opendata@cambridgema.gov' });
}

describe('the deadline', () => {
  const open: [when: string, state: string, line: string][] = [
    ['2025-12-10T12:00:00-05:00', 'open', `Comments close ${moment}`],
    ['2025-12-21T00:00:00-05:00', 'closing-soon', `Closes tomorrow, ${moment}`],
    ['2025-12-21T23:59:59-05:00', 'closing-soon', `Closes tomorrow, ${moment}`],
    ['2025-12-22T00:00:00-05:00', 'closing-soon', `Closes today, ${moment}`],
    ['2025-12-22T23:59:59-05:00', 'closing-soon', `Closes today, ${moment}`],
  ];
  for (const [when, state, words] of open)
    it(`is "${words}" at ${when}`, async () => {
      const element = await at(when);
      expect(element.state).to.equal(state);
      expect(line(element)).to.equal(words);
      expect(element.shadowRoot?.querySelector('time')?.dateTime).to.equal(
        '2025-12-23T04:59:59.000Z',
      );
      expect(element.shadowRoot?.querySelector('[part="deadline"] b') !== null).to.equal(
        state === 'closing-soon',
      );
      expect(commentField(element).matches('textarea')).to.equal(true);
      expect(element.matches(`:state(${state})`)).to.equal(true);
    });

  it('is the opening before it, with a contact and no form', async () => {
    const element = await at('2025-12-03T14:44:59-05:00');
    expect(element.state).to.equal('not-yet-open');
    expect(line(element)).to.equal(
      'Comments open Wednesday, December 3, 2025 at 2:45 p.m. Eastern Time.',
    );
    expectNoForm(element);
  });

  it('is past after it, with thanks, what happens next, a contact and no form', async () => {
    const element = await at('2025-12-23T00:00:00-05:00');
    expect(element.state).to.equal('closed');
    expect(line(element)).to.equal(`Comments closed ${moment}`);
    expectNoForm(element);
    seen(element).getByText('Thank you to everyone who took part.');
    seen(element).getByRole('heading', { name: 'What happens next' });
  });

  it('is told in the reader’s own time where that differs, on the night when clocks change too', async () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const same = await at('2025-12-10T12:00:00Z', { 'time-zone': timeZone });
    expect(seen(same).queryByText(/where you are/)).to.equal(null);
    for (const [zone, closes] of [
      ['America/New_York', '2025-12-22'],
      ['Asia/Kathmandu', '2025-12-22T17:00'],
      ['Pacific/Auckland', '2026-04-05T02:30'],
    ]) {
      const element = await at('2025-12-10T12:00:00Z', { 'time-zone': zone, closes });
      const instant = Date.parse(element.shadowRoot?.querySelector('time')?.dateTime ?? '');
      const words = new Intl.DateTimeFormat('en', { dateStyle: 'full' }).format(instant);
      seen(element).getByText(new RegExp(`^That is ${words} at .* where you are\\.$`));
    }
  });

  it('follows the endpoint’s clock where a visitor’s is off by a day', async () => {
    for (const [now, shown] of [
      [CLOSE - 5 * MINUTE, 'closing-soon'],
      [CLOSE + 60 * MINUTE, 'closed'],
    ] as const) {
      const time = new FakeTime(now + (shown === 'closed' ? -86_400_000 : 86_400_000));
      try {
        const { fetch } = new Endpoint(cambridge, () => now);
        const element = await place(`<civic-feedback src="${SOURCE}"></civic-feedback>`, {
          fetch,
          clock: undefined,
        });
        expect(element.state).to.equal(shown);
        if (shown === 'closed') continue;
        await time.pass(6 * MINUTE);
        expect(element.state, 'counted on from there').to.equal('closed');
      } finally {
        time.stop();
      }
    }
  });
});

describe('a deadline that comes while the page is open', () => {
  let time: FakeTime;
  const said: string[] = [];
  const watch = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const { textContent } of addedNodes) said.push(textContent ?? '');
  });

  async function from(minutesBefore: number): Promise<CivicFeedback> {
    time = new FakeTime(CLOSE - minutesBefore * MINUTE);
    const collector = new Endpoint(cambridge, () => time.now);
    const element = await place(cambridgeTag({ endpoint: ADDRESS }), {
      clock: () => time.now,
      fetch: collector.fetch,
    });
    watch.observe(announcer(element), { childList: true });
    return element;
  }

  beforeEach(() => {
    said.length = 0;
  });
  afterEach(() => {
    watch.disconnect();
    time.stop();
  });

  it('is said at 60 and at 10 minutes to somebody who is writing, once each, and moves nothing', async () => {
    const element = await from(61);
    commentField(element).focus();
    write(commentField(element), 'Half a sent');
    await time.pass(61 * MINUTE - 1);
    expect(said).to.deep.equal([
      'Comments close in 60 minutes, at 11:59 p.m. Eastern Time. Your answers are still here.',
      'Comments close in 10 minutes, at 11:59 p.m. Eastern Time. Your answers are still here.',
    ]);
    expect(focused(element)).to.equal(commentField(element));
    await time.pass(MINUTE);
    const notice =
      'The deadline has passed. Because you had already started, you can still send your answers until 12:15 a.m. Eastern Time.';
    expect(said.slice(2)).to.deep.equal([notice]);
    seen(element).getByText(notice);
    expect(focused(element)).to.equal(commentField(element));
    expect(commentField(element).value).to.equal('Half a sent');
    await send(element, 'received');
  });

  it('leaves the form, and what was written, after the grace period too', async () => {
    const element = await from(1);
    write(commentField(element), 'Half a sent');
    await time.pass(17 * MINUTE);
    seen(element).getByText(
      'Comments have closed. Your answers are still here, and you can copy them.',
    );
    expect(commentField(element).value).to.equal('Half a sent');
    // Sealed after the close and after the grace: the endpoint takes it no more.
    await send(element, 'not-sent');
    seen(element).getByRole('heading', { name: 'Your comment was not sent' });
    expect(commentField(element).value).to.equal('Half a sent');
  });

  it('replaces a form that nobody has touched, and says nothing', async () => {
    const element = await from(61);
    await time.pass(62 * MINUTE);
    expect(element.state).to.equal('closed');
    expect(said).to.deep.equal([]);
    expectNoForm(element);
  });

  it('turns tomorrow into today, and the opening into a form, without anybody’s doing', async () => {
    const element = await from(49 * 60);
    expect(line(element)).to.equal(`Comments close ${moment}`);
    await time.pass(60 * MINUTE);
    expect(line(element)).to.equal(`Closes tomorrow, ${moment}`);
    await time.pass(24 * 60 * MINUTE);
    expect(line(element)).to.equal(`Closes today, ${moment}`);
  });

  it('is looked at again when a sleeping tab wakes', async () => {
    const element = await from(5);
    write(commentField(element), 'Half a sent');
    await element.updateComplete;
    // No timer runs in a laptop that is closed.
    Object.assign(element, { clock: () => CLOSE + MINUTE });
    document.dispatchEvent(new Event('visibilitychange'));
    await settled(element);
    await time.pass(200);
    expect(said).to.have.length(1);
    seen(element).getByText(/^The deadline has passed\./);
  });

  it('leaves no timer behind when the widget leaves the page', async () => {
    const element = await from(61);
    await time.pass(500);
    expect(time.waiting).to.be.above(0);
    element.remove();
    expect(time.waiting).to.equal(0);
  });
});
