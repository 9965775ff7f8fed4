import assert from 'node:assert/strict';
import { once } from 'node:events';
import { connect } from 'node:net';
import { describe, it, type TestContext } from 'node:test';
import { createCollector } from '../../src/collector/collector.js';
import { listen, type Listener } from '../../src/collector/node.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import { cambridge } from '../support/cambridge.js';
import { DURING, PLAN, problemIn, sealed } from './support-collector.js';
import { postTo } from './support-load.js';

async function serve(test: TestContext): Promise<Listener> {
  const store = openMemoryStore();
  const handler = createCollector({
    consultations: [cambridge],
    store,
    origins: '*',
    clock: () => DURING,
  });
  const listener = await listen({ handler, port: 0 });
  test.after(() => listener.close());
  return listener;
}

/** Writes bytes to the port as they are and reads the answer to its end. */
async function raw({ port }: Listener, ...parts: string[]): Promise<string> {
  const socket = connect(port, '127.0.0.1');
  let answer = '';
  socket.setEncoding('utf8').on('data', (text: string) => (answer += text));
  const closed = once(socket, 'close');
  for (const part of parts) socket.write(part);
  await closed;
  return answer;
}

const HEAD = `POST ${PLAN}/submissions HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nConnection: close\r\n`;

describe('A collector on a port', () => {
  it('says that it is well', async (test) => {
    const { url } = await serve(test);
    assert.deepEqual(await (await fetch(`${url}/health`)).json(), { status: 'ok' });
  });

  it('tells who sends a megabyte that it is too large', async (test) => {
    const { url } = await serve(test);
    const response = await fetch(`${url}${PLAN}/submissions`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ comment: 'x'.repeat(1_000_000) }),
    });
    assert.equal((await problemIn(response)).code, 'too-large');
  });

  it('stops reading chunks that do not end', async (test) => {
    const listener = await serve(test);
    const chunk = `4000\r\n${' '.repeat(0x4000)}\r\n`;
    const answer = await raw(
      listener,
      `${HEAD}Transfer-Encoding: chunked\r\n\r\n`,
      chunk.repeat(12),
    );
    assert.match(answer, /^HTTP\/1\.1 413 [\s\S]*urn:civic-feedback:problem:too-large/);
  });

  const broken: [what: string, bytes: string, answer: RegExp][] = [
    ['bytes that are no HTTP', 'hello\r\n\r\n', /^HTTP\/1\.1 400 /],
    ['two lengths', `${HEAD}Content-Length: 2\r\nContent-Length: 3\r\n\r\n{}`, /^HTTP\/1\.1 400 /],
    [
      'a length and chunks',
      `${HEAD}Content-Length: 2\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      /^HTTP\/1\.1 400 /,
    ],
    [
      'more than the length that was said',
      `GET /health HTTP/1.1\r\nHost: localhost\r\nContent-Length: 2\r\n\r\n{}more than that\r\n\r\n`,
      /HTTP\/1\.1 400 /,
    ],
    ['a chunk that is none', `${HEAD}Transfer-Encoding: chunked\r\n\r\nzz\r\n`, /^HTTP\/1\.1 400 /],
    [
      'a header that does not end',
      `GET /health HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(70_000)}`,
      /^HTTP\/1\.1 431 /,
    ],
    [
      'a host that is none',
      'GET /health HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 400 /,
    ],
    [
      'TRACE',
      'TRACE /health HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n',
      /^HTTP\/1\.1 405 /,
    ],
  ];
  for (const [what, bytes, expected] of broken)
    it(`answers ${what}, and goes on`, async (test) => {
      const listener = await serve(test);
      assert.match(await raw(listener, bytes), expected);
      assert.equal((await postTo(listener.url, sealed())).status, 201);
    });

  it('says that it is well to a load balancer that speaks HTTP/1.0 and names no host', async (test) => {
    const listener = await serve(test);
    assert.match(
      await raw(listener, 'GET /health HTTP/1.0\r\n\r\n'),
      / 200 OK[\s\S]*"status":"ok"/,
    );
  });

  it('goes on when a sender hangs up in the middle', async (test) => {
    const listener = await serve(test);
    const socket = connect(listener.port, '127.0.0.1');
    socket.write(`${HEAD}Content-Length: 1000\r\n\r\n{"id":`);
    await once(socket, 'connect');
    socket.destroy();
    await once(socket, 'close');
    assert.equal((await postTo(listener.url, sealed())).status, 201);
  });

  it('finishes what is on its way when it is told to stop, and takes nothing new', async () => {
    const memory = openMemoryStore();
    let arrived: () => void = () => undefined;
    let release: () => void = () => undefined;
    const keeping = new Promise<void>((resolve) => (arrived = resolve));
    const released = new Promise<void>((resolve) => (release = resolve));
    const store: typeof memory = {
      ...memory,
      async keep(stored) {
        arrived();
        await released;
        return memory.keep(stored);
      },
    };
    const handler = createCollector({
      consultations: [cambridge],
      store,
      origins: '*',
      clock: () => DURING,
    });
    const listener = await listen({ handler, port: 0 });
    const sending = postTo(listener.url, sealed());
    await keeping;
    const closed = listener.close();
    await assert.rejects(fetch(`${listener.url}/health`));
    release();
    assert.equal((await sending).status, 201);
    await closed;
  });

  it('leaves the process’s own Request and Response alone', async (test) => {
    const before = [globalThis.Request, globalThis.Response];
    await serve(test);
    assert.deepEqual([globalThis.Request, globalThis.Response], before);
  });

  it('says so where the port is taken', async (test) => {
    const { port } = await serve(test);
    await assert.rejects(listen({ handler: () => new Response(), port }), { code: 'EADDRINUSE' });
  });
});
