import { expect } from '@open-wc/testing';
import { completeConsultation, mintId, seal } from '../../src/contract/index.js';
import { carry, save } from '../../src/delivery/courier.js';
import type { OutboxEntry } from '../../src/delivery/outbox-entry.js';
import { memoryOutbox, type Outbox } from '../../src/delivery/outbox.js';
import { cambridge } from '../support/cambridge.js';
import { ADDRESS, Endpoint, status } from '../support/endpoint.js';
import { FakeTime } from '../support/fake-time.js';

// The courier's pauses are as long as they get.
Math.random = () => 0.999;

const NOW = Date.parse('2025-12-10T17:00:00Z');
const MINUTE = 60_000;

/** A comment that was just sealed, and how it waits. */
function waiting(): OutboxEntry {
  const id = mintId();
  const envelope = { id, sealedAt: new Date(NOW).toISOString(), language: 'en' };
  return {
    version: 1,
    id,
    submission: seal(completeConsultation(cambridge), { comment: 'Bus lanes' }, envelope),
    endpoint: ADDRESS,
    format: 'json',
    unconfirmed: false,
    idempotent: true,
    text: 'Bus lanes',
    savedAt: NOW,
    until: NOW + 7 * 86_400_000,
    attempts: 0,
    dueAt: 0,
    claimedUntil: 0,
  };
}

describe('a device that sleeps', () => {
  let time: FakeTime;
  beforeEach(() => {
    time = new FakeTime(NOW);
  });
  afterEach(() => {
    time.stop();
  });

  it('between the disk and the network leaves the comment to the tab that woke first', async () => {
    const endpoint = new Endpoint(cambridge, () => time.now);
    const disk = memoryOutbox();
    const entry = waiting();
    await disk.change(entry.id, () => entry);
    const slept: Outbox = {
      ...disk,
      async change(...step) {
        const left = await disk.change(...step);
        await time.pass(60 * MINUTE);
        return left;
      },
    };
    expect(await carry(slept, entry.id, endpoint.fetch, true), 'its claim is over').to.equal(
      undefined,
    );
    expect(endpoint.asked).to.have.length(0);
    expect((await carry(disk, entry.id, endpoint.fetch, false))?.outcome.kind).to.equal('received');
  });
});

describe('an endpoint that fails for an hour', () => {
  it('is left alone ever longer, and then has the comment once (F27)', async () => {
    const time = new FakeTime(NOW);
    try {
      const endpoint = new Endpoint(cambridge, () => time.now);
      const outbox = memoryOutbox();
      const entry = waiting();
      const { id } = entry;
      await save(outbox, entry);
      // The tab of the first attempt is closed: its claim runs out.
      await time.pass(MINUTE);
      while (time.now < NOW + 60 * MINUTE) {
        endpoint.instead(status([500, 502, 503, 504][endpoint.asked.length % 4] ?? 500));
        const carried = await carry(outbox, id, endpoint.fetch, false);
        expect(carried?.left, 'tried, and neither lost nor given up').to.include({ id });
        expect(carried?.left?.parked).to.equal(undefined);
        const { dueAt = 0 } = carried?.left ?? {};
        expect(dueAt - time.now).to.be.within(0, 15 * MINUTE);
        const before = endpoint.asked.length;
        await time.pass(Math.max(dueAt - time.now - 1, 0));
        if (dueAt > time.now) await carry(outbox, id, endpoint.fetch, false);
        expect(endpoint.asked, 'not before it is due').to.have.length(before);
        await time.pass(1);
      }
      expect(endpoint.asked).to.have.length.within(6, 60);
      const last = await carry(outbox, id, endpoint.fetch, false);
      expect(last?.outcome.kind).to.equal('received');
      expect(await outbox.all()).to.deep.equal([]);
      expect((await endpoint.kept()).map((kept) => kept.id)).to.deep.equal([id]);
    } finally {
      time.stop();
    }
  });
});
