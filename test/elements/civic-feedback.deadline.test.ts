import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import { CLOSE, deadlineLine, expectNoForm, MINUTE } from '../support/deadline.js';
import { cambridgeTag, commentField, place, seen, type Attributes } from '../support/elements.js';
import { Endpoint, SOURCE } from '../support/endpoint.js';
import { FakeTime } from '../support/fake-time.js';
import { rootOf } from '../support/roots.js';

const at = (moment: string, attributes: Attributes = {}): Promise<CivicFeedback> =>
  place(cambridgeTag(attributes), { clock: () => Date.parse(moment) });

const moment = 'Monday, December 22, 2025 at 11:59 p.m. Eastern Time.';

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
      expect(deadlineLine(element)).to.equal(words);
      expect(rootOf(element).querySelector('time')?.dateTime).to.equal('2025-12-23T04:59:59.000Z');
      expect(rootOf(element).querySelector('[part="deadline"] b') !== null).to.equal(
        state === 'closing-soon',
      );
      expect(commentField(element).matches('textarea')).to.equal(true);
      expect(element.matches(`:state(${state})`)).to.equal(true);
    });

  it('is the opening before it, with a contact and no form (point 30)', async () => {
    const element = await at('2025-12-03T14:44:59-05:00');
    expect(element.state).to.equal('not-yet-open');
    expect(deadlineLine(element)).to.equal(
      'Comments open Wednesday, December 3, 2025 at 2:45 p.m. Eastern Time.',
    );
    expectNoForm(element);
  });

  it('is past after it, with thanks, what happens next, a contact and no form (point 30)', async () => {
    const element = await at('2025-12-23T00:00:00-05:00');
    expect(element.state).to.equal('closed');
    expect(deadlineLine(element)).to.equal(`Comments closed ${moment}`);
    expectNoForm(element);
    seen(element).getByText('Thank you to everyone who took part.');
    seen(element).getByRole('heading', { name: 'What happens next' });
  });

  it('is told in the reader’s own time where that differs, on the night when clocks change too (F35) (point 29)', async () => {
    const { timeZone } = Intl.DateTimeFormat().resolvedOptions();
    const same = await at('2025-12-10T12:00:00Z', { 'time-zone': timeZone });
    expect(seen(same).queryAllByText(/where you are/)).to.have.length(0);
    for (const [zone, closes] of [
      ['America/New_York', '2025-12-22'],
      ['Asia/Kathmandu', '2025-12-22T17:00'],
      ['Pacific/Auckland', '2026-04-05T02:30'],
    ]) {
      const element = await at('2025-12-10T12:00:00Z', { 'time-zone': zone, closes });
      const instant = Date.parse(rootOf(element).querySelector('time')?.dateTime ?? '');
      const words = new Intl.DateTimeFormat('en', { dateStyle: 'full' }).format(instant);
      seen(element).getByText(new RegExp(`^That is ${words} at .* where you are\\.$`));
    }
  });

  it('follows the endpoint’s clock where a visitor’s is off by a day (point 33)', async () => {
    for (const [now, shown] of [
      [CLOSE - 5 * MINUTE, 'closing-soon'],
      [CLOSE + 60 * MINUTE, 'closed'],
    ] as const) {
      const time = new FakeTime(now + (shown === 'closed' ? -86_400_000 : 86_400_000));
      try {
        const { fetch } = new Endpoint(cambridge, () => now + time.now - time.start);
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
