import assert from 'node:assert/strict';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { Browser } from 'playwright-core';
import { cambridge } from '../support/cambridge.js';
import { launchChromium } from '../support/launch-chromium.js';
import { root } from '../support/packed.js';

const OPEN = Date.parse('2025-12-18T13:00:00-05:00');
const CLOSED = Date.parse('2025-12-27T13:00:00-05:00');
const DAY = 86_400;

describe('A page whose city’s definition was kept by a cache', () => {
  let browser: Browser;
  let collector: { url: string; close: () => Promise<void> };
  let store: { close: () => Promise<void> };
  let website: Server;
  let now = OPEN;
  const asked: string[] = [];

  before(async () => {
    const built = (await import(
      join(root, 'dist/collector/index.js')
    )) as typeof import('../../src/collector/index.js');
    const memory = built.openMemoryStore();
    store = memory;
    const handler = built.createCollector({
      consultations: [cambridge],
      store: memory,
      origins: '*',
      clock: () => now,
    });
    collector = await built.listen({
      port: 0,
      handler: async (request, connection) => {
        const answer = await handler(request, connection);
        if (request.method === 'GET') asked.push(`${String(answer.status)} at ${String(now)}`);
        return answer;
      },
    });
    website = createServer((request, response) => {
      const path = new URL(request.url ?? '/', 'http://city').pathname;
      if (path === '/') {
        const src = new URL(request.url ?? '/', 'http://city').searchParams.get('src') ?? '';
        response.writeHead(200, { 'content-type': 'text/html' });
        response.end(
          `<!doctype html><html lang="en"><title>City</title><script type="module" src="/civic-feedback.js"></script><civic-feedback src="${src}"><p>Write.</p></civic-feedback></html>`,
        );
        return;
      }
      if (path === '/kept') {
        // A shared cache that has had the answer for ten days, and has not looked again.
        void fetch(`${collector.url}/consultations/${cambridge.id}`).then(async (answer) => {
          response.writeHead(200, {
            'content-type': 'application/json',
            'date': answer.headers.get('date') ?? '',
            'age': String(10 * DAY),
          });
          response.end(await answer.text());
        });
        return;
      }
      readFile(join(root, 'dist/cdn', path)).then(
        (script) => {
          response.writeHead(200, { 'content-type': 'text/javascript' });
          response.end(script);
        },
        () => response.writeHead(404).end(),
      );
    });
    await new Promise<void>((resolve) => website.listen(0, '127.0.0.1', resolve));
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    website.closeAllConnections();
    website.close();
    await collector.close();
    await store.close();
  });

  const page = (src: string): string =>
    `http://127.0.0.1:${String((website.address() as AddressInfo).port)}/?src=${encodeURIComponent(src)}`;

  it('is told the time anew by a collector that only says "as before"', async () => {
    const context = await browser.newContext();
    const address = page(`${collector.url}/consultations/${cambridge.id}`);
    const first = await context.newPage();
    await first.goto(address);
    await first.getByRole('button', { name: 'Send' }).waitFor();
    await first.close();
    now = CLOSED;
    asked.length = 0;
    const second = await context.newPage();
    await second.goto(address);
    await second.getByText('Comments closed').waitFor();
    assert.deepEqual(asked, [`304 at ${String(CLOSED)}`]);
    await context.close();
  });

  it('counts the days in which a shared cache has kept it', async () => {
    now = OPEN;
    const context = await browser.newContext();
    const kept = await context.newPage();
    await kept.goto(page('/kept'));
    await kept.getByText('Comments closed').waitFor();
    await context.close();
  });
});
