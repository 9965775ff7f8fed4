import assert from 'node:assert/strict';
import { once } from 'node:events';
import { Agent, request } from 'node:http';
import { connect } from 'node:net';
import { setImmediate } from 'node:timers/promises';
import { describe, it } from 'node:test';
import type { Receipt, Submission } from '../../src/contract/index.js';
import { PLAN, receiptIn, sealed } from '../collector/support-collector.js';
import { serve } from './support-served.js';

/** Posts on the agent's connection. Rejects with the system's code where that breaks. */
async function post(agent: Agent, url: string, submission: Submission): Promise<Receipt> {
  const asked = request(`${url}${PLAN}/submissions`, {
    agent,
    method: 'POST',
    headers: { 'content-type': 'application/json' },
  });
  asked.end(JSON.stringify(submission));
  const [answer] = (await once(asked, 'response')) as [NodeJS.ReadableStream];
  let text = '';
  for await (const piece of answer) text += String(piece);
  return JSON.parse(text) as Receipt;
}

describe('Between a browser and the collector', () => {
  it('F2 a reused connection is reset after the commit, the browser sends again, and it counts once', async (test) => {
    const { proxy, kept, store } = await serve(test);
    const agent = new Agent({ keepAlive: true, maxSockets: 1 });
    test.after(() => {
      agent.destroy();
    });
    await post(agent, proxy.url, sealed());
    const submission = sealed();
    proxy.faults = ['reset'];
    await assert.rejects(post(agent, proxy.url, submission), { code: 'ECONNRESET' });
    assert.deepEqual([proxy.connections, proxy.broken], [1, 1]);
    assert.ok(await store.find(submission.id));

    const receipt = await post(agent, proxy.url, submission);
    assert.deepEqual([receipt.status, receipt.id], ['duplicate', submission.id]);
    assert.equal((await kept()).length, 2);
  });

  for (const fault of ['reset', 'close', 'half'] as const)
    it(`F${fault === 'half' ? '6' : '3'} the answer is lost (${fault}), three times, and the fourth has the receipt of the first`, async (test) => {
      const { proxy, kept, send, store } = await serve(test);
      const submission = sealed();
      proxy.faults = [fault, fault, fault];
      for (let attempt = 0; attempt < 3; attempt += 1)
        await assert.rejects(send(submission).then((answer) => answer.text()));
      assert.equal(proxy.broken, 3);
      const first = await store.find(submission.id);
      const receipt = await receiptIn(await send(submission));
      assert.equal(receipt.status, 'duplicate');
      assert.ok(first && 'receivedAt' in first);
      assert.deepEqual(
        [receipt.reference, receipt.receivedAt],
        [first.reference, first.receivedAt],
      );
      assert.deepEqual(await kept(), [submission]);
    });

  it('F6 half of what is sent arrives, and nothing is kept of it', async (test) => {
    const { kept, send, url } = await serve(test);
    const submission = sealed();
    const body = JSON.stringify(submission);
    const socket = connect(Number(new URL(url).port), '127.0.0.1');
    socket.write(
      `POST ${PLAN}/submissions HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\nContent-Length: ${String(Buffer.byteLength(body))}\r\n\r\n${body.slice(0, body.length / 2)}`,
      () => {
        socket.destroy();
      },
    );
    await once(socket, 'close');
    assert.deepEqual(await kept(), []);
    assert.equal((await send(submission)).status, 201);
  });

  it('F4 nobody answers at first, and later everything is taken', async (test) => {
    const { proxy, kept, send } = await serve(test);
    const submission = sealed();
    proxy.refusing = true;
    await assert.rejects(send(submission), TypeError);
    proxy.refusing = false;
    assert.equal((await send(submission)).status, 201);
    assert.deepEqual(await kept(), [submission]);
  });

  it('F5 the answer goes into a black hole, the person gives up and sends again', async (test) => {
    const { proxy, kept, store } = await serve(test);
    const submission = sealed();
    proxy.faults = ['silence'];
    const patience = new AbortController();
    const waiting = fetch(`${proxy.url}${PLAN}/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission),
      signal: patience.signal,
    });
    while (!(await store.find(submission.id))) await setImmediate();
    patience.abort();
    await assert.rejects(waiting, { name: 'AbortError' });
    const again = await fetch(`${proxy.url}${PLAN}/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(submission),
    });
    assert.equal((await receiptIn(again)).status, 'duplicate');
    assert.deepEqual(await kept(), [submission]);
  });
});
