import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { createCollector } from '../../src/collector/collector.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import { listen } from '../../src/collector/node.js';
import { createRateLimit, DEFAULT_RATE } from '../../src/collector/rate-limit.js';
import { cambridge } from '../support/cambridge.js';
import { DURING, PLAN, problemIn, receiptIn, sealed } from './support-collector.js';

const LIBRARY = '203.0.113.7';

/** A collector on a port behind one proxy; a test says what the proxy saw. */
async function behindProxy(test: TestContext, rate = DEFAULT_RATE, trustProxy = 1) {
  const store = openMemoryStore();
  const handler = createCollector({
    consultations: [cambridge],
    store,
    origins: ['https://www.cambridgema.gov'],
    clock: () => DURING,
    rate,
  });
  const listener = await listen({ handler, port: 0, trustProxy });
  test.after(() => listener.close());
  const post = (from: string, body: object = sealed(), headers: object = {}): Promise<Response> =>
    fetch(`${listener.url}${PLAN}/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-forwarded-for': from, ...headers },
      body: JSON.stringify(body),
    });
  return { post, url: listener.url };
}

/** A limit whose clock the test holds. */
function limited({ submissions = 3, seconds = 60, networks = 100 } = {}) {
  const clock = { now: 5000 };
  const limit = createRateLimit({ submissions, seconds }, () => clock.now, networks);
  const charge = (address: string | undefined): Promise<number> => limit.charge(address);
  return { clock, limit, charge };
}

describe('200 people behind one address within a minute', () => {
  it('are all received', async (test) => {
    const { post } = await behindProxy(test);
    const answers = await Promise.all(Array.from({ length: 200 }, () => post(LIBRARY)));
    assert.deepEqual(new Set(answers.map(({ status }) => status)), new Set([201]));
  });
});

describe('Who sends more than a network may', () => {
  const rate = { submissions: 2, seconds: 60 };

  it('is asked to wait, in a header that a page may read and in the body', async (test) => {
    const { post } = await behindProxy(test, rate);
    await post(LIBRARY);
    await post('203.0.113.250');
    const response = await post(LIBRARY, sealed(), { origin: 'https://www.cambridgema.gov' });
    assert.equal(response.headers.get('retry-after'), '30');
    assert.match(response.headers.get('access-control-expose-headers') ?? '', /^Retry-After\b/);
    assert.equal(
      response.headers.get('access-control-allow-origin'),
      'https://www.cambridgema.gov',
    );
    const { status, code, problem } = await problemIn(response);
    assert.deepEqual([status, code, problem.retryAfter], [429, 'too-many', 30]);
  });

  it('keeps nobody else out', async (test) => {
    const { post } = await behindProxy(test, rate);
    for (let index = 0; index < 5; index += 1) await post(LIBRARY);
    assert.equal((await post('198.51.100.1')).status, 201);
    assert.equal((await post('2001:db8::1')).status, 201);
  });

  it('does not get past it with an address of their own invention', async (test) => {
    const { post } = await behindProxy(test, rate);
    const statuses: number[] = [];
    for (let index = 0; index < 4; index += 1)
      statuses.push((await post(`198.51.${String(index)}.1, ${LIBRARY}`)).status);
    assert.deepEqual(statuses, [201, 201, 429, 429]);
  });

  it('still has the receipt of what arrived before, by sending again and by looking', async (test) => {
    const { post, url } = await behindProxy(test, rate);
    const submission = sealed();
    const receipt = await receiptIn(await post(LIBRARY, submission));
    await post(LIBRARY);
    assert.equal((await post(LIBRARY)).status, 429);
    assert.deepEqual(await receiptIn(await post(LIBRARY, submission)), {
      ...receipt,
      status: 'duplicate',
    });
    const looked = await fetch(`${url}${PLAN}/receipts/${receipt.reference}`, {
      headers: { 'x-forwarded-for': LIBRARY },
    });
    assert.deepEqual(await receiptIn(looked), receipt);
  });

  it('reads a page that asks them to try again, where they have no script', async (test) => {
    const { post } = await behindProxy(test, rate);
    await post(LIBRARY);
    await post(LIBRARY);
    const { url } = await behindProxy(test, { submissions: 1, seconds: 60 });
    const form = (): Promise<Response> =>
      fetch(`${url}${PLAN}/submissions`, {
        method: 'POST',
        headers: { 'accept': 'text/html', 'x-forwarded-for': LIBRARY },
        body: new URLSearchParams({ comment: 'My long comment' }),
        redirect: 'manual',
      });
    assert.equal((await form()).status, 303);
    const refused = await form();
    assert.equal(refused.status, 429);
    assert.match(await refused.text(), /coming from your network[\s\S]*My long comment/);
  });

  it('and nobody is counted where only a proxy’s address is known', async (test) => {
    const { post } = await behindProxy(test, rate, 0);
    for (let index = 0; index < 5; index += 1) assert.equal((await post(LIBRARY)).status, 201);
  });
});

describe('What a network has sent', () => {
  it('is forgotten little by little', async () => {
    const { clock, charge } = limited();
    assert.deepEqual(
      [await charge(LIBRARY), await charge(LIBRARY), await charge(LIBRARY)],
      [0, 0, 0],
    );
    assert.equal(await charge(LIBRARY), 20);
    clock.now += 19_000;
    assert.equal(await charge(LIBRARY), 1);
    clock.now += 1000;
    assert.equal(await charge(LIBRARY), 0);
    assert.equal(await charge(LIBRARY), 20);
    clock.now += 3600_000;
    for (const expected of [0, 0, 0, 20]) assert.equal(await charge(LIBRARY), expected);
  });

  it('does not grow by what was known already', async () => {
    const { limit, charge } = limited();
    for (let index = 0; index < 10; index += 1) {
      assert.equal(await charge(LIBRARY), 0);
      await limit.refund(LIBRARY);
    }
  });

  it('is not counted where it comes from nobody knows', async () => {
    const { charge } = limited({ submissions: 1 });
    for (const address of [undefined, 'unknown', '127.0.0.1'])
      for (let index = 0; index < 3; index += 1) assert.equal(await charge(address), 0);
  });

  it('takes a bounded memory: the network that was quiet for longest is forgotten', async () => {
    const { charge } = limited({ submissions: 1, networks: 3 });
    for (const third of [1, 2, 3]) await charge(`203.0.${String(third)}.1`);
    assert.ok((await charge('203.0.1.1')) > 0);
    await charge('203.0.4.1');
    assert.equal(await charge('203.0.1.1'), 0);
    assert.ok((await charge('203.0.4.1')) > 0);
  });
});
