import { expect, oneEvent } from '@open-wc/testing';
import { sendKeys } from '@web/test-runner-commands';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { diskOutbox } from '../../src/delivery/outbox.js';
import { cambridge } from '../support/cambridge.js';
import {
  announcer,
  cambridgeTag,
  commentField,
  expectFocus,
  OPEN,
  place,
  seen,
  send,
  settled,
  shows,
  write,
} from '../support/elements.js';
import { Endpoint, offline } from '../support/endpoint.js';
import { FakeTime, turn, until } from '../support/fake-time.js';
import { rootOf } from '../support/roots.js';
import { draftsOnDevice } from '../support/disk.js';

const MINUTE = 60_000;

/** Milliseconds within which words have come to the ear. */
const SPOKEN = 1000;

let time: FakeTime;

beforeEach(() => {
  time = new FakeTime(OPEN);
});

afterEach(() => {
  time.stop();
});

const endpoint = (): Endpoint => new Endpoint(cambridge, () => time.now);

const kiosk = (fetch = endpoint().fetch): Promise<CivicFeedback> =>
  place(cambridgeTag({ kiosk: true }), { fetch, clock: () => time.now });

const warning = (element: CivicFeedback): HTMLElement | null =>
  seen(element).queryByRole('region', { name: /^Are you still there\?/ });

/** A resident has written something, and goes away. */
async function leave(fetch?: typeof globalThis.fetch): Promise<CivicFeedback> {
  const element = await kiosk(fetch);
  write(commentField(element), 'More bus lanes');
  await element.updateComplete;
  return element;
}

const onDisk = async (): Promise<number> =>
  (await diskOutbox.all()).length + sessionStorage.length + draftsOnDevice().length;

describe('a kiosk', () => {
  it('gives nothing back to Ctrl+Z and Ctrl+Shift+Z once it was cleared', async () => {
    const element = await kiosk();
    commentField(element).focus();
    time.stop();
    await sendKeys({ type: 'I am Ada' });
    window.dispatchEvent(new Event('pagehide'));
    await until(() => commentField(element).value === '', 'an empty form');
    await settled(element);
    commentField(element).focus();
    for (const keys of [['Control'], ['Control', 'Shift']]) {
      for (const key of keys) await sendKeys({ down: key });
      await sendKeys({ press: 'z' });
      for (const key of keys) await sendKeys({ up: key });
      await element.updateComplete;
      expect(commentField(element).value).to.equal('');
    }
    expect(element.answers.comment).to.equal('');
  });

  it('says nothing to the next person of a comment that was still on its way when its writer left', async () => {
    let fail: ((error: Error) => void) | undefined;
    const element = await leave(
      () =>
        new Promise((_, reject) => {
          fail = reject;
        }),
    );
    seen(element).getByRole('button', { name: 'Send your feedback' }).click();
    await shows(element, 'sending');
    await until(() => fail !== undefined, 'the attempt');
    window.dispatchEvent(new Event('pagehide'));
    await element.updateComplete;
    fail?.(new TypeError('no network'));
    for (let round = 0; round < 20; round += 1) await turn();
    await element.updateComplete;
    expect(element.state).to.equal('open');
    expect(commentField(element).value).to.equal('');
    expect(seen(element).queryByText(/not sent/)).to.equal(null);
  });

  it('warns after four minutes, in words and for the ear, and clears after five', async () => {
    const element = await leave();
    await time.pass(4 * MINUTE - 1);
    await element.updateComplete;
    expect(warning(element)).to.equal(null);
    await time.pass(1);
    await element.updateComplete;
    expect(warning(element)?.textContent).to.contain('deleted in 1 minute');
    await time.pass(SPOKEN);
    expect(announcer(element).textContent).to.contain('deleted in 1 minute');
    expect(commentField(element).value).to.equal('More bus lanes');
    await time.pass(MINUTE - SPOKEN);
    await element.updateComplete;
    expect(warning(element)).to.equal(null);
    expect(commentField(element).value).to.equal('');
  });

  it('keeps the answers of somebody who says so', async () => {
    const element = await leave();
    await time.pass(4 * MINUTE);
    await element.updateComplete;
    seen(element).getByRole('button', { name: 'Continue' }).click();
    await element.updateComplete;
    // The button has gone with the warning.
    expectFocus(element, seen(element).getByRole('heading', { name: cambridge.title }));
    await time.pass(3 * MINUTE);
    await element.updateComplete;
    expect(warning(element)).to.equal(null);
    expect(commentField(element).value).to.equal('More bus lanes');
  });

  it('sees that somebody is there by any key, press or scroll', async () => {
    const element = await leave();
    for (const sign of ['keydown', 'pointerdown', 'scroll']) {
      await time.pass(3 * MINUTE);
      window.dispatchEvent(new Event(sign));
    }
    await time.pass(3 * MINUTE);
    expect(commentField(element).value).to.equal('More bus lanes');
  });

  it('does not take the page’s moving under the warning for somebody', async () => {
    const element = await leave();
    await time.pass(4 * MINUTE);
    await element.updateComplete;
    window.dispatchEvent(new Event('scroll'));
    await element.updateComplete;
    expect(warning(element)).not.to.equal(null);
    await time.pass(MINUTE);
    expect(commentField(element).value).to.equal('');
  });

  it('does not warn anybody about an empty form', async () => {
    const element = await kiosk();
    await time.pass(10 * MINUTE);
    expect(warning(element)).to.equal(null);
    expect(announcer(element).textContent).to.equal('');
  });

  it('clears when the page is left', async () => {
    const element = await leave();
    window.dispatchEvent(new Event('pagehide'));
    await element.updateComplete;
    await settled(element);
    expect(commentField(element).value).to.equal('');
  });

  it('clears the receipt two minutes after it was shown', async () => {
    const element = await leave();
    await send(element, 'received');
    expect(rootOf(element).textContent).to.contain('More bus lanes');
    await time.pass(2 * MINUTE);
    await shows(element, 'open');
    expect(rootOf(element).textContent).not.to.contain('More bus lanes');
  });

  it('lets the next resident begin with nothing of the one before', async () => {
    const element = await leave();
    write(seen(element).getByRole('textbox', { name: /^Name/ }), 'Ada');
    await send(element, 'received');
    seen(element).getByRole('button', { name: 'Send another' }).click();
    await shows(element, 'open');
    for (const name of [/^Your comment/, /^Name/])
      expect(seen(element).getByRole<HTMLInputElement>('textbox', { name }).value).to.equal('');
  });

  it('has nothing on its disk, and still delivers once the network is back', async () => {
    const collector = endpoint();
    let there = false;
    const element = await leave((...request) =>
      there ? collector.fetch(...request) : Promise.reject(new TypeError('Failed to fetch')),
    );
    seen(element).getByRole('button', { name: 'Send your feedback' }).click();
    await shows(element, 'not-sent');
    await time.pass(5 * MINUTE);
    await element.updateComplete;
    expect(rootOf(element).textContent).not.to.contain('More bus lanes');
    expect(await onDisk()).to.equal(0);
    there = true;
    const received = oneEvent(element, 'civic-received');
    window.dispatchEvent(new Event('online'));
    await received;
    expect(await collector.kept()).to.have.length(1);
    expect(rootOf(element).textContent).not.to.contain('Comment received');
    expect(await onDisk()).to.equal(0);
  });

  it('tells somebody who edits while it is sent what arrived, and nobody after', async () => {
    const collector = endpoint();
    const element = await leave(collector.fetch);
    collector.instead((request) => {
      write(commentField(element), 'More bus lanes, and trees');
      return collector.collect(request);
    });
    const received = oneEvent(element, 'civic-received');
    seen(element).getByRole('button', { name: 'Send your feedback' }).click();
    await received;
    await element.updateComplete;
    expect(rootOf(element).textContent).to.match(/Comment received\. Your reference is/);
    expect(commentField(element).value).to.equal('More bus lanes, and trees');
    await time.pass(5 * MINUTE);
    await element.updateComplete;
    expect(rootOf(element).textContent).not.to.contain('Comment received');
  });

  it('tells nobody what became of a comment whose writer left while it was sent', async () => {
    const collector = endpoint();
    const element = await leave(collector.fetch);
    collector.instead((request) => {
      window.dispatchEvent(new Event('pagehide'));
      return collector.collect(request);
    });
    const received = oneEvent(element, 'civic-received');
    seen(element).getByRole('button', { name: 'Send your feedback' }).click();
    await received;
    await element.updateComplete;
    await time.pass(SPOKEN);
    expect(rootOf(element).textContent).not.to.contain('Comment received');
    expect(announcer(element).textContent).to.equal('');
  });

  it('shows nobody what somebody else has waiting', async () => {
    const collector = endpoint();
    const before = await place(cambridgeTag(), { fetch: collector.fetch });
    write(commentField(before), 'More trees');
    collector.instead(offline);
    await send(before, 'saved');
    before.remove();
    const element = await kiosk(collector.fetch);
    expect(seen(element).queryByRole('heading', { name: /on this device/ })).to.equal(null);
  });
});
