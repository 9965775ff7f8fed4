/** A real collector over a real database file, at a moment when the Cambridge page was open. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { pathToFileURL } from 'node:url';
import { createCollector, type CollectorOptions } from '../../src/collector/collector.js';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import type { Store } from '../../src/collector/store.js';
import {
  completeConsultation,
  mintId,
  seal,
  type Answers,
  type ConsultationInput,
  type Problem,
  type Receipt,
  type Submission,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';

/** A Saturday within the Cambridge window. */
export const DURING = Date.parse('2025-12-20T18:00:00Z');

/** The page of the city, which is allowed to send. */
export const CITY = 'https://www.cambridgema.gov';

/** Where the tests' collector answers. */
export const COLLECT = 'https://collect.example.gov';

/** The path of the Cambridge consultation. */
export const PLAN = '/consultations/open-data-plan-2026-2028';

/** A directory that goes away with the test. */
export async function temporaryDirectory(test: TestContext): Promise<string> {
  const directory = await mkdtemp(join(tmpdir(), 'civic-feedback-'));
  test.after(() => rm(directory, { recursive: true, force: true }));
  return directory;
}

/** A store in a file of its own. */
export async function temporaryStore(test: TestContext): Promise<Store> {
  const path = join(await temporaryDirectory(test), 'submissions.db');
  const store = await openLibsqlStore({ url: pathToFileURL(path).href });
  test.after(() => store.close());
  return store;
}

/** A collector whose clock the test holds, and what it keeps. */
export interface Collecting {
  store: Store;
  clock: { now: number };
  /** Sends a request to a path of the collector, as a browser or a program would. */
  ask: (path: string, init?: RequestInit) => Promise<Response>;
  /** Posts a value as JSON, or a string as it is. */
  post: (body: unknown, headers?: Record<string, string>) => Promise<Response>;
  /** Everything that is kept for the Cambridge consultation. */
  kept: () => Promise<Submission[]>;
}

/** Opens a collector for the Cambridge consultation, or for others. */
export async function openCollector(
  test: TestContext,
  options: Partial<CollectorOptions> = {},
): Promise<Collecting> {
  const store = options.store ?? (await temporaryStore(test));
  const clock = { now: DURING };
  const collector = createCollector({
    consultations: [cambridge],
    origins: [CITY],
    clock: () => clock.now,
    ...options,
    store,
  });
  const ask: Collecting['ask'] = (path, init) => collector(new Request(COLLECT + path, init));
  return {
    store,
    clock,
    ask,
    post: (body, headers) =>
      ask(`${PLAN}/submissions`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', ...headers },
        body: typeof body === 'string' ? body : JSON.stringify(body),
      }),
    async kept() {
      const all: Submission[] = [];
      for await (const { submission } of store.list(cambridge.id)) all.push(submission);
      return all;
    },
  };
}

/** What a resident of Cambridge might answer. */
export const ANSWERS: Answers = {
  priorities: { mode: 'rank', ranked: ['engage', 'ecosystem'] },
  comment: 'More workshops at the library.',
  about: { name: 'Ana Pérez', email: 'ana@example.org', role: 'resident' },
};

/** A sealed submission. */
export function sealed(
  answers: Answers = ANSWERS,
  envelope: Partial<Submission> = {},
  consultation: ConsultationInput = cambridge,
): Submission {
  const submission = seal(completeConsultation(consultation), answers, {
    id: mintId(),
    language: 'en',
    sealedAt: '2025-12-20T17:58:00Z',
  });
  return { ...submission, ...envelope };
}

/** The answer as a receipt. */
export async function receiptIn(response: Response): Promise<Receipt> {
  return (await response.json()) as Receipt;
}

/** The answer as a problem: its status, its code and all of it. */
export async function problemIn(
  response: Response,
): Promise<{ status: number; code: string; problem: Problem }> {
  const problem = (await response.json()) as Problem;
  return { status: response.status, code: problem.type.split(':').at(-1) ?? '', problem };
}
