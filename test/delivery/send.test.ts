import { expect } from '@open-wc/testing';
import { completeConsultation, seal, type Submission } from '../../src/contract/index.js';
import { send, type Sending } from '../../src/delivery/send.js';
import { cambridge } from '../support/cambridge.js';
import { ADDRESS, Endpoint, silence } from '../support/endpoint.js';
import { FakeTime, until } from '../support/fake-time.js';

const NOW = Date.parse('2025-12-10T17:00:00Z');

const submission = (comment = 'More bus lanes.'): Submission =>
  seal(
    completeConsultation(cambridge),
    { comment },
    { id: 'AAAAAAAAAAAAAAAAAAAAAA', sealedAt: '2025-12-10T17:00:00Z', language: 'en' },
  );

const by = (fetch: Sending['fetch']): Sending => ({
  endpoint: ADDRESS,
  format: 'json',
  unconfirmed: false,
  fetch,
});

/** The requests that are made, as they were asked of the platform. */
function recorded(answer: typeof fetch): { asked: RequestInit[]; fetch: typeof fetch } {
  const asked: RequestInit[] = [];
  return {
    asked,
    fetch: (input, init) => {
      asked.push(init ?? {});
      return answer(input, init);
    },
  };
}

describe('one attempt', () => {
  it('ends with the collector’s receipt', async () => {
    const outcome = await send(submission(), by(new Endpoint(cambridge, () => NOW).fetch));
    expect(outcome.kind === 'received' && outcome.receipt).to.include({
      status: 'created',
      id: 'AAAAAAAAAAAAAAAAAAAAAA',
      receivedAt: '2025-12-10T17:00:00.000Z',
    });
  });

  it('takes no cookies along, leaves nothing in the cache, and names only the page’s origin', async () => {
    const { asked, fetch } = recorded(new Endpoint(cambridge, () => NOW).fetch);
    await send(submission(), by(fetch));
    expect(asked).to.have.length(1);
    expect(asked[0]).to.include({
      method: 'POST',
      mode: 'cors',
      credentials: 'omit',
      cache: 'no-store',
      referrerPolicy: 'strict-origin-when-cross-origin',
    });
  });

  it('outlives the page, as long as its body is one that browsers let outlive it', async () => {
    const { asked, fetch } = recorded(new Endpoint(cambridge, () => NOW).fetch);
    await send(submission('ä'.repeat(29_000)), by(fetch));
    await send(submission('ä'.repeat(31_000)), by(fetch));
    expect(asked.map(({ keepalive }) => keepalive)).to.deep.equal([true, false]);
  });

  it('is given up after its time, and not before', async () => {
    const time = new FakeTime(NOW);
    try {
      const endpoint = new Endpoint(cambridge, () => NOW);
      endpoint.instead(silence);
      let ended: unknown;
      void send(submission(), { ...by(endpoint.fetch), timeout: 3000 }).then(
        (outcome) => (ended = outcome),
      );
      await until(() => endpoint.asked.length === 1, 'a request');
      await time.pass(2999);
      expect(ended).to.equal(undefined);
      await time.pass(1);
      await until(() => ended !== undefined, 'an end');
      expect(ended).to.deep.equal({ kind: 'not-sent', reason: 'timeout' });
      expect(time.waiting).to.equal(0);
    } finally {
      time.stop();
    }
  });

  it('is given up when the answer breaks off in the middle, for ever', async () => {
    const broken = new ReadableStream<Uint8Array>({
      start(controller) {
        controller.enqueue(new TextEncoder().encode('{"status":"cre'));
        controller.error(new TypeError('network error'));
      },
    });
    const outcome = await send(
      submission(),
      by(() => Promise.resolve(new Response(broken))),
    );
    expect(outcome).to.deep.equal({ kind: 'not-sent', reason: 'unreachable' });
  });

  it('reads no endless answer to its end', async () => {
    let chunks = 0;
    const endless = new ReadableStream<Uint8Array>({
      pull(controller) {
        chunks += 1;
        controller.enqueue(new Uint8Array(8192).fill(32));
      },
    });
    const outcome = await send(
      submission(),
      by(() => Promise.resolve(new Response(endless))),
    );
    expect(outcome).to.deep.equal({ kind: 'not-confirmed' });
    expect(chunks).to.be.below(12);
  });
});
