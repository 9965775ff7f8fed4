import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { mintId } from '../../src/contract/seal.js';
import { diskOutbox } from '../../src/delivery/outbox.js';
import {
  announcer,
  cambridgeTag,
  commentField,
  expectFocus,
  place,
  seen,
  send,
  shows,
  write,
} from '../support/elements.js';
import { offline, page, status } from '../support/endpoint.js';
import { until } from '../support/fake-time.js';
import { Listener } from '../support/pickers.js';
import { within } from '../support/queries.js';
import {
  answersConfirm,
  earlier,
  empty,
  endpoint,
  heldBack,
  online,
  saved,
  visit,
} from '../support/saved.js';
import { rootOf } from '../support/roots.js';

/** The page says that a comment has arrived, and not that one waits. */
async function arrived(element: CivicFeedback): Promise<void> {
  const says = (words: RegExp): boolean => seen(element).queryAllByText(words).length > 0;
  await until(() => says(/Comment received\. Your reference is/), 'the receipt');
  expect(says(/saved on this device/)).to.equal(false);
}

describe('a comment that is saved on the device', () => {
  it('is on the disk before the network is asked, and the page hears of it', async () => {
    const collector = endpoint();
    const element = await visit(collector);
    const order: string[] = [];
    element.addEventListener('civic-saved', ({ id }) => order.push(`saved ${id}`));
    let found: string[] = [];
    collector.instead(async (request) => {
      found = (await diskOutbox.all()).map(({ id }) => id);
      order.push('asked');
      return collector.collect(request);
    });
    write(commentField(element), 'More bus lanes');
    await send(element, 'received');
    const id = collector.sent[0]?.id ?? '';
    expect(order).to.deep.equal([`saved ${id}`, 'asked']);
    expect(found).to.deep.equal([id]);
  });

  it('leaves nothing on the disk once the receipt is there', async () => {
    const element = await visit(endpoint());
    await send(element, 'received');
    expect(await empty()).to.equal(true);
  });

  it('goes out by itself when the network is back, and its receipt is shown', async () => {
    const collector = endpoint();
    const element = await saved(collector);
    online();
    await shows(element, 'received');
    expect(seen(element).getByRole('heading', { level: 2 }).textContent).to.contain(
      'Comment received',
    );
    expect(collector.sent[1]).to.deep.equal(collector.sent[0]);
    expect(await collector.kept()).to.have.length(1);
    expect(await empty()).to.equal(true);
  });

  it('is heard once of when it has gone out by itself, by whoever is at the form', async () => {
    const element = await saved(endpoint());
    commentField(element).focus();
    const ear = new Listener(element);
    online();
    await shows(element, 'received');
    expectFocus(element, seen(element).getByRole('heading', { name: 'Comment received' }));
    // The form leaves behind its receipt for longer than an announcement takes.
    await until(() => rootOf(element).querySelector('form') === null, 'the form has gone');
    expect(ear.heard).to.deep.equal([]);
  });

  it('is announced to who is elsewhere on the page when it has gone out, and leaves them there', async () => {
    const element = await saved(endpoint());
    const elsewhere = document.createElement('input');
    element.before(elsewhere);
    elsewhere.focus();
    const ear = new Listener(element);
    expect(await ear.after(online)).to.equal('Comment received');
    expect(document.activeElement).to.equal(elsewhere);
    expect(ear.heard).to.have.length(1);
  });

  it('goes out on the next visit, without showing what was written', async () => {
    const collector = endpoint();
    (await saved(collector)).remove();
    const element = await visit(collector);
    const notice = await earlier(element);
    await until(() => notice.queryByText(/Comment received/) !== null, 'a receipt');
    notice.getByText(/Your reference is [0-9A-Z-]{14}/);
    expect(rootOf(element).textContent).not.to.contain('bus lanes');
    expect(commentField(element).value).to.equal('');
    expect(element.state).to.equal('open');
    expect(await collector.kept()).to.have.length(1);
  });

  it('goes out as it was sealed when the consultation has another edition by now', async () => {
    const collector = endpoint();
    (await saved(collector)).remove();
    const [{ id } = { id: '' }] = await diskOutbox.all();
    await diskOutbox.change(
      id,
      (found) => found && { ...found, submission: { ...found.submission, edition: '1wryjrt' } },
    );
    const notice = await earlier(await visit(collector));
    await until(() => notice.queryByText(/Comment received/) !== null, 'a receipt');
    expect((await collector.kept()).map((each) => [each.id, each.edition])).to.deep.equal([
      [id, '1wryjrt'],
    ]);
    expect(await empty()).to.equal(true);
  });

  it('is sent once, however many tabs there are', async () => {
    const collector = endpoint();
    const first = await saved(collector);
    const others = await Promise.all([1, 2, 3, 4].map(() => visit(collector)));
    online();
    await shows(first, 'received');
    for (const element of others) online.call(element);
    await until(() => collector.sent.length >= 2, 'the second attempt');
    expect(collector.sent).to.have.length(2);
    expect(await collector.kept()).to.have.length(1);
  });

  it('is replaced by what was edited since, which names it', async () => {
    const collector = endpoint();
    const element = await saved(collector);
    write(commentField(element), 'Fewer bus lanes');
    collector.instead(offline);
    await send(element, 'saved');
    const entries = await diskOutbox.all();
    expect(entries.map(({ submission }) => submission.answers.comment)).to.deep.equal([
      'Fewer bus lanes',
    ]);
    expect(entries[0]?.submission.amends).to.equal(collector.sent[0]?.id);
  });

  it('keeps what somebody goes on to write while it is being sent', async () => {
    const collector = endpoint();
    const element = await visit(collector);
    write(commentField(element), 'More bus lanes');
    collector.instead((request) => {
      write(commentField(element), 'More bus lanes, and trees');
      return collector.collect(request);
    });
    seen(element).getByRole('button', { name: 'Send your feedback' }).click();
    await arrived(element);
    expect(commentField(element).value).to.equal('More bus lanes, and trees');
    const since = 'What you have changed since is not sent yet.';
    await until(() => announcer(element).textContent === `Comment received. ${since}`, 'the word');
    seen(element).getByText(since);
    await send(element, 'received');
    expect(seen(element).queryByText(since)).to.equal(null);
    expect(collector.sent.map(({ answers }) => answers.comment)).to.deep.equal([
      'More bus lanes',
      'More bus lanes, and trees',
    ]);
    expect(collector.sent[1]?.amends).to.equal(collector.sent[0]?.id);
  });

  it('does not take the form away from somebody who goes on writing', async () => {
    const collector = endpoint();
    const element = await saved(collector);
    write(commentField(element), 'More bus lanes, and trees');
    online();
    await arrived(element);
    seen(element).getByText('What you have changed since is not sent yet.');
    expect(commentField(element).value).to.equal('More bus lanes, and trees');
  });

  (window === top ? it : it.skip)(
    'stays where somebody who is asked did not mean to delete it',
    async () => {
      const asked = answersConfirm(false);
      const element = await saved(endpoint());
      const press = (): void => {
        seen(element).getByRole('button', { name: 'Delete from this device' }).click();
      };
      press();
      expect(asked).to.deep.equal(['Delete from this device']);
      expect(element.state).to.equal('saved');
      expect(commentField(element).value).to.equal('More bus lanes');
      element.remove();
      const later = await visit(endpoint());
      const notice = await earlier(later);
      notice.getByRole('button', { name: 'Delete from this device' }).click();
      expect(asked).to.have.length(2);
      expect(await diskOutbox.all()).to.have.length(1);
    },
  );

  it('can be deleted from the device, with everything that was written', async () => {
    answersConfirm(true);
    const collector = endpoint();
    const element = await saved(collector);
    seen(element).getByRole('button', { name: 'Delete from this device' }).click();
    await shows(element, 'open');
    expect(commentField(element).value).to.equal('');
    expect(await empty()).to.equal(true);
    await until(() => announcer(element).textContent === 'Deleted from this device.', 'the word');
    online();
    expect(collector.sent).to.have.length(1);
  });
});

describe('a comment of an earlier visit', () => {
  const { clipboard } = navigator;
  afterEach(() => {
    Object.defineProperty(navigator, 'clipboard', { value: clipboard, configurable: true });
  });

  it('is a text to copy by hand where the browser keeps the clipboard closed', async () => {
    const writeText = (): Promise<void> => Promise.reject(new DOMException('no'));
    Object.defineProperty(navigator, 'clipboard', { value: { writeText }, configurable: true });
    const collector = endpoint();
    (await saved(collector)).remove();
    collector.instead(offline);
    const notice = await earlier(await visit(collector));
    notice.getByRole('button', { name: 'Copy' }).click();
    const field = (): HTMLTextAreaElement | null =>
      notice.queryByRole('textbox', { name: /Select the text and copy it/ });
    await until(() => field() !== null, 'the text');
    expect(field()?.value).to.contain('More bus lanes');
  });
});

describe('a comment that nobody takes', () => {
  it('is parked, and offered to be copied, downloaded, sent again or deleted', async () => {
    const collector = endpoint();
    (await saved(collector)).remove();
    collector.instead(status(403));
    const element = await visit(collector);
    const notice = await earlier(element);
    await until(() => notice.queryByRole('button', { name: 'Try again' }) !== null, 'the end');
    notice.getByText(/Your comment was not sent\. The server did not accept it\./);
    for (const name of ['Copy', 'Download', 'Delete from this device'])
      notice.getByRole('button', { name });
    online();
    expect(collector.sent, 'not by itself').to.have.length(2);
    // Of several comments each has its buttons, in a group that is called by its date.
    const one = within(notice.getByRole('group', { name: / 2[0-9][0-9][0-9] / }));
    const answer = heldBack(collector);
    const again = one.getByRole('button', { name: 'Try again' });
    again.focus();
    again.click();
    await until(() => one.queryByRole('button', { name: 'Try again' }) === null, 'the attempt');
    expectFocus(element, one.getByRole('button', { name: 'Copy' }));
    await until(() => announcer(element).textContent === 'Sending your comment.', 'the word');
    answer();
    await until(() => notice.queryByText(/Comment received/) !== null, 'a receipt');
    expect(await collector.kept()).to.have.length(1);
  });

  it('keeps five good ones behind it waiting no longer (F41)', async () => {
    const collector = endpoint();
    (await saved(collector)).remove();
    const [poison] = await diskOutbox.all();
    for (let count = 0; count < 5; count += 1) {
      const id = mintId();
      const submission = { ...poison!.submission, id };
      await diskOutbox.change(id, () => ({ ...poison!, id, submission }));
    }
    const fetch: typeof globalThis.fetch = async (input, init) => {
      const request = new Request(input, init);
      const text = await request.clone().text();
      return text.includes(poison!.id)
        ? new Response('', { status: 400 })
        : collector.fetch(request);
    };
    const element = await place(cambridgeTag(), { fetch });
    const notice = await earlier(element);
    await until(() => notice.queryAllByText(/Comment received/).length === 5, 'five receipts');
    await until(() => notice.queryByText(/The server did not accept it/) !== null, 'the refusal');
    expect(await collector.kept()).to.have.length(5);
  });

  it('is parked when it has waited for too long', async () => {
    const collector = endpoint();
    (await saved(collector)).remove();
    const [entry] = await diskOutbox.all();
    await diskOutbox.change(entry?.id ?? '', (found) => found && { ...found, until: 1 });
    const element = await visit(collector);
    const notice = await earlier(element);
    await until(() => notice.queryByText(/could not be sent for too long/) !== null, 'the end');
    expect(collector.sent).to.have.length(1);
  });
});

describe('an endpoint that would count a comment twice', () => {
  const elsewhere = { endpoint: 'https://forms.example.gov/take' };

  it('is asked three times at most, and then the person decides', async () => {
    const collector = endpoint();
    const element = await saved(collector, elsewhere);
    collector.instead(offline, offline);
    online();
    await until(() => collector.sent.length === 2, 'the second attempt');
    await until(() => element.state === 'saved', 'its end');
    online();
    await shows(element, 'not-sent');
    online();
    expect(collector.sent).to.have.length(3);
    const [entry] = await diskOutbox.all();
    expect(entry?.parked).to.equal('not-confirmed');
  });

  it('is not asked again when its answer says nothing', async () => {
    const collector = endpoint();
    const element = await visit(collector, elsewhere);
    write(commentField(element), 'More bus lanes');
    collector.instead(page('<h1>Thank you!</h1>'));
    await send(element, 'not-sent');
    seen(element).getByRole('heading', {
      name: 'We could not confirm that your comment arrived',
    });
    online();
    expect(collector.sent).to.have.length(1);
  });

  for (const [what, answer] of [
    ['a gateway that gave up waiting', status(504)],
    ['the third attempt without an answer', offline],
  ] as const)
    it(`may have the comment after ${what}, and nobody reads that it was not sent`, async () => {
      const collector = endpoint();
      const element = await visit(collector, elsewhere);
      write(commentField(element), 'More bus lanes');
      if (answer === offline) {
        collector.instead(offline, offline, offline);
        await send(element, 'saved');
        online();
        await until(() => collector.sent.length === 2, 'the second attempt');
        await until(() => element.state === 'saved', 'its end');
        online();
        await shows(element, 'not-sent');
      } else {
        collector.instead(answer);
        await send(element, 'not-sent');
      }
      seen(element).getByRole('heading', {
        name: 'We could not confirm that your comment arrived',
      });
      seen(element).getByText(/It may have arrived/);
      expect(seen(element).queryByText(/was not sent/)).to.equal(null);
    });

  it('is asked as often as it takes where the tag says that it counts once', async () => {
    const collector = endpoint();
    const element = await saved(collector, { ...elsewhere, idempotent: true });
    for (const attempt of [2, 3, 4, 5]) {
      collector.instead(offline);
      online();
      await until(() => collector.sent.length === attempt, 'another attempt');
      await until(() => element.state === 'saved', 'its end');
    }
  });
});
