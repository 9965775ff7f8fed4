import { expect } from '@open-wc/testing';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  OPEN,
  place,
  seen,
  shows,
  write,
} from '../support/elements.js';
import { Endpoint } from '../support/endpoint.js';
import { FakeTime, until } from '../support/fake-time.js';

const YEARS = 10 * 365 * 86_400_000;
const MINUTE = 60_000;

describe('the endpoint’s word on time', () => {
  let time: FakeTime;
  afterEach(() => {
    time.stop();
  });

  /** The Cambridge tag with nobody's clock but the visitor's and the collector's. */
  const visit = (collector: Endpoint) =>
    place(cambridgeTag(), { clock: undefined, fetch: collector.fetch });

  for (const [how, visitors] of [
    ['fast', OPEN + YEARS],
    ['slow', OPEN - YEARS],
  ] as const)
    it(`opens the form for somebody whose clock is ten years ${how} (F35)`, async () => {
      time = new FakeTime(visitors);
      const element = await visit(new Endpoint(cambridge, () => OPEN));
      await shows(element, 'open');
      seen(element).getByRole('button', { name: 'Send your feedback' });
    });

  it('extends the deadline while somebody is writing, and takes nothing away', async () => {
    const close = Date.parse('2025-12-23T00:00:00-05:00');
    time = new FakeTime(close - 20 * MINUTE);
    let definition = cambridge;
    const element = await place(cambridgeTag(), {
      clock: undefined,
      fetch: (input, init) => new Endpoint(definition, () => time.now).fetch(input, init),
    });
    await shows(element, 'closing-soon');
    write(commentField(element), 'Half a sent');
    definition = { ...cambridge, window: { ...cambridge.window, closes: '2026-01-12' } };
    // The reminder at ten minutes is a moment to ask.
    await time.pass(11 * MINUTE);
    await until(
      () => seen(element).queryByText(/Monday, January 12, 2026/) !== null,
      'the new deadline',
    );
    await time.pass(15 * MINUTE);
    expect(commentField(element).value).to.equal('Half a sent');
    expect(seen(element).queryByText(/deadline has passed/)).to.equal(null);
  });

  it('is asked for by the browser itself, where the page has no fetch of its own', async () => {
    time = new FakeTime(OPEN);
    const consultation = `${location.origin}/consultations/asked-by-the-browser`;
    // The list of what was asked for has an end, and the tests' own modules may have filled it.
    performance.clearResourceTimings();
    await place(cambridgeTag({ endpoint: `${consultation}/submissions` }), {
      clock: undefined,
      fetch: undefined,
    });
    await until(
      () => performance.getEntriesByName(consultation, 'resource').length === 1,
      'the question on the wire',
    );
  });

  it('is asked for every few minutes at most', async () => {
    time = new FakeTime(OPEN);
    const collector = new Endpoint(cambridge, () => time.now);
    const element = await visit(collector);
    await until(() => collector.asked.length === 1, 'the first question');
    for (let wakes = 0; wakes < 5; wakes += 1)
      document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    expect(collector.asked).to.have.length(1);
    await time.pass(4 * MINUTE);
    document.dispatchEvent(new Event('visibilitychange', { bubbles: true }));
    await until(() => collector.asked.length === 2, 'another');
    element.remove();
  });

  it('changes nothing where the endpoint is none of ours', async () => {
    time = new FakeTime(OPEN);
    const collector = new Endpoint(cambridge, () => OPEN + YEARS);
    const element = await place(cambridgeTag({ endpoint: 'https://forms.example.gov/take' }), {
      clock: undefined,
      fetch: collector.fetch,
    });
    expect(element.state).to.equal('open');
    expect(collector.asked).to.have.length(0);
  });
});
