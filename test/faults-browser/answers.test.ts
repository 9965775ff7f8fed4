import assert from 'node:assert/strict';
import { it } from 'node:test';
import { BOTH, inEach } from './support-browsers.js';
import { RECEIVED, SAVED, until } from './support-resident.js';
import { foundTown, shared, type Gateway } from './support-town.js';

const MAYBE = 'We could not confirm that your comment arrived';
const HTML = { 'content-type': 'text/html' };

/** Answers that are no receipt, while nothing has reached the collector; and what a person reads. */
const STRANGE: [what: string, answer: Gateway, words: string][] = [
  [
    'a captive portal answers 200 with a web page (F29)',
    () => shared('<h1>Thank you!</h1>', 200, HTML),
    MAYBE,
  ],
  [
    'somebody else’s receipt comes (bad input: hostile endpoint, wrong id)',
    () =>
      shared(
        '{"status":"created","id":"AAAAAAAAAAAAAAAAAAAAAA","reference":"K7QF-2M9D-X4TC","receivedAt":"2026-01-01T00:00:00Z"}',
        201,
      ),
    MAYBE,
  ],
  [
    'the answer is 302 to a page of thanks (F31)',
    ({ headers }) => shared('', 302, { location: `${headers.get('origin') ?? ''}/thanks` }),
    MAYBE,
  ],
  [
    'the answer is 303 to another host (F31)',
    () => shared('', 303, { location: 'http://collect.invalid/' }),
    SAVED,
  ],
  [
    'the answer is 307 to another host (F31)',
    () => shared('', 307, { location: 'http://collect.invalid/' }),
    SAVED,
  ],
  ['too many have come, without a word on when to come again (F28)', () => shared('', 429), SAVED],
];

inEach(BOTH, 'A resident whose comment is answered strangely', ({ resident }) => {
  for (const [what, answer, words] of STRANGE)
    it(`is told nothing that is not so, and is counted once, when ${what}`, async (test) => {
      const town = await foundTown(test);
      const headers = { 'access-control-allow-origin': '*' };
      town.pages['/thanks'] = { html: '<h1>Thank you!</h1>', headers };
      const person = await resident(test, town);
      town.standing = answer;
      await person.comment('More bus lanes');
      await person.reads(words);
      await person.waiting('More bus lanes');
      town.standing = undefined;
      await person.online();
      await person.reads(RECEIVED);
      assert.deepEqual(town.answered, [201]);
      await person.counted('More bus lanes');
    });

  it('is counted once when a success comes without its CORS header (F30)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    town.gateway(async (request, collect) => {
      const { body, status } = await collect(request);
      town.line.weather = 'reset before';
      return new Response(body, { status });
    });
    await person.comment('More bus lanes');
    await person.reads(SAVED);
    assert.equal((await town.rows()).length, 1);
    town.line.weather = undefined;
    await person.online();
    await person.reads(RECEIVED);
    assert.deepEqual(town.answered, [201, 200]);
    await person.counted('More bus lanes');
  });

  it('is counted once when the endpoint has moved, and says so with 307 (F31)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    town.gateway((request) => shared('', 307, { location: new URL(request.url).pathname }));
    await person.comment('More bus lanes');
    await person.reads(RECEIVED);
    assert.deepEqual(town.answered, [201]);
    await person.counted('More bus lanes');
  });

  it('is counted once when a proxy answers 408, on which a browser sends again unasked (F32)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    town.line.next('408', '408');
    await person.comment('More bus lanes');
    await person.reads(RECEIVED);
    assert.ok(town.line.posts > 1);
    assert.deepEqual(town.answered, [201]);
    await person.counted('More bus lanes');
  });

  const forms: [what: string, header: () => string, least: number, most: number][] = [
    ['as seconds', () => '120', 110_000, 120_000],
    ['as a date', () => new Date(Date.now() + 120_000).toUTCString(), 110_000, 120_000],
    ['as a hundred years', () => '3153600000', 3_590_000, 3_600_000],
  ];
  for (const [what, header, least, most] of forms)
    it(`is not sent again before the endpoint wants it, which says ${what} (F28)`, async (test) => {
      const town = await foundTown(test);
      const person = await resident(test, town);
      town.gateway(() =>
        shared('', 429, {
          'retry-after': header(),
          'access-control-expose-headers': 'Retry-After',
        }),
      );
      await person.comment('More bus lanes');
      await person.reads(SAVED);
      await person.waiting('More bus lanes');
      const [entry] = await person.outbox();
      const wait = entry!.dueAt - Date.now();
      // What is read back is when it is due, and not how long anything took.
      assert.ok(wait > least && wait <= most, String(wait));
      await person.press('Try again');
      await person.reads(RECEIVED);
      await person.counted('More bus lanes');
    });

  it('reads on, and no 100 MB of an answer are read (bad input: hostile endpoint, 100 MB answer)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    let sent = 0;
    let ended = false;
    town.standing = () => {
      const endless = new ReadableStream<Uint8Array>({
        pull(controller) {
          sent += 65_536;
          if (sent > 100_000_000) controller.close();
          else controller.enqueue(new Uint8Array(65_536).fill(32));
        },
        cancel() {
          ended = true;
        },
      });
      return new Response(endless, { headers: { 'access-control-allow-origin': '*' } });
    };
    await person.comment('More bus lanes');
    await person.reads(MAYBE);
    await until(() => ended, 'the browser to hang up');
    assert.ok(sent < 50_000_000, String(sent));
    town.standing = undefined;
    await person.online();
    await person.reads(RECEIVED);
    await person.counted('More bus lanes');
  });

  it('reads markup in the endpoint’s words as text (bad input: hostile endpoint, HTML in detail)', async (test) => {
    const town = await foundTown(test);
    const person = await resident(test, town);
    const detail = '<img src=x onerror="document.title = 1"><script>document.title = 2</script>';
    town.gateway(() =>
      shared(JSON.stringify({ type: 'about:blank', title: detail, status: 400, detail }), 400, {
        'content-type': 'application/problem+json',
      }),
    );
    await person.comment('More bus lanes');
    await person.reads('Your comment was not sent');
    await person.reads(detail);
    assert.equal(await person.page.title(), 'The town');
    await person.press('Try again');
    await person.reads(RECEIVED);
    await person.counted('More bus lanes');
  });
});
