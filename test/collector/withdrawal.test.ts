import assert from 'node:assert/strict';
import { describe, it, type TestContext } from 'node:test';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import type { CollectorOptions } from '../../src/collector/collector.js';
import { isWithdrawn, type StoredSubmission } from '../../src/collector/store.js';
import { mintId, type Submission } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import {
  CITY,
  COLLECT,
  openCollector,
  PLAN,
  problemIn,
  receiptIn,
  sealed,
} from './support-collector.js';

const CLOSED = Date.parse('2025-12-24T12:00:00-05:00');
const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
/** What a browser sends when somebody presses the button of the collector's own page. */
const PRESSED = {
  ...BROWSER,
  'content-type': 'application/x-www-form-urlencoded',
  'origin': COLLECT,
};

/** A comment that was received, and where its receipt is. */
async function received(test: TestContext, options?: Partial<CollectorOptions>) {
  const collecting = await openCollector(test, { exportToken: 'sesame', ...options });
  const submission = sealed();
  const { reference } = await receiptIn(await collecting.post(submission));
  const receipt = `${PLAN}/receipts/${reference}`;
  const withdraw = (headers = {}) => collecting.ask(receipt, { method: 'DELETE', headers });
  return { ...collecting, submission, reference, receipt, withdraw };
}

describe('A resident withdraws a comment', () => {
  it('from its receipt’s page, without a script, and is asked first', async (test) => {
    const { ask, kept, post, receipt, submission } = await received(test);
    const shown = await (await ask(receipt, { headers: BROWSER })).text();
    const link = /<a href="([^"]+)">Withdraw this comment</.exec(shown)?.[1];
    assert.equal(link, `${receipt}/withdrawal`);

    const asked = await ask(link, { headers: BROWSER });
    const html = await asked.text();
    assert.match(asked.headers.get('content-security-policy') ?? '', /form-action 'self'/);
    assert.match(html, /<h1>Withdraw this comment\?<\/h1>[\s\S]*This cannot be undone/);
    const [, method, action] = /<form method="(\w+)" action="([^"]+)">/.exec(html) ?? [];
    assert.deepEqual([method, action], ['post', link]);
    assert.equal((await kept()).length, 1);

    const done = await ask(link, { method: 'POST', headers: PRESSED });
    assert.deepEqual([done.status, done.headers.get('location')], [303, receipt]);
    const after = await ask(receipt, { headers: BROWSER });
    assert.equal(after.status, 410);
    assert.match(await after.text(), /<h1>Comment withdrawn<\/h1>/);
    assert.deepEqual(await kept(), []);
    assert.equal((await problemIn(await post(submission))).code, 'withdrawn');
  });

  it('by a program, and again, and reads the same', async (test) => {
    const { ask, clock, receipt, reference, withdraw } = await received(test);
    const response = await withdraw({ origin: CITY });
    assert.equal(response.status, 200);
    assert.equal(response.headers.get('access-control-allow-origin'), CITY);
    const answer: unknown = await response.json();
    const withdrawnAt = '2025-12-20T18:00:00.000Z';
    assert.deepEqual(answer, { status: 'withdrawn', reference, withdrawnAt });
    clock.now += 60_000;
    assert.deepEqual(await (await withdraw()).json(), answer);
    const { status, code } = await problemIn(await ask(receipt));
    assert.deepEqual([status, code], [410, 'withdrawn']);
  });

  it('and a page may ask for it only where it may send', async (test) => {
    const { kept, ask, receipt, withdraw } = await received(test);
    assert.equal((await problemIn(await withdraw({ origin: 'https://evil.example' }))).status, 403);
    const headers = { ...PRESSED, origin: 'null' };
    const forged = await ask(`${receipt}/withdrawal`, { method: 'POST', headers });
    assert.equal(forged.status, 403);
    assert.equal((await kept()).length, 1);
    const preflight = await ask(receipt, { method: 'OPTIONS', headers: { origin: CITY } });
    assert.match(preflight.headers.get('access-control-allow-methods') ?? '', /\bDELETE\b/);
  });

  it('behind a proxy with TLS, where only the browser knows that it is at home', async (test) => {
    const { ask, receipt } = await received(test);
    const origin = 'https://comments.example.gov';
    const headers = { ...PRESSED, origin, 'sec-fetch-site': 'same-origin' };
    const done = await ask(`${receipt}/withdrawal`, { method: 'POST', headers });
    assert.equal(done.status, 303);
  });

  it('and the one that it replaces goes with it', async (test) => {
    const { ask, kept, post, reference, submission, store } = await received(test);
    const later: Submission[] = [sealed(undefined, { amends: submission.id })];
    later.push(sealed(undefined, { amends: later[0]?.id ?? '' }));
    const other = sealed();
    for (const one of [...later, other]) await post(one);
    const last = (await store.find(later[1]?.id ?? '')) as StoredSubmission;
    const response = await ask(`${PLAN}/receipts/${last.reference}`, { method: 'DELETE' });
    assert.equal(response.status, 200);
    assert.deepEqual(await kept(), [other]);
    assert.ok(await store.findByReference(cambridge.id, reference));
  });

  it('and every version that it names goes with it, the first one too where one never arrived', async (test) => {
    const { ask, kept, post, submission } = await received(test);
    const amends = `${submission.id} ${mintId()}`;
    const { reference } = await receiptIn(await post(sealed(undefined, { amends })));
    const response = await ask(`${PLAN}/receipts/${reference}`, { method: 'DELETE' });
    assert.equal(response.status, 200);
    assert.deepEqual(await kept(), []);
  });

  it('and an earlier version that arrives after that is not taken', async (test) => {
    const { ask, kept, post, store } = await received(test);
    const first = sealed();
    const { reference } = await receiptIn(await post(sealed(undefined, { amends: first.id })));
    const before = await kept();
    const response = await ask(`${PLAN}/receipts/${reference}`, { method: 'DELETE' });
    assert.equal(response.status, 200);
    const { status, code } = await problemIn(await post(first));
    assert.deepEqual([status, code], [410, 'withdrawn']);
    assert.equal((await kept()).length, before.length - 1);
    assert.ok(isWithdrawn((await store.find(first.id))!));
  });

  it('that names itself as what it replaces, and it ends', async (test) => {
    const { ask, post } = await openCollector(test);
    const id = mintId();
    const { reference } = await receiptIn(await post(sealed(undefined, { id, amends: id })));
    const response = await ask(`${PLAN}/receipts/${reference}`, { method: 'DELETE' });
    assert.equal(response.status, 200);
  });

  it('with a reference that was never given out, and nothing happens', async (test) => {
    const { ask, kept } = await received(test);
    for (const guess of ['AAAA-AAAA-AAAA', 'x', '%00']) {
      const path = `${PLAN}/receipts/${guess}`;
      assert.equal((await ask(path, { method: 'DELETE' })).status, 404);
      assert.equal((await ask(`${path}/withdrawal`, { headers: BROWSER })).status, 404);
      const pressed = await ask(`${path}/withdrawal`, { method: 'POST', headers: PRESSED });
      assert.equal(pressed.status, 404);
      assert.match(await pressed.text(), /There is no comment with this reference/);
    }
    assert.equal((await kept()).length, 1);
  });

  it('while the database cannot, and is asked to try again', async (test) => {
    const store = {
      ...openMemoryStore(),
      withdraw: () => Promise.reject(Object.assign(new Error('full'), { code: 'SQLITE_FULL' })),
    };
    const { ask, kept, receipt, withdraw } = await received(test, { store });
    assert.equal((await withdraw()).status, 503);
    const pressed = await ask(`${receipt}/withdrawal`, { method: 'POST', headers: PRESSED });
    assert.equal(pressed.status, 503);
    assert.match(await pressed.text(), /was not withdrawn[\s\S]*Try again in a few minutes/);
    assert.equal((await kept()).length, 1);
  });
});

describe('After the close', () => {
  it('a resident is told whom to ask', async (test) => {
    const { ask, clock, kept, receipt, withdraw } = await received(test);
    clock.now = CLOSED;
    assert.equal((await problemIn(await withdraw())).code, 'closed');
    const shown = await (await ask(receipt, { headers: BROWSER })).text();
    assert.doesNotMatch(shown, /Withdraw/);
    for (const init of [{ headers: BROWSER }, { method: 'POST', headers: PRESSED }]) {
      const page = await ask(`${receipt}/withdrawal`, init);
      assert.equal(page.status, 410);
      assert.match(
        await page.text(),
        /Write to us and quote[\s\S]*mailto:opendata@cambridgema\.gov/,
      );
    }
    assert.equal((await kept()).length, 1);
  });

  it('staff with the token withdraw it; with another they do not', async (test) => {
    const { clock, kept, withdraw } = await received(test);
    clock.now = CLOSED;
    assert.equal((await withdraw({ authorization: 'Bearer guess' })).status, 410);
    assert.equal((await kept()).length, 1);
    assert.equal((await withdraw({ authorization: 'Bearer sesame' })).status, 200);
    assert.deepEqual(await kept(), []);
  });
});
