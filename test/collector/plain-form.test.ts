import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { openCollector, PLAN, type Collecting } from './support-collector.js';

/** What a browser sends when somebody submits a plain form. */
const NAVIGATION = {
  'content-type': 'application/x-www-form-urlencoded',
  'accept': 'text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8',
};

function submit({ post }: Collecting, fields: [string, string][]): Promise<Response> {
  return post(new URLSearchParams(fields).toString(), NAVIGATION);
}

function assertSafe(response: Response, html: string): void {
  const policy = response.headers.get('content-security-policy') ?? '';
  assert.match(policy, /default-src 'none'/);
  assert.doesNotMatch(policy, /unsafe|script-src/);
  assert.doesNotMatch(html, /<script|<img|\son\w+=|javascript:/i);
}

describe('A browser without a script posts a plain form', () => {
  it('and is shown the receipt, in the city’s time', async (test) => {
    const collecting = await openCollector(test);
    const response = await submit(collecting, [
      ['priorities', 'engage'],
      ['priorities', 'ecosystem'],
      ['priorities', ''],
      ['comment', 'More workshops.\r\nIn the evening.'],
      ['name', ''],
    ]);
    assert.equal(response.status, 303);
    const location = response.headers.get('location') ?? '';
    assert.match(location, new RegExp(`^${PLAN}/receipts/[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}$`));

    const page = await collecting.ask(location, { headers: { accept: NAVIGATION.accept } });
    const html = await page.text();
    assertSafe(page, html);
    assert.match(page.headers.get('content-type') ?? '', /^text\/html/);
    assert.match(html, /<html lang="en">/);
    assert.match(html, /<h1>Comment received<\/h1>/);
    assert.ok(html.includes(location.split('/').at(-1) ?? '?'));
    assert.match(html, /Saturday, December 20, 2025 at 1:00.PM Eastern Standard Time/);
    assert.match(html, /<time datetime="2025-12-20T18:00:00.000Z">/);
    assert.match(html, /href="mailto:opendata@cambridgema.gov"/);

    const [submission] = await collecting.kept();
    assert.deepEqual(submission?.answers, {
      priorities: { mode: 'rank', ranked: ['engage', 'ecosystem'] },
      comment: 'More workshops.\nIn the evening.',
    });
    assert.equal(submission.sealedAt, '2025-12-20T18:00:00.000Z');
  });

  it('with an id in it, twice, and is counted once', async (test) => {
    const collecting = await openCollector(test);
    const fields: [string, string][] = [
      ['id', 'AAAAAAAAAAAAAAAAAAAAAA'],
      ['comment', 'Yes'],
    ];
    const first = await submit(collecting, fields);
    collecting.clock.now += 1000;
    const second = await submit(collecting, fields);
    assert.equal(second.status, 303);
    assert.equal(second.headers.get('location'), first.headers.get('location'));
    assert.equal((await collecting.kept()).length, 1);
  });

  it('and where something is wrong, reads what, and has the text back', async (test) => {
    const collecting = await openCollector(test);
    const comment = '</textarea><script>alert("x")</script>\r\nMy & your data';
    const response = await submit(collecting, [
      ['comment', comment],
      ['email', 'ana at example'],
    ]);
    assert.equal(response.status, 422);
    const html = await response.text();
    assertSafe(response, html);
    assert.match(html, /<h1>Your comment was not sent<\/h1>/);
    assert.match(html, /Enter an email address in the correct format/);
    assert.match(html, /<label for="comment">Your comment<\/label>/);
    const [, text = ''] = /<textarea[^>]* readonly [^>]*>\n([^<]*)<\/textarea>/.exec(html) ?? [];
    const shown = text.replace(/&#(\d+);/g, (_, code: string) => String.fromCharCode(Number(code)));
    assert.equal(shown, comment);
    assert.deepEqual(await collecting.kept(), []);
  });

  it('in Spanish, and is answered in Spanish', async (test) => {
    const collecting = await openCollector(test);
    const wrong = await submit(collecting, [
      ['language', 'es-US'],
      ['email', 'ana'],
    ]);
    assert.match(await wrong.text(), /<html lang="es">[\s\S]*Su comentario no se envió/);
    const right = await submit(collecting, [
      ['language', 'es'],
      ['comment', 'Sí'],
    ]);
    const page = await collecting.ask(right.headers.get('location') ?? '', {
      headers: { accept: NAVIGATION.accept },
    });
    assert.match(await page.text(), /Comentario recibido[\s\S]*sábado, 20 de diciembre de 2025/);
  });

  it('after the close, and keeps the text and the contact', async (test) => {
    const collecting = await openCollector(test);
    collecting.clock.now = Date.parse('2026-01-15T12:00:00Z');
    const response = await submit(collecting, [['comment', 'Too late?']]);
    const html = await response.text();
    assert.equal(response.status, 410);
    assert.match(html, /Comments have closed[\s\S]*Too late\?[\s\S]*mailto:opendata/);
  });

  it('that the database cannot take, and is asked to try again', async (test) => {
    const store = {
      ...openMemoryStore(),
      keep: () => Promise.reject(new Error('disk full')),
    };
    const collecting = await openCollector(test, { store });
    const response = await submit(collecting, [['comment', 'Keep me']]);
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '5');
    assert.match(await response.text(), /Try again in a few minutes[\s\S]*Keep me/);
  });

  it('and markup in the consultation’s own words is text on the pages', async (test) => {
    const hostile: ConsultationInput = {
      ...cambridge,
      title: '<script>alert(1)</script> "Plan" & more',
      next: '<img src=x onerror=alert(1)>',
      contact: { phone: '<b>617</b>', post: '"><script>' },
    };
    const collecting = await openCollector(test, { consultations: [hostile] });
    const right = await submit(collecting, [['comment', 'Yes']]);
    const page = await collecting.ask(right.headers.get('location') ?? '', {
      headers: { accept: 'text/html' },
    });
    const wrong = await submit(collecting, [['email', 'x']]);
    for (const response of [page, wrong]) {
      const html = await response.text();
      assert.doesNotMatch(html, /<script|<img|<b>/);
      assert.match(html, /&#60;script&#62;alert\(1\)/);
    }
  });

  it('but a script that posts a form reads JSON', async (test) => {
    const { post } = await openCollector(test);
    const headers = { 'content-type': NAVIGATION['content-type'], 'accept': 'application/json' };
    const response = await post('comment=Yes', headers);
    assert.equal(response.status, 201);
    assert.equal(((await response.json()) as { status: string }).status, 'created');
  });
});
