import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCollector } from '../../src/collector/collector.js';
import { cambridge } from '../support/cambridge.js';
import {
  CITY,
  COLLECT,
  DURING,
  openCollector,
  PLAN,
  problemIn,
  sealed,
  temporaryStore,
} from './support-collector.js';

describe('Pages of other sites', () => {
  it('that are on the list read every answer, refusals too', async (test) => {
    const { ask, post } = await openCollector(test);
    const headers = { origin: CITY };
    for (const response of [
      await post(sealed(), headers),
      await post('{', headers),
      await ask('/nothing', { headers }),
      await ask(PLAN, { method: 'DELETE', headers }),
      await ask(`${PLAN}/submissions`, { method: 'OPTIONS', headers }),
    ]) {
      assert.equal(response.headers.get('access-control-allow-origin'), CITY);
      assert.match(response.headers.get('vary') ?? '', /\bOrigin\b/);
      assert.equal(response.headers.get('access-control-expose-headers'), 'Retry-After, Date, Age');
    }
  });

  for (const origin of [
    'https://evil.example',
    `${CITY}.evil.example`,
    'http://www.cambridgema.gov',
    'https://www.cambridgema.gov:8443',
    'https://WWW.cambridgema.gov',
    'null',
  ])
    it(`${origin} is not on the list: 403, and nothing is kept`, async (test) => {
      const { post, kept } = await openCollector(test);
      const response = await post(sealed(), { origin });
      assert.equal(response.headers.get('access-control-allow-origin'), null);
      assert.match(response.headers.get('vary') ?? '', /\bOrigin\b/);
      const { status, code } = await problemIn(response);
      assert.deepEqual([status, code], [403, 'wrong-origin']);
      assert.deepEqual(await kept(), []);
    });

  it('may all send where the operator says so', async (test) => {
    const { post } = await openCollector(test, { origins: '*' });
    for (const origin of ['https://evil.example', 'null']) {
      const response = await post(sealed(), { origin });
      assert.equal(response.status, 201);
      assert.equal(response.headers.get('access-control-allow-origin'), '*');
    }
  });

  it('of the collector’s own site, and programs, may always send', async (test) => {
    const { post } = await openCollector(test, { origins: [] });
    assert.equal((await post(sealed(), { origin: COLLECT })).status, 201);
    assert.equal((await post(sealed())).status, 201);
  });

  it('of the collector’s own site may send from a browser that is too old to say so, behind a proxy with TLS', async (test) => {
    const store = await temporaryStore(test);
    const clock = () => DURING;
    const collector = createCollector({ consultations: [cambridge], origins: [], store, clock });
    const { host } = new URL(COLLECT);
    /** The proxy has taken the TLS off, and left the host. */
    const from = (origin: string): Promise<Response> =>
      collector(
        new Request(`http://${host}${PLAN}/submissions`, {
          method: 'POST',
          headers: { origin, 'content-type': 'application/json' },
          body: JSON.stringify(sealed()),
        }),
      );
    assert.equal((await from(`https://${host}`)).status, 201);
    for (const other of [`https://${host}:8443`, `https://www.${host}`, `https://${host}.example`])
      assert.equal((await from(other)).status, 403, other);
  });

  it('ask first whether they may, and are told', async (test) => {
    const { ask } = await openCollector(test);
    const response = await ask(`${PLAN}/submissions`, {
      method: 'OPTIONS',
      headers: {
        'origin': CITY,
        'access-control-request-method': 'POST',
        'access-control-request-headers': 'content-type',
      },
    });
    assert.equal(response.status, 204);
    assert.equal(response.headers.get('access-control-allow-methods'), 'POST, OPTIONS');
    assert.match(response.headers.get('access-control-allow-headers') ?? '', /Content-Type/);
  });
});

describe('Methods', () => {
  const wrong: [path: string, method: string, allow: string][] = [
    [`${PLAN}/submissions`, 'GET', 'POST, OPTIONS'],
    [`${PLAN}/submissions`, 'PUT', 'POST, OPTIONS'],
    [PLAN, 'POST', 'GET, HEAD, OPTIONS'],
    [`${PLAN}/receipts/AAAA-AAAA-AAAA`, 'PUT', 'GET, DELETE, HEAD, OPTIONS'],
    [`${PLAN}/receipts/AAAA-AAAA-AAAA/withdrawal`, 'DELETE', 'GET, POST, HEAD, OPTIONS'],
    [`${PLAN}/submissions.csv`, 'POST', 'GET, HEAD, OPTIONS'],
    ['/health', 'PATCH', 'GET, HEAD, OPTIONS'],
  ];
  for (const [path, method, allow] of wrong)
    it(`${method} ${path}: 405, with what is allowed`, async (test) => {
      const { ask } = await openCollector(test);
      const response = await ask(path, { method });
      assert.equal(response.headers.get('allow'), allow);
      const { status, code } = await problemIn(response);
      assert.deepEqual([status, code], [405, 'method']);
    });

  it('HEAD is GET without a body', async (test) => {
    const { ask } = await openCollector(test, { exportToken: 'sesame' });
    const headers = { authorization: 'Bearer sesame' };
    for (const path of [PLAN, '/health', `${PLAN}/submissions.csv`, '/nothing']) {
      const get = await ask(path, { headers });
      const head = await ask(path, { method: 'HEAD', headers });
      assert.equal(head.status, get.status);
      assert.equal(head.headers.get('content-type'), get.headers.get('content-type'));
      assert.equal(await head.text(), '');
    }
  });
});
