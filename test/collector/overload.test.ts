import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import type { Store } from '../../src/collector/store.js';
import { CITY, openCollector, PLAN, problemIn, sealed } from './support-collector.js';

/** A store that keeps nothing before it is let. */
function slowStore(): { store: Store; arrived: Promise<void>; release: () => void } {
  const memory = openMemoryStore();
  let release: () => void = () => undefined;
  let arrive: () => void = () => undefined;
  const released = new Promise<void>((resolve) => (release = resolve));
  const arrived = new Promise<void>((resolve) => (arrive = resolve));
  const store: Store = {
    ...memory,
    async keep(stored) {
      arrive();
      await released;
      return memory.keep(stored);
    },
  };
  return { store, arrived, release };
}

describe('While a collector has all the work that it can do', () => {
  it('others are told at once, unread, to try again; afterwards they are received', async (test) => {
    const { store, arrived, release } = slowStore();
    const { ask, post } = await openCollector(test, { store, atOnce: 1 });
    const first = post(sealed());
    await arrived;

    let read = false;
    const body = new ReadableStream<Uint8Array>(
      {
        pull() {
          read = true;
        },
      },
      { highWaterMark: 0 },
    );
    const response = await ask(`${PLAN}/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'origin': CITY },
      body,
      duplex: 'half',
    } as RequestInit);
    assert.equal(response.headers.get('retry-after'), '5');
    assert.equal(response.headers.get('access-control-allow-origin'), CITY);
    const { status, code, problem } = await problemIn(response);
    assert.deepEqual([status, code, problem.retryAfter, read], [503, 'overloaded', 5, false]);

    release();
    assert.equal((await first).status, 201);
    assert.equal((await post(sealed())).status, 201);
  });

  it('a person without a script reads a page', async (test) => {
    const { ask } = await openCollector(test, { atOnce: 0 });
    const response = await ask(`${PLAN}/submissions`, {
      method: 'POST',
      headers: { accept: 'text/html' },
      body: new URLSearchParams({ comment: 'Hello' }),
    });
    assert.equal(response.status, 503);
    assert.equal(response.headers.get('retry-after'), '5');
    assert.match(
      await response.text(),
      /Your comment was not sent[\s\S]*Try again in a few minutes/,
    );
  });

  it('it says that it is well: nobody should take it away for being busy', async (test) => {
    const { ask } = await openCollector(test, { atOnce: 0 });
    assert.equal((await ask('/health')).status, 200);
  });
});
