import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { gzipSync } from 'node:zlib';
import { submissionToFields } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { openCollector, PLAN, problemIn, sealed } from './support-collector.js';

const JSON_TYPE = 'application/json';
const FORM_TYPE = 'application/x-www-form-urlencoded';

function text(changes: object = {}): string {
  return JSON.stringify({ ...sealed(), ...changes });
}

describe('Whatever is sent, the answer is a stated refusal and nothing is kept', () => {
  const good = text();
  const fields = new URLSearchParams(submissionToFields(sealed())).toString();
  const cases: [what: string, type: string | null, body: BodyInit, expected: string][] = [
    ['nothing', JSON_TYPE, '', '400 malformed'],
    ['half of the JSON', JSON_TYPE, good.slice(0, good.length / 2), '400 malformed'],
    ['something after the JSON', JSON_TYPE, `${good}{}`, '400 malformed'],
    ['NaN', JSON_TYPE, good.replace('"version":1', '"version":NaN'), '400 malformed'],
    ['1e999', JSON_TYPE, good.replace('"version":1', '"version":1e999'), '422 validation'],
    ['a key twice', JSON_TYPE, good.replace('{', '{"id":"x",'), '400 malformed'],
    [
      'a key twice, once escaped',
      JSON_TYPE,
      good.replace('{', '{"\\u0069d":"x",'),
      '400 malformed',
    ],
    ['100,000 levels', JSON_TYPE, '['.repeat(100_000), '400 malformed'],
    [
      'a rank that does not exist',
      JSON_TYPE,
      text({ answers: { priorities: { mode: 'rank', ranked: ['rm -rf'] } } }),
      '422 validation',
    ],
    ['NaN as text', JSON_TYPE, 'NaN', '400 malformed'],
    ['200,000 levels', JSON_TYPE, '['.repeat(200_000), '413 too-large'],
    ['four levels', JSON_TYPE, '[[[[]]]]', '422 validation'],
    ['a fifth level', JSON_TYPE, '[[[[[]]]]]', '400 malformed'],
    ['bytes that are not UTF-8', JSON_TYPE, new Uint8Array([0x22, 0xff, 0x22]), '400 malformed'],
    ['half a character at the end', JSON_TYPE, new Uint8Array([0x22, 0xc3]), '400 malformed'],
    ['null', JSON_TYPE, 'null', '422 validation'],
    ['a list', JSON_TYPE, '[]', '422 validation'],
    ['a number', JSON_TYPE, '7', '422 validation'],
    ['__proto__', JSON_TYPE, good.replace('{', '{"__proto__":{"admin":true},'), '422 validation'],
    ['constructor', JSON_TYPE, good.replace('{', '{"constructor":1,'), '422 validation'],
    ['an unknown field', JSON_TYPE, text({ admin: true }), '422 validation'],
    [
      'a read-only field',
      JSON_TYPE,
      text({ receivedAt: '2025-12-20T00:00:00Z' }),
      '422 validation',
    ],
    ['a short id', JSON_TYPE, text({ id: 'abc' }), '422 validation'],
    ['an id of 10 kB', JSON_TYPE, text({ id: 'a'.repeat(10_000) }), '422 validation'],
    ['SQL as id', JSON_TYPE, text({ id: `'; DROP TABLE submissions;--` }), '422 validation'],
    ['no edition', JSON_TYPE, text({ edition: undefined }), '422 validation'],
    ['no answers', JSON_TYPE, text({ answers: undefined }), '422 validation'],
    ['a number as comment', JSON_TYPE, text({ answers: { comment: 7 } }), '422 validation'],
    ['another consultation', JSON_TYPE, text({ consultation: 'other' }), '422 validation'],
    ['another version', JSON_TYPE, text({ version: 2 }), '422 validation'],
    [
      'a priority twice',
      JSON_TYPE,
      text({ answers: { priorities: { mode: 'rank', ranked: ['engage', 'engage'] } } }),
      '422 validation',
    ],
    [
      'another way of prioritising',
      JSON_TYPE,
      text({ answers: { priorities: { mode: 'choose', chosen: ['engage'] } } }),
      '422 validation',
    ],
    ['a field twice', FORM_TYPE, `${fields}&comment=again`, '400 malformed'],
    ['percent signs that are none', FORM_TYPE, 'comment=100%', '400 malformed'],
    ['Latin-1', FORM_TYPE, 'comment=caf%E9', '400 malformed'],
    ['2,001 fields', FORM_TYPE, 'priorities=engage&'.repeat(2001), '400 malformed'],
    ['an unknown form field', FORM_TYPE, `${fields}&honeypot=x`, '422 validation'],
    ['a file part', 'multipart/form-data; boundary=x', '--x--', '415 content-type'],
    ['two types at once', 'application/json, text/plain', good, '415 content-type'],
    ['JSON by another name', 'application/vnd.api+json', good, '415 content-type'],
    ['a type that is none', ';charset=utf-8', good, '415 content-type'],
    ['XML', 'application/xml', '<a/>', '415 content-type'],
    ['another charset', 'application/json; charset=utf-16', good, '415 content-type'],
    ['no content type', null, new Uint8Array([0x7b, 0x7d]), '415 content-type'],
    ['toString as content type', 'toString', good, '415 content-type'],
  ];
  for (const [what, type, body, expected] of cases)
    it(`${what}: ${expected}`, async (test) => {
      const { ask, kept } = await openCollector(test);
      const response = await ask(`${PLAN}/submissions`, {
        method: 'POST',
        headers: type === null ? {} : { 'content-type': type },
        body,
      });
      assert.equal(response.headers.get('content-type'), 'application/problem+json');
      const { status, code, problem } = await problemIn(response);
      assert.equal(`${String(status)} ${code}`, expected);
      assert.equal(problem.status, status);
      if (status === 422) assert.ok((problem.errors ?? []).length > 0);
      assert.deepEqual(await kept(), []);
      assert.equal(({} as Record<string, unknown>).admin, undefined);
    });

  it('compressed: 415, however small it is', async (test) => {
    const { ask } = await openCollector(test);
    const response = await ask(`${PLAN}/submissions`, {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE, 'content-encoding': 'gzip' },
      body: gzipSync(good),
    });
    assert.equal((await problemIn(response)).code, 'content-type');
  });

  it('a byte order mark in front is no mistake', async (test) => {
    const { post } = await openCollector(test);
    assert.equal((await post(`\uFEFF${text()}`)).status, 201);
  });

  it('at an address that leads elsewhere: 404', async (test) => {
    const { ask } = await openCollector(test);
    for (const path of [
      '/consultations/other/submissions',
      '/consultations/../consultations/x/submissions',
      '/consultations/%2e%2e%2fetc%2fpasswd/submissions',
      '/consultations/__proto__/submissions',
      '/consultations/constructor/submissions',
      `${PLAN}/submissions/`,
      `${PLAN}//submissions`,
      `/${PLAN}/submissions`,
    ]) {
      const init = { method: 'POST', headers: { 'content-type': JSON_TYPE }, body: good };
      assert.equal((await problemIn(await ask(path, init))).code, 'not-found', path);
    }
  });

  it('identity is no compression', async (test) => {
    const { post } = await openCollector(test);
    assert.equal((await post(text(), { 'content-encoding': 'identity' })).status, 201);
  });

  it('128 KiB are read, one byte more is not', async (test) => {
    const { post } = await openCollector(test);
    const padded = (length: number) => good + ' '.repeat(length - Buffer.byteLength(good));
    assert.equal((await post(padded(131_072))).status, 201);
    assert.equal((await problemIn(await post(padded(131_073)))).code, 'too-large');
  });

  it('a form has the same room for every script, of which a letter is nine bytes in it', async (test) => {
    const { kept, post } = await openCollector(test, {
      consultations: [{ ...cambridge, comment: { maximumLength: 20_000 } }],
    });
    const form = { 'content-type': 'application/x-www-form-urlencoded' };
    const sent = (comment: string) => post(new URLSearchParams({ comment }).toString(), form);
    for (const letter of ['x', '公', 'አ'])
      assert.equal((await sent(letter.repeat(20_000))).status, 201);
    assert.equal((await kept()).length, 3);
    const { code } = await problemIn(await sent('x'.repeat(393_216)));
    assert.equal(code, 'too-large');
    const page = await post(`comment=${'x'.repeat(131_073)}`, { ...form, accept: 'text/html' });
    assert.match(await page.text(), /20,000 characters or less[\s\S]*>\nx{131073}</);
  });

  it('an endless body: no more of it is read than the limit', async (test) => {
    const { ask } = await openCollector(test);
    let sent = 0;
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        sent += 1;
        controller.enqueue(new Uint8Array(16_384).fill(0x20));
      },
    });
    const response = await ask(`${PLAN}/submissions`, {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE },
      body,
      duplex: 'half',
    } as RequestInit);
    assert.equal((await problemIn(response)).code, 'too-large');
    assert.ok(sent <= 12, `${String(sent)} chunks were read`);
  });

  it('a body that breaks off: 400', async (test) => {
    const { ask } = await openCollector(test);
    const body = new ReadableStream<Uint8Array>({
      pull(controller) {
        controller.error(new Error('reset by peer'));
      },
    });
    const response = await ask(`${PLAN}/submissions`, {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE },
      body,
      duplex: 'half',
    } as RequestInit);
    assert.equal((await problemIn(response)).code, 'malformed');
  });

  it('a body that never comes: after 10 seconds, try again', async (test) => {
    const { ask } = await openCollector(test);
    let asked: () => void;
    const reading = new Promise<void>((resolve) => (asked = resolve));
    const body = new ReadableStream<Uint8Array>(
      {
        pull() {
          asked();
          return new Promise(() => undefined);
        },
      },
      { highWaterMark: 0 },
    );
    test.mock.timers.enable({ apis: ['setTimeout'] });
    const answer = ask(`${PLAN}/submissions`, {
      method: 'POST',
      headers: { 'content-type': JSON_TYPE },
      body,
      duplex: 'half',
    } as RequestInit);
    await reading;
    test.mock.timers.tick(10_000);
    const response = await answer;
    assert.equal(response.headers.get('retry-after'), '5');
    const { status, problem } = await problemIn(response);
    assert.deepEqual([status, problem.retryAfter], [503, 5]);
  });
});

describe('Whatever is typed is kept as it is', () => {
  const typed = {
    'markup': '<script>alert(1)</script><img src=x onerror=alert(1)>',
    'SQL': `'); DROP TABLE submissions; --`,
    'a right-to-left override': 'abc\u202Edef',
    'an emoji of four': 'We are 👩‍👩‍👧‍👦 family',
    'Amharic': 'ዲጂታል መረጃ ለሁሉም',
    'decomposed accents': 'Jose\u0301 y Zoe\u0308',
    'a formula': '=HYPERLINK("https://evil.example")',
    'Zalgo': 'Z\u0351\u036B\u0343a\u0300',
    'control characters': 'a\u001B[31mred\u0007',
    'a tab and spaces around': '\t  indented  ',
  };
  for (const [what, comment] of Object.entries(typed))
    it(what, async (test) => {
      const { post, kept } = await openCollector(test);
      const submission = sealed({ comment });
      assert.equal((await post(submission)).status, 201);
      assert.equal((await kept())[0]?.answers.comment, comment.normalize('NFC'));
    });

  it('and by form and by JSON it is the same text, sent once', async (test) => {
    const { post, kept } = await openCollector(test);
    const submission = sealed({ comment: 'One\nTwo é' });
    const fields = submissionToFields({
      ...submission,
      answers: { comment: 'One\r\nTwo e\u0301' },
    });
    const form = { 'content-type': FORM_TYPE };
    assert.equal((await post(new URLSearchParams(fields).toString(), form)).status, 201);
    assert.equal((await post(submission)).status, 200);
    assert.equal((await kept())[0]?.answers.comment, 'One\nTwo é');
  });

  it('but for U+0000 and lone surrogates, which no database keeps', async (test) => {
    const { post, kept } = await openCollector(test);
    const value = { ...sealed(), edition: 'a\u0000b', answers: { comment: 'x\u0000y\uD800z' } };
    assert.equal((await post(value)).status, 201);
    const [stored] = await kept();
    assert.deepEqual([stored?.answers.comment, stored?.edition], ['xy\uFFFDz', 'ab']);
  });
});
