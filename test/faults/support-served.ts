/** A collector on a port, over a real file, with a clock that the test holds. */
import type { TestContext } from 'node:test';
import { createCollector, type CollectorOptions } from '../../src/collector/collector.js';
import { listen } from '../../src/collector/node.js';
import type { Store } from '../../src/collector/store.js';
import type { Submission } from '../../src/contract/index.js';
import { DURING, PLAN, temporaryStore } from '../collector/support-collector.js';
import { cambridge } from '../support/cambridge.js';
import { openBrokenLine, type BrokenLine } from './support-broken-line.js';

/** A collector that is served, and a proxy in front of it that can break things. */
export interface Served {
  store: Store;
  clock: { now: number };
  proxy: BrokenLine;
  /** The collector's own address. */
  url: string;
  /** Sends a submission through the proxy, as a browser does. */
  send: (submission: Submission) => Promise<Response>;
  kept: () => Promise<Submission[]>;
}

/** Serves the Cambridge consultation. */
export async function serve(
  test: TestContext,
  options: Partial<CollectorOptions> = {},
): Promise<Served> {
  const store = options.store ?? (await temporaryStore(test));
  const clock = { now: DURING };
  const handler = createCollector({
    consultations: [cambridge],
    origins: '*',
    clock: () => clock.now,
    ...options,
    store,
  });
  const listener = await listen({ handler, port: 0 });
  const proxy = await openBrokenLine(listener.url);
  test.after(async () => {
    await proxy.close();
    await listener.close();
  });
  return {
    store,
    clock,
    proxy,
    url: listener.url,
    send: (submission) =>
      fetch(`${proxy.url}${PLAN}/submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify(submission),
      }),
    async kept() {
      const all: Submission[] = [];
      for await (const { submission } of store.list(cambridge.id)) all.push(submission);
      return all;
    },
  };
}
