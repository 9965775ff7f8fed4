import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { createCollector } from '../../src/collector/collector.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { CITY, COLLECT, DURING, openCollector, PLAN, temporaryStore } from './support-collector.js';

const asking = (tag: string): RequestInit => ({
  headers: { 'if-none-match': tag, 'origin': CITY },
});

describe('A definition that a million people ask for in a minute', () => {
  it('may be kept between, and names what it is: the same at any time of day', async (test) => {
    const { ask, clock } = await openCollector(test);
    const first = await ask(PLAN);
    clock.now = DURING + 60_000;
    const second = await ask(PLAN);
    assert.equal(
      first.headers.get('cache-control'),
      'public, max-age=30, stale-while-revalidate=300, stale-if-error=86400',
    );
    assert.match(first.headers.get('etag') ?? '', /^W\/"[\da-f]{32}"$/);
    assert.equal(second.headers.get('etag'), first.headers.get('etag'));
    assert.notEqual(await second.text(), await first.text());
  });

  it('is not sent again to whoever has it, and they are told what time it is', async (test) => {
    const { ask, clock } = await openCollector(test);
    const tag = (await ask(PLAN)).headers.get('etag') ?? '';
    clock.now = DURING + 90_000;
    for (const known of [tag, tag.slice(2), `"other", ${tag}`, '*']) {
      const answer = await ask(PLAN, asking(known));
      assert.equal(answer.status, 304, known);
      assert.equal(await answer.text(), '');
      assert.equal(answer.headers.get('etag'), tag);
      assert.equal(answer.headers.get('date'), new Date(DURING + 90_000).toUTCString());
      assert.equal(answer.headers.get('access-control-allow-origin'), CITY);
      assert.match(answer.headers.get('access-control-expose-headers') ?? '', /\bDate, Age\b/);
    }
    assert.equal((await ask(PLAN, asking('"other"'))).status, 200);
  });

  it('has another name once a word or the deadline is another', async (test) => {
    const tagOf = async (definition: ConsultationInput): Promise<string | null> => {
      const store = await temporaryStore(test);
      const handler = createCollector({ consultations: [definition], store, origins: [CITY] });
      return (await handler(new Request(COLLECT + PLAN))).headers.get('etag');
    };
    const tags = await Promise.all([
      tagOf(cambridge),
      tagOf({ ...cambridge, title: 'Another title' }),
      tagOf({ ...cambridge, window: { ...cambridge.window, closes: '2025-12-29' } }),
    ]);
    assert.equal(new Set(tags).size, 3);
  });
});
