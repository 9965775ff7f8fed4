/**
 * A city for the end-to-end tests: the built collector on one port with a real database file, a
 * website with the built widget on another, and a real browser. Everything but the clock is as a
 * city would run it; the clock stands in December 2025, when the Cambridge consultation was open.
 */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core';
import { cambridge } from './cambridge.js';
import { findBrowser } from './find-browser.mjs';
import { root } from './packed.js';
import type { Store, StoredSubmission } from '../../src/collector/index.js';
import type { ConsultationInput } from '../../src/contract/index.js';

/** The policy of the strictest city: what the widget must live with. */
export function strictPolicy(collector: string): string {
  return [
    "default-src 'none'",
    "script-src 'self'",
    "style-src 'self'",
    `connect-src 'self' ${collector}`,
    "require-trusted-types-for 'script'",
    'trusted-types lit-html',
  ].join('; ');
}

/** When the city's clocks stand: the Thursday before the deadline. */
export const NOW = Date.parse('2025-12-18T13:00:00-05:00');

/** How a page is opened. */
export interface PageOptions {
  /** Width of the window in CSS pixels. Default: 1280. */
  width?: number;
  /** Whether the page loads the script with all three tags, instead of the widget's own. */
  all?: boolean;
  /** The script's tag, instead of the usual one. */
  script?: string;
  /** Whether scripts run. Default: they do. */
  javaScript?: boolean;
  /** Whether there is a touch screen, and a phone's height. Default: a desk's window. */
  touch?: boolean;
  /** What follows the page's address, such as `?civic-check`. */
  query?: string;
  /** The site's content security policy. Default: the strictest. */
  policy?: string;
  /** What stands in the page's `head`, after the scripts. */
  head?: string;
  /** The site's name. Default: 127.0.0.1, whose pages the collector answers. */
  host?: 'localhost';
  /** Whether the page is handed over as soon as it begins, while its scripts are still on the way. */
  early?: boolean;
  /** A page that comes in two parts: the second, from this text on, once this is kept. */
  parts?: { from: string; rest: Promise<void> };
  /** What is done to the browser before the page is opened. */
  prepare?: (context: BrowserContext) => Promise<void>;
}

/** What a test can reach of the city. */
export interface City {
  /** The collector's address. */
  collector: string;
  /** Puts a page on the website (the text between the tags of `body`) and opens it. */
  open(body: string, options?: PageOptions): Promise<Page>;
  /** What the database has for the consultation. */
  kept(): Promise<StoredSubmission[]>;
  /** Violations of the content security policy, errors, and mistakes in a tag, that pages reported. */
  complaints: string[];
  /** Everything that pages asked for, by address. */
  requests: string[];
  /** Makes the website refuse a script from now on, or give it again. */
  withhold(name: string | undefined): void;
  close(): Promise<void>;
}

async function listenOn(server: Server): Promise<string> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
}

/** Founds a city that asks this. */
export async function foundCity(consultation: ConsultationInput = cambridge): Promise<City> {
  const built = (await import(
    join(root, 'dist/collector/index.js')
  )) as typeof import('../../src/collector/index.js');
  const folder = await mkdtemp(join(tmpdir(), 'civic-city-'));
  const store: Store = await built.openLibsqlStore({ url: `file:${join(folder, 'city.db')}` });
  let page = '';
  let policy = '';
  let parts: PageOptions['parts'];
  let withheld: string | undefined;

  const website = createServer((request, response) => {
    const name = request.url?.split('?')[0] ?? '/';
    if (name === '/') {
      response.writeHead(200, {
        'content-type': 'text/html; charset=utf-8',
        'content-security-policy': policy,
      });
      const at = parts ? page.indexOf(parts.from) : 0;
      response.write(page.slice(0, at));
      const rest = page.slice(at);
      void Promise.resolve(parts?.rest).then(() => response.end(rest));
    } else if (name === '/clock.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      response.end(
        `for (const tag of document.querySelectorAll('civic-feedback')) tag.clock = () => ${String(NOW)};`,
      );
    } else if (name.startsWith('/civic-feedback/') && name.slice(16) !== withheld) {
      readFile(join(root, 'dist/cdn', name.slice(16))).then(
        (script) => {
          const type = name.endsWith('.css') ? 'text/css' : 'text/javascript';
          response.writeHead(200, { 'content-type': type });
          response.end(script);
        },
        () => response.writeHead(404).end(),
      );
    } else response.writeHead(404).end();
  });
  const site = await listenOn(website);
  const handler = built.createCollector({
    consultations: [consultation],
    store,
    origins: [site],
    clock: () => NOW,
  });
  const listener = await built.listen({ handler, port: 0 });
  policy = strictPolicy(listener.url);
  const strictest = policy;

  const { path, environment } = findBrowser();
  const browser: Browser = await chromium.launch({
    executablePath: path,
    env: { ...(process.env as Record<string, string>), ...environment },
    args: ['--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'],
  });
  const complaints: string[] = [];
  const requests: string[] = [];

  return {
    collector: listener.url,
    complaints,
    requests,
    async open(body, options = {}) {
      const { width = 1280, all = false, javaScript = true, touch = false, script } = options;
      const { query = '', head = '', host = '127.0.0.1', prepare } = options;
      policy = options.policy ?? strictest;
      ({ parts } = options);
      const usual = `<script type="module" src="/civic-feedback/${all ? 'all/' : ''}civic-feedback.js"></script>`;
      page = `<!doctype html><html lang="en"><head><meta charset="utf-8" /><meta name="viewport" content="width=device-width" /><title>The city</title>
<script type="module" src="/clock.js"></script>
${script ?? usual}${head}</head><body>${body}</body></html>`;
      const context = await browser.newContext({
        viewport: { width, height: touch ? 568 : 720 },
        hasTouch: touch,
        javaScriptEnabled: javaScript,
      });
      await prepare?.(context);
      const opened = await context.newPage();
      opened.on('pageerror', (error) => complaints.push(error.message));
      opened.on('request', (request) => requests.push(request.url()));
      opened.on('console', (message) => {
        if (/content security policy|trusted ?type|^civic-feedback:/i.test(message.text()))
          complaints.push(message.text());
      });
      await opened.goto(`${site.replace('127.0.0.1', host)}/${query}`, {
        waitUntil: options.early === true ? 'commit' : 'load',
      });
      return opened;
    },
    async kept() {
      const rows: StoredSubmission[] = [];
      for await (const row of store.list(consultation.id)) rows.push(row);
      return rows;
    },
    withhold(name) {
      withheld = name;
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

/** The demo's Cambridge page, as it stands between `body` and `/body`, sending to this collector. */
export async function cambridgePage(collector: string): Promise<string> {
  const html = await readFile(join(root, 'demo/cambridge/index.html'), 'utf8');
  const body = /<body[^>]*>([\s\S]*)<\/body>/.exec(html)?.[1] ?? '';
  return body.replace('endpoint="/consultations/', `endpoint="${collector}/consultations/`);
}
