import assert from 'node:assert/strict';
import { connect } from 'node:net';
import { describe, it } from 'node:test';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import fc from 'fast-check';
import { createCollector, type Collector } from '../../src/collector/collector.js';
import { openMemoryStore } from '../../src/collector/memory-store.js';
import { listen } from '../../src/collector/node.js';
import { readSubmission, completeConsultation } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { CITY, DURING } from './support-collector.js';
import {
  assertStated,
  fuzzRuns,
  inOrder,
  oddAddress,
  oddBytes,
  oddForm,
  oddJson,
  requestOf,
} from './support-fuzz.js';

function collecting(): { collector: Collector; store: ReturnType<typeof openMemoryStore> } {
  const store = openMemoryStore();
  const collector = createCollector({
    consultations: [cambridge],
    store,
    origins: [CITY],
    rate: false,
    exportToken: 'secret',
    clock: () => DURING,
  });
  return { collector, store };
}

describe('Whatever comes, the collector', () => {
  const kinds = { 'JSON': oddJson, 'a form': oddForm, 'bytes': oddBytes, 'an address': oddAddress };
  for (const [kind, requests] of Object.entries(kinds))
    it(`gives a stated answer to ${kind}, and keeps nothing that is not valid`, async () => {
      const { collector, store } = collecting();
      await fc.assert(
        fc.asyncProperty(requests, async (odd) => {
          await assertStated(await collector(requestOf(odd)));
        }),
        fuzzRuns(400),
      );
      const consultation = completeConsultation(cambridge);
      for (const submission of await inOrder(store.list(cambridge.id)))
        assert.deepEqual(readSubmission(consultation, submission), { submission });
    });

  it('does not grow by what it refuses', async () => {
    setFlagsFromString('--expose-gc');
    const collect = runInNewContext('gc') as () => void;
    const { collector } = collecting();
    // A name that is 100 kB long, a deep nesting, a full body: each the collector must let go again.
    const bodies = [`{"${'x'.repeat(100_000)}":1}`, '['.repeat(100_000), 'x'.repeat(131_073)];
    const round = async (): Promise<number> => {
      for (let index = 0; index < 300; index += 1) {
        const path = `/consultations/${cambridge.id}/submissions`;
        const body = bodies[index % 3] ?? '';
        const headers = { 'content-type': 'application/json', 'x-number': String(index) };
        const response = await collector(requestOf({ method: 'POST', path, headers, body }));
        await assertStated(response);
      }
      collect();
      return process.memoryUsage().heapUsed;
    };
    await round();
    const before = await round();
    const after = await round();
    // 300 bodies are 30 MB: what stays of them is next to nothing.
    assert.ok(after - before < 3_000_000, `${after - before} bytes more`);
  });

  it('stands on its port after any bytes', async (test) => {
    const { collector } = collecting();
    const listener = await listen({ handler: collector, port: 0 });
    test.after(() => listener.close());
    const start = `POST /consultations/${cambridge.id}/submissions HTTP/1.1\r\nHost: x\r\n`;
    const raw = fc.oneof(
      fc.uint8Array({ maxLength: 500 }).map((bytes) => Buffer.from(bytes)),
      fc.string({ unit: 'binary-ascii', maxLength: 200 }).map((text) => Buffer.from(start + text)),
      fc
        .constantFrom(
          'Content-Length: 5\r\nContent-Length: 6\r\n\r\nhello',
          'Content-Length: -1\r\n\r\n',
          'Content-Length: 10\r\n\r\nhi',
          'Transfer-Encoding: chunked\r\n\r\nZZ\r\n',
          'Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n0\r\n\r\n',
          'Content-Type: application/json\r\nExpect: 100-continue\r\n\r\n',
          `X: ${'x'.repeat(20_000)}\r\n\r\n`,
        )
        .map((text) => Buffer.from(start + text)),
    );
    await fc.assert(
      fc.asyncProperty(raw, async (bytes) => {
        await new Promise<void>((resolve) => {
          const socket = connect(listener.port, '127.0.0.1', () => socket.end(bytes));
          // What is answered to garbage is Node's business; that the next one is served is ours.
          socket
            .on('error', () => undefined)
            .on('close', () => resolve())
            .resume();
        });
      }),
      fuzzRuns(60),
    );
    assert.equal((await fetch(`${listener.url}/health`)).status, 200);
  });
});
