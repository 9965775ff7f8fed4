/**
 * The demo's Cambridge page with the built script, on a port of its own, with a collector and a
 * database: what a city would put online. A flow may change the tag, and the consultation with it.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createApplication } from '../../demo/serving/application.js';
import { scriptAnswer } from '../../demo/serving/files.js';
import { openScripts } from '../../demo/serving/scripts.js';
import { listen, openLibsqlStore } from '../../src/collector/index.js';
import type { ConsultationInput, Submission } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { root } from '../support/packed.js';

/** What a flow has otherwise than the Cambridge page. */
export interface PageChange {
  /** In the tag: what stands there, and what shall stand there. */
  tag?: readonly [string, string];
  question?: Partial<ConsultationInput['question']>;
  window?: Partial<ConsultationInput['window']>;
}

/** The page. */
export interface OpenPage {
  /** Its address with the page's clock at an instant: see `?at=` in demo/page-clock.ts. */
  at: (instant: string) => string;
  /** The answers of all that it has received. */
  received: () => Promise<Submission['answers'][]>;
  close: () => Promise<void>;
}

/** Opens it. */
export async function openPage(change: PageChange = {}): Promise<OpenPage> {
  const folder = await mkdtemp(join(tmpdir(), 'civic-page-'));
  const consultation = {
    ...cambridge,
    window: { ...cambridge.window, ...change.window },
    question: { ...cambridge.question, ...change.question },
  };
  const store = await openLibsqlStore({ url: `file:${join(folder, 'page.db')}` });
  const scripts = await openScripts(root);
  const application = createApplication({ root, consultation, store, scripts });
  const listener = await listen({
    port: 0,
    async handler(request) {
      const { pathname } = new URL(request.url);
      const [, script] = /^\/civic-feedback\/([\w.-]+\.js)$/.exec(pathname) ?? [];
      if (script) return scriptAnswer(await readFile(join(root, 'dist/cdn', script), 'utf8'));
      const answer = await application(request);
      if (pathname !== '/cambridge/' || !change.tag) return answer;
      const html = await answer.text();
      if (!html.includes(change.tag[0])) throw new Error(`The page has no ${change.tag[0]}.`);
      return new Response(html.replace(...change.tag), answer);
    },
  });
  return {
    at: (instant) => `${listener.url}/cambridge/?at=${instant}`,
    async received() {
      const answers = [];
      for await (const { submission } of store.list(consultation.id))
        answers.push(submission.answers);
      return answers;
    },
    async close() {
      await listener.close();
      await scripts.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
