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
import { ADDRESS, Endpoint } from '../support/endpoint.js';
import { FakeTime, until } from '../support/fake-time.js';

const YEARS = 10 * 365 * 86_400_000;
const MINUTE = 60_000;

/** A definition that an editor has put beside the page, as the builder writes it. */
const FILE = 'https://www.example.gov/civic-feedback/open-data-plan.json';

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

  it('keeps the form for somebody who has begun with a clock that was ahead of the opening', async () => {
    const opens = Date.parse('2025-12-03T14:45-05:00');
    const collector = new Endpoint(cambridge, () => opens - 30 * MINUTE);
    let release = (): void => undefined;
    const held = new Promise<void>((resolve) => (release = resolve));
    collector.instead(async (request) => {
      await held;
      return collector.collect(request);
    });
    time = new FakeTime(opens + 30 * MINUTE);
    const element = await visit(collector);
    write(commentField(element), 'Bus lanes');
    release();
    await until(
      () => element.desk.parts.clock.now < opens,
      'the widget to have heard that it is early',
    );
    await element.updateComplete;
    expect(element.state).to.equal('open');
    expect(commentField(element).value).to.equal('Bus lanes');
  });

  it('opens the form that the collector has opened early, by taking the opening away', async () => {
    time = new FakeTime(OPEN);
    const window = { ...cambridge.window, opens: undefined };
    const element = await place(cambridgeTag({ opens: '2025-12-15' }), {
      clock: undefined,
      fetch: new Endpoint({ ...cambridge, window }, () => OPEN).fetch,
    });
    await shows(element, 'open');
    seen(element).getByRole('button', { name: 'Send your feedback' });
  });

  /** A tag that names a file beside the page, and this collector. */
  const visitFile = (collector: Endpoint, written = cambridge) =>
    place(`<civic-feedback src="${FILE}" endpoint="${ADDRESS}"></civic-feedback>`, {
      clock: undefined,
      fetch: (input, init) => {
        const { url } = new Request(input, init);
        return url === FILE
          ? Promise.resolve(Response.json(written))
          : collector.fetch(input, init);
      },
    });

  it('is heard where the definition is a file beside the page, which has no clock', async () => {
    time = new FakeTime(OPEN + YEARS);
    const element = await visitFile(new Endpoint(cambridge, () => OPEN));
    await shows(element, 'open');
    seen(element).getByRole('button', { name: 'Send your feedback' });
  });

  it('extends the deadline of a file beside the page', async () => {
    time = new FakeTime(OPEN);
    const window = { ...cambridge.window, closes: '2025-12-08' };
    const element = await visitFile(new Endpoint(cambridge, () => OPEN), { ...cambridge, window });
    await shows(element, 'open');
    seen(element).getByText(/Monday, December 22, 2025/);
  });
});
