/** A town that asks about its park: the built collector, a real database file, and a real browser. */
import { once } from 'node:events';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type Page } from 'playwright-core';
import type { ConsultationInput } from '../../src/contract/index.js';
import type { StoredSubmission } from '../../src/collector/index.js';
import { findBrowser } from '../support/find-browser.mjs';
import { root } from '../support/packed.js';

/** What a test can reach of the town. */
export interface Town {
  /** The collector's address. */
  collector: string;
  /** Where the town's website is to be: its pages may send. */
  origin: string;
  /** Where the browser is, for those that start one themselves. */
  browser: string;
  /** A page in a browser of its own; what it complains of is in `complaints`. */
  open(javaScript?: boolean): Promise<Page>;
  /** Errors, warnings and refusals that pages have reported. */
  complaints: string[];
  /** What the database has, oldest first. */
  kept(): Promise<StoredSubmission[]>;
  close(): Promise<void>;
}

/** A port that nobody has. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Founds the town. */
export async function foundTown(): Promise<Town> {
  const origin = `http://localhost:${String(await freePort())}`;
  const built = (await import(
    join(root, 'dist/collector/index.js')
  )) as typeof import('../../src/collector/index.js');
  const path = join(root, 'demo/frameworks/consultations/park-plan.json');
  const parkPlan = JSON.parse(await readFile(path, 'utf8')) as ConsultationInput;
  const folder = await mkdtemp(join(tmpdir(), 'civic-town-'));
  const store = await built.openLibsqlStore({ url: `file:${join(folder, 'town.db')}` });
  const handler = built.createCollector({ consultations: [parkPlan], store, origins: [origin] });
  const listener = await built.listen({ handler, port: 0 });
  const { path: executablePath, environment } = findBrowser();
  const browser = await chromium.launch({
    executablePath,
    env: { ...(process.env as Record<string, string>), ...environment },
    args: ['--no-sandbox', '--disable-gpu'],
  });
  const complaints: string[] = [];
  return {
    collector: listener.url,
    origin,
    browser: executablePath,
    complaints,
    async open(javaScript = true) {
      const context = await browser.newContext({ javaScriptEnabled: javaScript });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      return page;
    },
    async kept() {
      const rows: StoredSubmission[] = [];
      for await (const row of store.list(parkPlan.id)) rows.push(row);
      return rows;
    },
    async close() {
      await browser.close();
      await listener.close();
      await store.close();
      await rm(folder, { recursive: true });
    },
  };
}
