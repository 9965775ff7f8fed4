import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { RuleName } from '../../src/cli/checking/rule.js';
import { flawed, type Flaw } from './fakes/receipts.js';
import { bodyOf, reply, serve } from './fakes/serve.js';
import { checked } from './support-check.js';

const open = { 'access-control-allow-origin': '*' };

describe('A developer who wrote an endpoint is told', { concurrency: 4 }, () => {
  it('that it is of class A when nothing is wrong with it', async (test) => {
    const result = await checked(await flawed(test, 'none'), ['text']);
    assert.equal(result.class, 'A');
    const failed = [...result.rules.values()].filter(({ result: mark }) => mark === 'fail');
    assert.deepEqual(failed, []);
    // The tag says so, and the widget may try again as often as it likes.
    assert.match(result.tag ?? '', / idempotent>/);
  });

  const flaws: [Flaw, 'A' | 'B' | 'C', RuleName][] = [
    ['counts every attempt', 'B', 'again'],
    ['acknowledges another text', 'B', 'reused'],
    ['is no match for two at once', 'B', 'together'],
    ['echoes another id', 'C', 'acknowledges'],
    ['says nothing to a page', 'C', 'cors'],
    ['says no reason to a page', 'A', 'cors-errors'],
  ];
  for (const [flaw, letter, rule] of flaws)
    it(`what to do when it ${flaw}`, async (test) => {
      const result = await checked(await flawed(test, flaw), ['text']);
      assert.equal(result.class, letter);
      assert.equal(result.rules.get(rule)?.result, 'fail');
      assert.ok(result.rules.get(rule)?.remedy);
      assert.equal((result.tag ?? '').includes(' idempotent>'), letter === 'A');
    });

  it('that json needs an answer to OPTIONS, and that text does not', async (test) => {
    const result = await checked(await flawed(test, 'none'));
    assert.deepEqual(result.tried, ['json C', 'text A']);
  });

  for (const status of [307, 308])
    it(`that browsers send the POST once more after a ${String(status)} to another host`, async (test) => {
      const home = (await flawed(test, 'none')).replace('127.0.0.1', 'localhost');
      const url = await serve(test, async (request, response) => {
        await bodyOf(request);
        reply(response, status, { ...open, location: home });
      });
      const result = await checked(url, ['text']);
      assert.equal(result.rules.get('redirect')?.result, 'fail');
      assert.match(result.rules.get('redirect')?.remedy ?? '', /again/);
    });

  for (const status of [301, 302, 303])
    it(`that a ${String(status)} on the way loses the submission`, async (test) => {
      const url = await serve(test, async (request, response) => {
        await bodyOf(request);
        if (request.method === 'POST') reply(response, status, { ...open, location: '/comments/' });
        else reply(response, 200, { ...open, 'content-type': 'text/html' }, '<h1>Comments</h1>');
      });
      const result = await checked(url, ['form']);
      assert.equal(result.class, 'C');
      assert.match(result.rules.get('redirect')?.remedy ?? '', /lost/);
    });

  it('that after a redirect to another host only * lets the page read', async (test) => {
    const other = await serve(test, (request, response) => {
      // As a list of origins does it: the page's own name, and nothing for "null".
      const allowed = request.headers.origin === 'null' ? {} : open;
      reply(response, 200, { ...allowed, 'content-type': 'application/json' }, '{"ok":true}');
    });
    const url = await serve(test, async (request, response) => {
      await bodyOf(request);
      reply(response, 302, { ...open, location: other });
    });
    const result = await checked(url, ['text']);
    assert.equal(result.class, 'C');
    assert.match(result.rules.get('cors')?.remedy ?? '', /Origin: null/);
  });

  it('that a redirect in a circle leads nowhere', async (test) => {
    const url = await serve(test, async (request, response) => {
      await bodyOf(request);
      reply(response, 302, { ...open, location: '/' });
    });
    const result = await checked(url, ['text']);
    assert.match(result.rules.get('redirect')?.found ?? '', /20 redirects/);
    assert.equal(result.tag, undefined);
  });

  it('that nobody is there, once and not for every format', async (test) => {
    const url = await serve(test, (request) => request.socket.destroy());
    const result = await checked(url);
    assert.deepEqual(result.tried, ['json C']);
    assert.equal(result.rules.get('answers')?.result, 'fail');
  });
});
