import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { pageWords } from '../../src/collector/page-words/catalogs.js';
import { cambridge } from '../support/cambridge.js';
import { CITY, openCollector, PLAN, receiptIn, sealed } from './support-collector.js';

const BROWSER = { accept: 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8' };
const FORM = { ...BROWSER, 'content-type': 'application/x-www-form-urlencoded' };
const ELSEWHERE = { ...FORM, origin: 'https://elsewhere.example' };
const SUBMISSIONS = `${PLAN}/submissions`;
const RECEIPT = `${PLAN}/receipts/K7QF-2M9D-X4TC`;

async function pageIn(response: Response): Promise<{ status: number; html: string }> {
  assert.match(response.headers.get('content-type') ?? '', /^text\/html/);
  return { status: response.status, html: await response.text() };
}

describe('Somebody without a script who is refused reads a page', () => {
  it('that does not say that their comment was not sent where they withdraw it', async (test) => {
    const { ask, kept, post } = await openCollector(test);
    const { reference } = await receiptIn(await post(sealed()));
    const path = `${PLAN}/receipts/${reference}/withdrawal`;
    const { status, html } = await pageIn(await ask(path, { method: 'POST', headers: ELSEWHERE }));
    assert.equal(status, 403);
    assert.match(html, /<h1>Your comment was not withdrawn<\/h1>[\s\S]*not your mistake/);
    assert.equal((await kept()).length, 1);
  });

  it('whatever else is wrong with what came from a page that is not on the list', async (test) => {
    const { ask } = await openCollector(test);
    const busy = await openCollector(test, { atOnce: 0 });
    const bodies = { large: 'x'.repeat(400_000), broken: new Uint8Array([99, 61, 255]) };
    for (const body of Object.values(bodies)) {
      const response = await ask(SUBMISSIONS, { method: 'POST', headers: ELSEWHERE, body });
      assert.equal((await pageIn(response)).status, 403);
    }
    const response = await busy.ask(SUBMISSIONS, { method: 'POST', headers: ELSEWHERE, body: '' });
    assert.equal((await pageIn(response)).status, 403);
  });

  it('with a mistyped reference, or while the collector is busy', async (test) => {
    const { ask } = await openCollector(test);
    const busy = await openCollector(test, { atOnce: 0 });
    for (const path of [RECEIPT, `${RECEIPT}/withdrawal`]) {
      const missing = await pageIn(await ask(path, { headers: BROWSER }));
      assert.equal(missing.status, 404);
      assert.match(missing.html, /There is no comment with this reference\.[\s\S]*mailto:/);
      const later = await pageIn(await busy.ask(path, { headers: BROWSER }));
      assert.equal(later.status, 503);
      assert.match(later.html, /Try again in a few minutes/);
    }
    const frame = await busy.ask(`${PLAN}/embed`, { headers: BROWSER });
    const policy = frame.headers.get('content-security-policy') ?? '';
    assert.ok(policy.includes(`frame-ancestors 'self' ${CITY}`), policy);
    assert.match((await pageIn(frame)).html, /Try again in a few minutes/);
  });

  it('and finds the form where it looks for the address that the form was sent to', async (test) => {
    const { ask } = await openCollector(test);
    const response = await ask(SUBMISSIONS, { headers: BROWSER });
    assert.deepEqual([response.status, response.headers.get('location')], [303, `${PLAN}/embed`]);
    const program = await ask(SUBMISSIONS);
    assert.deepEqual([program.status, program.headers.get('allow')], [405, 'POST, OPTIONS']);
  });

  it('that does not send them back to what will never be taken', async (test) => {
    const { ask, clock } = await openCollector(test);
    const sent = (headers: Record<string, string>, body: string) =>
      ask(SUBMISSIONS, { method: 'POST', headers, body });
    assert.match((await pageIn(await sent(FORM, 'email=ana'))).html, /Back button/);
    assert.doesNotMatch((await pageIn(await sent(ELSEWHERE, 'comment=x'))).html, /Back button/);
    clock.now = Date.parse('2026-01-10T12:00:00Z');
    const { html } = await pageIn(await sent(FORM, 'comment=More+trees'));
    assert.doesNotMatch(html, /Back button/);
    assert.match(html, /Comments have closed[\s\S]*>\nMore trees</);
  });

  it('in the language that their browser asks for, where their comment is gone', async (test) => {
    const { ask, post } = await openCollector(test);
    const { reference } = await receiptIn(await post(sealed({ comment: '…' }, { language: 'ar' })));
    const path = `${PLAN}/receipts/${reference}`;
    await ask(path, { method: 'DELETE' });
    for (const [wanted, language] of [
      ['ar-EG,ar;q=0.9,en;q=0.8', 'ar'],
      ['xx, en;q=0.5, es;q=0.7', 'es'],
      ['xx', 'en'],
    ] as const) {
      const headers = { ...BROWSER, 'accept-language': wanted };
      const { html } = await pageIn(await ask(path, { headers }));
      assert.ok(html.includes(`<html lang="${language}"`), wanted);
      assert.ok(html.includes(`<h1>${pageWords(language).withdrawn}</h1>`), wanted);
    }
  });
});

describe('Words that JavaScript has too', () => {
  it('are ids like any other', async (test) => {
    const { ask, post } = await openCollector(test, {
      exportToken: 'sesame',
      consultations: [
        {
          ...cambridge,
          question: {
            mode: 'choose',
            comments: true,
            priorities: ['constructor', 'engage'].map((id) => ({ id, label: id })),
          },
          about: { role: 'optional', roles: [{ id: 'constructor' }, { id: 'resident' }] },
        },
      ],
    });
    await post('comment=x', { 'content-type': 'application/x-www-form-urlencoded' });
    const headers = { authorization: 'Bearer sesame' };
    const csv = await (await ask(`${SUBMISSIONS}.csv`, { headers })).text();
    assert.doesNotMatch(csv, /native code/);
    const { html } = await pageIn(await ask(`${PLAN}/embed`, { headers: BROWSER }));
    assert.match(html, /<option value="constructor">constructor<\/option>/);
  });
});
