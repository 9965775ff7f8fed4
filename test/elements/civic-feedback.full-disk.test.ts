import { expect } from '@open-wc/testing';
import { diskOutbox } from '../../src/delivery/outbox.js';
import { commentField, seen, send, shows, write } from '../support/elements.js';
import { offline, status } from '../support/endpoint.js';
import { until } from '../support/fake-time.js';
import { earlier, empty, endpoint, online, saved, visit } from '../support/saved.js';

describe('a disk that fills up while a comment is saved on it', () => {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
  const { put } = IDBObjectStore.prototype;
  const fillUp = (): void => {
    IDBObjectStore.prototype.put = function (...record) {
      const request = put.apply(this, record);
      this.transaction.abort();
      return request;
    };
  };
  afterEach(() => {
    IDBObjectStore.prototype.put = put;
  });

  it('keeps it from nobody who can be reached again', async () => {
    const collector = endpoint();
    const element = await saved(collector);
    fillUp();
    collector.instead(offline);
    online();
    await until(() => collector.sent.length === 2, 'an attempt');
    await until(() => element.state === 'saved', 'its end');
    online();
    await shows(element, 'received');
    expect(await collector.kept()).to.have.length(1);
    expect(await empty()).to.equal(true);
  });

  it('has it sent again where somebody wishes so, on a later visit', async () => {
    const collector = endpoint();
    (await saved(collector)).remove();
    fillUp();
    collector.instead(status(403));
    const notice = await earlier(await visit(collector));
    const again = (): HTMLElement | null => notice.queryByRole('button', { name: 'Try again' });
    await until(() => again() !== null, 'the end');
    again()?.click();
    await until(() => notice.queryByText(/Comment received/) !== null, 'a receipt');
    expect(collector.sent).to.have.length(3);
    expect(await empty()).to.equal(true);
  });
});

describe('a browser whose disk is closed to us', () => {
  // eslint-disable-next-line @typescript-eslint/unbound-method -- put back as it was
  const { open } = IDBFactory.prototype;
  afterEach(() => {
    IDBFactory.prototype.open = open;
  });

  it('with every channel to other tabs still sends', async () => {
    // As Firefox does where somebody refuses a website's cookies.
    const { BroadcastChannel } = window;
    const refused = (): never => {
      throw new DOMException('The operation is insecure.', 'SecurityError');
    };
    IDBFactory.prototype.open = refused;
    window.BroadcastChannel = refused as never;
    try {
      const collector = endpoint();
      const element = await visit(collector);
      write(commentField(element), 'More bus lanes');
      await send(element, 'received');
      expect(await collector.kept()).to.have.length(1);
    } finally {
      window.BroadcastChannel = BroadcastChannel;
    }
  });

  for (const [what, broken] of [
    [
      'that throws',
      () => {
        throw new DOMException('denied', 'SecurityError');
      },
    ],
    [
      'that is full',
      () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
    ],
  ] as const)
    it(`${what} is said, and the comment is tried as long as the page is open`, async () => {
      IDBFactory.prototype.open = broken;
      const collector = endpoint();
      const element = await visit(collector);
      write(commentField(element), 'More bus lanes');
      collector.instead(offline);
      await send(element, 'not-sent');
      seen(element).getByText(/Your browser could not save it on this device/);
      seen(element).getByRole('button', { name: 'Copy my answers' });
      expect(commentField(element).value).to.equal('More bus lanes');
      online();
      await shows(element, 'received');
      expect(await collector.kept()).to.have.length(1);
    });

  it('that has a record nobody can read leaves it alone, and works on', async () => {
    await diskOutbox.change('x', () => ({ version: 2, id: 'x' }) as never);
    await diskOutbox.change('y', () => ({ version: 1, id: 'y', submission: 'torn' }) as never);
    const collector = endpoint();
    const element = await visit(collector);
    await send(element, 'received');
    expect(await diskOutbox.all()).to.deep.equal([]);
    expect(await diskOutbox.change('x', () => null), 'untouched').to.equal(undefined);
  });
});
