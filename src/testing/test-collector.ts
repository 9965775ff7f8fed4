import { createCollector } from '../collector/collector.js';
import { openMemoryStore } from '../collector/memory-store.js';
import type { ConsultationInput } from '../contract/consultation.js';
import type { Submission } from '../contract/submission.js';

/** What answers a request in the collector's place. */
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
  /** Every request that was made, a copy of each that can still be read. */
  readonly requests: readonly Request[];
  /** The next requests meet these, one after the other, instead of the collector. */
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
      const answer = next.shift() ?? collect;
      return answer(request);
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
