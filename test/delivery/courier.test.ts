import { expect } from '@open-wc/testing';
import { completeConsultation, mintId, seal } from '../../src/contract/index.js';
import { carry, save } from '../../src/delivery/courier.js';
import { memoryOutbox } from '../../src/delivery/outbox.js';
import { cambridge } from '../support/cambridge.js';
import { ADDRESS, Endpoint, status } from '../support/endpoint.js';
import { FakeTime } from '../support/fake-time.js';

// The courier's pauses are as long as they get.
Math.random = () => 0.999;

const NOW = Date.parse('2025-12-10T17:00:00Z');
const MINUTE = 60_000;

describe('an endpoint that fails for an hour', () => {
  it('is left alone ever longer, and then has the comment once (F27)', async () => {
    const time = new FakeTime(NOW);
    try {
      const endpoint = new Endpoint(cambridge, () => time.now);
      const id = mintId();
      const envelope = { id, sealedAt: new Date(NOW).toISOString(), language: 'en' };
      const submission = seal(completeConsultation(cambridge), { comment: 'Bus lanes' }, envelope);
      const outbox = memoryOutbox();
      await save(outbox, {
        version: 1,
        id,
        submission,
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
      });
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
