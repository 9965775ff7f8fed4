import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { cambridge } from '../support/cambridge.js';
import { CLOSE, deadlineLine, expectNoForm, MINUTE } from '../support/deadline.js';
import {
  announcer,
  cambridgeTag,
  commentField,
  counted,
  expectFocus,
  place,
  seen,
  send,
  settled,
  write,
} from '../support/elements.js';
import { ADDRESS, Endpoint } from '../support/endpoint.js';
import { FakeTime, until } from '../support/fake-time.js';

const moment = 'Monday, December 22, 2025 at 11:59 p.m. Eastern Time.';

describe('a deadline that comes while the page is open', () => {
  let time: FakeTime;
  const said: string[] = [];
  /** Milliseconds that have passed without a timer: the browser had other things to do. */
  let busy = 0;
  const watch = new MutationObserver((records) => {
    for (const { addedNodes } of records)
      for (const { textContent } of addedNodes) said.push(textContent ?? '');
  });

  async function from(minutesBefore: number): Promise<CivicFeedback> {
    time = new FakeTime(CLOSE - minutesBefore * MINUTE);
    const collector = new Endpoint(cambridge, () => time.now);
    const element = await place(cambridgeTag({ endpoint: ADDRESS }), {
      clock: () => time.now + busy,
      fetch: collector.fetch,
    });
    watch.observe(announcer(element), { childList: true });
    return element;
  }

  beforeEach(() => {
    said.length = 0;
    busy = 0;
  });
  afterEach(() => {
    watch.disconnect();
    time.stop();
  });

  it('is said at 60 and at 10 minutes to somebody who is writing, once each, and moves nothing (point 31)', async () => {
    const element = await from(61);
    commentField(element).focus();
    write(commentField(element), 'Half a sent');
    await time.pass(61 * MINUTE - 1);
    expect(said).to.deep.equal([
      'Comments close in 60 minutes, at 11:59 p.m. Eastern Time. Your answers are still here.',
      'Comments close in 10 minutes, at 11:59 p.m. Eastern Time. Your answers are still here.',
    ]);
    expectFocus(element, commentField(element));
    await time.pass(MINUTE);
    const notice =
      'The deadline has passed. Because you had already started, you can still send your answers until 12:15 a.m. Eastern Time.';
    expect(said.slice(2)).to.deep.equal([notice]);
    seen(element).getByText(notice);
    expectFocus(element, commentField(element));
    expect(commentField(element).value).to.equal('Half a sent');
    await send(element, 'received');
  });

  it('is said although a key came first, while the browser was too busy to look at the clock', async () => {
    const element = await from(1);
    write(commentField(element), 'Half a sent');
    await settled(element);
    busy = MINUTE;
    write(commentField(element), 'Half a sente');
    await counted(element);
    await settled(element);
    await time.pass(1000);
    expect(said).to.deep.equal([
      'The deadline has passed. Because you had already started, you can still send your answers until 12:15 a.m. Eastern Time.',
    ]);
  });

  it('leaves the form, and what was written, after the grace period too (point 32)', async () => {
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

  it('replaces a form that nobody has touched, and says nothing (point 32)', async () => {
    const element = await from(61);
    await time.pass(62 * MINUTE);
    expect(element.state).to.equal('closed');
    expect(said).to.deep.equal([]);
    expectNoForm(element);
  });

  it('leaves a form that somebody is in, with nothing written yet (point 32)', async () => {
    const element = await from(1);
    commentField(element).focus();
    await time.pass(2 * MINUTE);
    expectFocus(element, commentField(element));
    expect(element.state).to.equal('closing-soon');
    expect(said.join()).to.contain('The deadline has passed.');
    seen(element).getByText(/you can still send your answers until 12:15 a\.m\./);
    write(commentField(element), 'Just in time');
    await send(element, 'received');
  });

  it('turns tomorrow into today, and the opening into a form, without anybody’s doing', async () => {
    const element = await from(49 * 60);
    expect(deadlineLine(element)).to.equal(`Comments close ${moment}`);
    await time.pass(60 * MINUTE);
    expect(deadlineLine(element)).to.equal(`Closes tomorrow, ${moment}`);
    await time.pass(24 * 60 * MINUTE);
    expect(deadlineLine(element)).to.equal(`Closes today, ${moment}`);
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
    await until(() => time.waiting === 0, 'every timer to be stopped');
  });
});
