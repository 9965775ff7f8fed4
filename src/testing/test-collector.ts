import { createCollector } from '../collector/collector.js';
import { openMemoryStore } from '../collector/memory-store.js';
import type { ConsultationInput } from '../contract/consultation.js';
import type { Submission } from '../contract/submission.js';

/** What answers an attempt to send in the collector's place. */
export type Instead = (request: Request) => Response | Promise<Response>;

/** What a test's collector may be told. */
export interface TestCollectorOptions {
  /** Milliseconds since the epoch; it decides what is in time. Default: `Date.now`. */
  clock?: () => number;
}

/** A collector in memory, reached by `fetch`. */
export interface TestCollector {
  /** Stands in for a page's `fetch`: the property `fetch` of `<civic-feedback>` takes it. */
  readonly fetch: typeof fetch;
  /** Where submissions go: for `endpoint`. */
  readonly endpoint: string;
  /** Where the definition is: for `src`. */
  readonly src: string;
  /** Every request that was made: attempts (`POST`), and what the widget asks besides (`GET`). */
  readonly requests: readonly Request[];
  /**
   * The next attempts to send meet these, one after the other, instead of the collector. What the
   * widget asks besides, such as the time, is answered as always.
   */
  instead(...answers: Instead[]): void;
  /** What is kept: each submission once, the first to arrive first. */
  submissions(): Promise<Submission[]>;
}

/**
 * Makes the real collector, with its rules, receipts and refusals, for one consultation. What it keeps
 * is gone with the page.
 *
 * @throws TypeError when the definition has a mistake, saying where and what was expected there
 */
export function createTestCollector(
  definition: ConsultationInput,
  { clock = Date.now }: TestCollectorOptions = {},
): TestCollector {
  const store = openMemoryStore();
  const consultations = [definition];
  const collect = createCollector({ consultations, store, origins: '*', clock, rate: false });
  const requests: Request[] = [];
  const next: Instead[] = [];
  const src = `https://collect.example.gov/consultations/${definition.id}`;
  return {
    src,
    endpoint: `${src}/submissions`,
    requests,
    async fetch(input, init) {
      const request = new Request(input, init);
      requests.push(request.clone());
      const attempt = request.method === 'POST' ? next.shift() : undefined;
      // As any fetch it is given up when its signal says so, also where nobody ever answers.
      const { signal } = request;
      signal.throwIfAborted();
      return new Promise((resolve, reject) => {
        signal.addEventListener('abort', () => reject(signal.reason as Error));
        void (async () => (attempt ?? collect)(request))().then(resolve, reject);
      });
    },
    instead(...answers) {
      next.push(...answers);
    },
    async submissions() {
      const all: Submission[] = [];
      for await (const { submission } of store.list(definition.id)) all.push(submission);
      return all;
    },
  };
}
