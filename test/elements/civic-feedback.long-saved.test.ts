import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { diskOutbox } from '../../src/delivery/outbox.js';
import { cambridge } from '../support/cambridge.js';
import {
  cambridgeTag,
  commentField,
  OPEN,
  place,
  placeDefinition,
  seen,
  send,
  shows,
  write,
} from '../support/elements.js';
import { Endpoint, offline, page, silence, status } from '../support/endpoint.js';
import { FakeTime, turn, until } from '../support/fake-time.js';
import { answersConfirm, endpoint, online, saved, visit } from '../support/saved.js';

const press = (element: CivicFeedback, name: string): void => {
  seen(element).getByRole('button', { name }).click();
};

/** What the disk has to send, and what it has given up. */
const onDisk = async () =>
  (await diskOutbox.all()).map(({ submission: { answers, amends }, parked }) => ({
    ...{ comment: answers.comment, amends, parked },
  }));

/** Waits until the disk has so many. */
async function hasOnDisk(count: number): Promise<void> {
  for (let look = 0; (await onDisk()).length !== count; look += 1) {
    if (look > 2000) throw new Error(`Waited in vain for ${String(count)} on the disk.`);
    // A page that asks without a pause has no time for anything else.
    await turn();
  }
}

/** What this tab's storage has, as text. */
const inTab = (): string => JSON.stringify(Object.entries(sessionStorage));

/** The days in which it is tried by itself are over. */
async function expires(): Promise<void> {
  for (const { id } of await diskOutbox.all())
    await diskOutbox.change(id, (found) => found && { ...found, until: 1 });
}

const tooLong = status(422, {
  type: 'urn:civic:validation',
  errors: [{ field: 'comment', code: 'comment-too-long' }],
});

describe('a comment that the form shows as saved', () => {
  it('is shown as refused, and can be mended, where the endpoint refuses it later', async () => {
    const collector = endpoint();
    const element = await saved(collector);
    collector.instead(tooLong);
    online();
    await shows(element, 'refused');
    seen(element).getByRole('heading', { name: 'There is 1 problem' });
    expect(commentField(element).value).to.equal('More bus lanes');
    await hasOnDisk(0);
    write(commentField(element), 'Buses');
    await send(element, 'received');
    // An attempt before the one that was refused may have arrived.
    const [first] = collector.sent;
    expect((await collector.kept())[0]?.amends).to.equal(first?.id);
  });

  it('says so when its time is over, and is sent all the same once somebody asks for it', async () => {
    const collector = endpoint();
    const element = await saved(collector);
    await expires();
    online();
    await shows(element, 'not-sent');
    seen(element).getByText(/It could not be sent for too long/);
    press(element, 'Try again');
    await shows(element, 'received');
    expect(collector.sent).to.have.length(2);
  });

  it('may have arrived, and is said to, where the browser has thrown it away', async () => {
    const element = await saved(endpoint());
    for (const { id } of await diskOutbox.all()) await diskOutbox.change(id, () => null);
    online();
    await shows(element, 'not-sent');
    seen(element).getByText(/It may have arrived/);
    press(element, 'Try again');
    await shows(element, 'received');
  });

  it('stays saved where the disk cannot be read just now', async () => {
    const element = await saved(endpoint());
    const { all } = diskOutbox;
    let asked = 0;
    diskOutbox.all = () => {
      asked += 1;
      return Promise.reject(new Error('the disk fails'));
    };
    try {
      online();
      await until(() => asked > 0, 'a look at the disk');
      await element.updateComplete;
      expect(element.state).to.equal('saved');
    } finally {
      diskOutbox.all = all;
    }
  });

  it('has arrived, and somebody who mends an edit of it that was refused is told', async () => {
    const collector = endpoint();
    const element = await saved(collector);
    write(commentField(element), 'x'.repeat(5001));
    await send(element, 'refused');
    online();
    const arrived = (): boolean =>
      seen(element).queryAllByText(/Comment received\. Your reference is/).length > 0;
    await until(arrived, 'the receipt');
    seen(element).getByText('What you have changed since is not sent yet.');
    expect(commentField(element).value).to.have.length(5001);
    write(commentField(element), 'More bus lanes, and trees');
    await send(element, 'received');
    const [first, second] = await collector.kept();
    expect(second?.amends).to.equal(first?.id);
  });

  it('leaves no draft of what was written since, where it is deleted from this device', async () => {
    const element = await saved(endpoint());
    write(commentField(element), 'More bus lanes, says Ada');
    window.dispatchEvent(new Event('pagehide'));
    expect(inTab()).to.contain('says Ada');
    answersConfirm(true);
    press(element, 'Delete from this device');
    await shows(element, 'open');
    expect(commentField(element).value).to.equal('');
    expect(inTab()).to.equal('[]');
    expect(await onDisk()).to.deep.equal([]);
  });

  it('is deleted in another tab, and what was written here since stays', async () => {
    const element = await saved(endpoint());
    write(commentField(element), 'More bus lanes, and trees');
    const other = new BroadcastChannel('civic-feedback');
    const [entry] = await diskOutbox.all();
    other.postMessage({ id: entry?.id });
    await shows(element, 'open');
    other.close();
    expect(commentField(element).value).to.equal('More bus lanes, and trees');
  });

  it('stays, where the page goes on to another plan and that is commented too', async () => {
    const collector = endpoint();
    const element = await placeDefinition({}, { fetch: collector.fetch });
    write(commentField(element), 'On the first plan');
    collector.instead(offline);
    await send(element, 'saved');
    element.definition = { ...cambridge, id: 'another-plan', title: 'Another plan' };
    const heading = (): HTMLElement | null =>
      seen(element).queryByRole('heading', { name: 'Another plan' });
    await until(() => heading() !== null, 'the other plan');
    write(commentField(element), 'On the second plan');
    collector.instead(offline);
    press(element, 'Send your feedback');
    await hasOnDisk(2);
    await shows(element, 'saved');
    expect((await onDisk()).map(({ amends }) => amends)).to.deep.equal([undefined, undefined]);
  });
});

describe('a comment that is sent after the endpoint’s last day', () => {
  it('is sent all the same: the endpoint decides, whose clock it is', async () => {
    const time = new FakeTime(OPEN);
    try {
      const collector = new Endpoint(cambridge, () => time.now);
      const element = await place(cambridgeTag(), {
        fetch: collector.fetch,
        clock: () => time.now,
      });
      write(commentField(element), 'More bus lanes');
      await element.updateComplete;
      await time.pass(30 * 86_400_000);
      press(element, 'Send your feedback');
      await time.pass(1000);
      await shows(element, 'not-sent');
      seen(element).getByText(/^Comments have closed.*Nothing was deleted/);
      expect(collector.sent).to.have.length(1);
    } finally {
      time.stop();
    }
  });
});

describe('a comment of an earlier visit that waited for too long', () => {
  it('is sent where somebody tries it again', async () => {
    const collector = endpoint();
    (await saved(collector)).remove();
    await expires();
    const element = await visit(collector);
    await until(
      () => seen(element).queryByText(/could not be sent for too long/) !== null,
      'that it waited for too long',
    );
    press(element, 'Try again');
    await until(() => seen(element).queryByText(/Comment received/) !== null, 'the receipt');
    expect(await onDisk()).to.deep.equal([]);
  });
});

describe('an edit of a comment that may have arrived', () => {
  /** What is kept, where the first of three versions arrives unanswered, and the second fares like this. */
  async function threeVersions(answer: typeof offline, ends: 'refused' | 'saved') {
    const collector = endpoint();
    const element = await visit(collector);
    write(commentField(element), 'one');
    collector.instead(async (request) => {
      await collector.collect(request);
      throw new TypeError('the answer is lost');
    });
    await send(element, 'saved');
    write(commentField(element), 'two');
    collector.instead(answer);
    await send(element, ends);
    write(commentField(element), 'three');
    await send(element, 'received');
    const kept = await collector.kept();
    expect(kept.map(({ answers }) => answers.comment)).to.deep.equal(['one', 'three']);
    return kept;
  }

  it('replaces it, also where an edit in between was refused', async () => {
    const [one, three] = await threeVersions(tooLong, 'refused');
    expect(three?.amends).to.equal(one?.id);
  });

  it('replaces it, also where an edit in between went unanswered, and never arrived', async () => {
    const [one, three] = await threeVersions(offline, 'saved');
    expect(three?.amends?.split(' ')).to.include(one?.id);
  });
});

describe('an endpoint that says nothing any more', () => {
  it('keeps nobody waiting for longer than one attempt, however long they have written', async () => {
    const time = new FakeTime(OPEN);
    try {
      const collector = endpoint();
      const element = await visit(collector);
      write(commentField(element), 'More bus lanes');
      await time.pass(300_000);
      // Neither to the comment nor to what is asked then: what time it is.
      collector.instead(silence, silence);
      press(element, 'Send your feedback');
      await hasOnDisk(1);
      await until(() => collector.sent.length === 1, 'the attempt');
      await time.pass(15_000);
      await shows(element, 'saved');
      expect(time.now - OPEN).to.equal(315_000);
    } finally {
      time.stop();
    }
  });
});

describe('a browser that takes long to save a comment', () => {
  it('sends it once, where nobody can stop it any more', async () => {
    const time = new FakeTime(OPEN);
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below
    const { put } = IDBObjectStore.prototype;
    try {
      const collector = endpoint();
      // It would count one that comes twice.
      const element = await visit(collector, { endpoint: 'https://forms.example.gov/take' });
      write(commentField(element), 'More bus lanes');
      await element.updateComplete;
      collector.instead(page('{"ok":true}', 'application/json'));
      let complete: (() => void) | undefined;
      IDBObjectStore.prototype.put = function (...record) {
        IDBObjectStore.prototype.put = put;
        const { transaction } = this;
        const heard = transaction.oncomplete;
        // Committed, and the word of it is long on its way.
        transaction.oncomplete = (event) => {
          complete = () => void heard?.call(transaction, event);
        };
        return put.apply(this, record);
      };
      press(element, 'Send your feedback');
      await hasOnDisk(1);
      await until(() => complete !== undefined, 'the commit');
      for (let second = 0; second < 5; second += 1) await time.pass(1000);
      expect(collector.sent, 'before it is known whether it is saved').to.have.length(0);
      complete?.();
      await shows(element, 'received');
      for (let second = 0; second < 60; second += 1) await time.pass(1000);
      expect(collector.sent).to.have.length(1);
      await hasOnDisk(0);
    } finally {
      IDBObjectStore.prototype.put = put;
      time.stop();
    }
  });
});

describe('a browser whose storage begins something and does not end it', () => {
  it('keeps nobody’s comment from being sent', async () => {
    const time = new FakeTime(OPEN);
    // eslint-disable-next-line @typescript-eslint/unbound-method -- put back below
    const { transaction } = IDBDatabase.prototype;
    try {
      const collector = endpoint();
      const element = await place(cambridgeTag(), {
        fetch: collector.fetch,
        clock: () => time.now,
      });
      write(commentField(element), 'More bus lanes');
      await element.updateComplete;
      IDBDatabase.prototype.transaction = () =>
        ({ objectStore: () => ({ get: () => ({}), getAll: () => ({}) }), abort: () => 0 }) as never;
      press(element, 'Send your feedback');
      for (let second = 0; second < 10; second += 1) await time.pass(1000);
      await shows(element, 'received');
      expect(collector.sent).to.have.length(1);
    } finally {
      IDBDatabase.prototype.transaction = transaction;
      time.stop();
    }
  });
});
