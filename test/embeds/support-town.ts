/**
 * A town for what cannot have the tag: the built collector with a real database file on one site
 * (`localhost`), the town's website on another (`127.0.0.1`), and a real browser. To a browser those
 * are two sites, as a city's and its collector's are: a frame of one in the other is third-party.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import type { Store, StoredSubmission } from '../../src/collector/index.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import { findBrowser } from '../support/find-browser.mjs';
import { root } from '../support/packed.js';

/** A consultation that is open today. */
export const PLAN: ConsultationInput = {
  id: 'park-plan',
  language: 'en',
  title: 'What should the new park have?',
  introduction: 'The park opens in 2032.',
  window: { closes: '2031-06-30', timeZone: 'America/New_York' },
  question: {
    mode: 'rank',
    limit: 2,
    priorities: [
      { id: 'trees', label: 'More trees', description: 'along the paths' },
      { id: 'water', label: 'Drinking water' },
      { id: 'benches', label: 'Benches' },
    ],
  },
  comment: { required: true, maximumLength: 500 },
  about: { email: 'optional' },
  contact: { email: 'parks@example.gov' },
  next: 'The council votes in autumn.',
  translations: { es: { title: '¿Qué debe tener el parque nuevo?' } },
};

/** The built modules, as somebody who has installed the package gets them. */
export const built = {
  collector: () =>
    import(join(root, 'dist/collector/index.js')) as Promise<
      typeof import('../../src/collector/index.js')
    >,
  embed: () =>
    import(join(root, 'dist/embed/index.js')) as Promise<typeof import('../../src/embed/index.js')>,
  contract: () =>
    import(join(root, 'dist/contract/index.js')) as Promise<
      typeof import('../../src/contract/index.js')
    >,
  prerender: () =>
    import(join(root, 'dist/prerender/index.js')) as Promise<
      typeof import('../../src/prerender/index.js')
    >,
};

/** What a test can reach. */
export interface Town {
  /** The website's origin: the one on the collector's list. */
  site: string;
  /** The same machine by the other name: another site, on no list. */
  stranger: string;
  /** The collector's origin. */
  collector: string;
  /** Puts something on the website; a body alone, whose type is not said, becomes a page in English. */
  put(path: string, body: string, headers?: Record<string, string>): void;
  /** Opens a page in a browser of its own; what it complains of is in `complaints`. */
  open(address: string, options?: BrowserContextOptions): Promise<Page>;
  complaints: string[];
  /** What the database has. */
  kept(): Promise<StoredSubmission[]>;
  close(): Promise<void>;
}

async function portOf(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return (server.address() as AddressInfo).port;
}

/** A page in English. */
export function pageOf(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>The town</title>${head}</head><body>${body}</body></html>`;
}

/** Starts a browser; flags may be added. */
export function openBrowser(...flags: string[]): Promise<Browser> {
  const { path, environment } = findBrowser();
  return chromium.launch({
    executablePath: path,
    env: { ...(process.env as Record<string, string>), ...environment },
    args: ['--no-sandbox', '--disable-gpu', '--disable-background-networking', ...flags],
  });
}

/** Founds the town, which asks this. */
export async function foundTown(plan = PLAN): Promise<Town> {
  const { createCollector, listen, openLibsqlStore, packagedScripts } = await built.collector();
  const folder = await mkdtemp(join(tmpdir(), 'civic-town-'));
  const store: Store = await openLibsqlStore({ url: `file:${join(folder, 'town.db')}` });
  const pages = new Map<string, { body: string; headers: Record<string, string> }>();
  const website = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://town').pathname;
    const page = pages.get(path);
    if (page) {
      response.writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers });
      response.end(page.body);
    } else
      readFile(join(root, 'dist', path)).then(
        (script) => {
          const type = path.endsWith('.css') ? 'text/css' : 'text/javascript';
          response.writeHead(200, { 'content-type': type });
          response.end(script);
        },
        () => response.writeHead(404).end(),
      );
  });
  const port = await portOf(website);
  const site = `http://127.0.0.1:${String(port)}`;
  const handler = createCollector({
    consultations: [plan],
    store,
    origins: [site],
    scripts: await packagedScripts(),
  });
  const listener = await listen({ handler, port: 0 });
  const browser = await openBrowser();
  const complaints: string[] = [];
  return {
    site,
    stranger: `http://localhost:${String(port)}`,
    collector: `http://localhost:${String(listener.port)}`,
    complaints,
    put(path, body, headers = {}) {
      const whole = body.startsWith('<!doctype') || 'content-type' in headers ? body : pageOf(body);
      pages.set(path, { body: whole, headers });
    },
    async open(address, options) {
      const context = await browser.newContext({
        viewport: { width: 1000, height: 700 },
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        const { url } = message.location();
        // A browser asks for a site's icon by itself.
        if (/^(?:error|warning)$/.test(message.type()) && !url.endsWith('/favicon.ico'))
          complaints.push(message.text());
      });
      await page.goto(address);
      return page;
    },
    async kept() {
      const rows: StoredSubmission[] = [];
      for await (const row of store.list(PLAN.id)) rows.push(row);
      return rows;
    },
    async close() {
      await browser.close();
      website.closeAllConnections();
      website.close();
      await listener.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}

/** A town for one suite. */
export function townFor(): {
  town: () => Town;
  found: () => Promise<void>;
  leave: () => Promise<void>;
} {
  let town: Town | undefined;
  return {
    town: () => {
      if (!town) throw new Error('The town is not founded yet.');
      town.complaints.length = 0;
      return town;
    },
    found: async () => {
      town = await foundTown();
    },
    leave: () => town?.close() ?? Promise.resolve(),
  };
}

/** Closes a page's browser window when the test is over. */
export function closing(test: TestContext, page: Page): Page {
  test.after(() => page.context().close());
  return page;
}
