/** The built embed builder on a file server, in a folder of a site with a strict policy. */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from '../support/launch-chromium.js';
import { root } from '../support/packed.js';

/** What a site must allow for the builder: itself, and the policy by which it parses pasted tags. */
export const POLICY = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "img-src 'self'",
  "require-trusted-types-for 'script'",
  'trusted-types lit-html civic-builder',
].join('; ');

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** A site with the builder in it, and a browser. */
export interface BuilderSite {
  open: (options?: BrowserContextOptions) => Promise<Page>;
  /** Errors, warnings and violations of the policy that pages reported. */
  complaints: string[];
  /** What pages asked for beyond the site itself. */
  elsewhere: string[];
  close: () => Promise<void>;
}

/** Puts the built builder on a server. */
export async function openBuilderSite(policy = POLICY): Promise<BuilderSite> {
  const complaints: string[] = [];
  const elsewhere: string[] = [];
  const folder = '/for/editors/builder/';
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const name = pathname.replace(folder, '') || 'index.html';
    readFile(join(root, 'dist/builder', name)).then(
      (file) => {
        const type = TYPES[extname(name)] ?? 'text/plain';
        response.writeHead(200, {
          'content-type': `${type}; charset=utf-8`,
          'content-security-policy': policy,
        });
        response.end(file);
      },
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const site = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const browser = await launchChromium();
  return {
    complaints,
    elsewhere,
    async open(options = {}) {
      const context = await browser.newContext({
        permissions: ['clipboard-read', 'clipboard-write'],
        ...options,
      });
      const page = await context.newPage();
      page.on('pageerror', ({ message }) => complaints.push(message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      page.on('request', (request) => {
        const address = request.url();
        if (!address.startsWith(site) && !address.startsWith('blob:')) elsewhere.push(address);
      });
      await page.goto(site + folder);
      await page.getByRole('heading', { name: 'What you paste' }).waitFor();
      return page;
    },
    async close() {
      await browser.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
