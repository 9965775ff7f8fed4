/** The built embed builder on a file server, in a folder of a site with a strict policy. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join } from 'node:path';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { cambridge } from '../support/cambridge.js';
import { foundCity, type City } from '../support/city.js';
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

/** What stands in a field of the builder. */
export function textOf(builder: Page, label: string): Promise<string> {
  return builder.getByLabel(label, { exact: true }).inputValue();
}

/** The tag to paste. */
export function tagOf(builder: Page): Promise<string> {
  return textOf(builder, 'The tag');
}

/** Where the city's collector takes comments on the builder's example. */
export function submissionsOf(city: City): string {
  return `${city.collector}/consultations/${cambridge.id}/submissions`;
}

/**
 * Says where comments go, and takes the example's accent away: under the strictest policy a style
 * attribute stays without effect, and is complained of.
 */
export async function sendTo(builder: Page, address: string): Promise<void> {
  await builder.getByLabel('Its address').fill(address);
  await builder.getByLabel('Accent colour (optional)').fill('');
}

/** A web editor who makes a tag for a city, in the tests of one suite. */
export interface Editor {
  city: () => City;
  /** The builder, while it is open. */
  builder: () => Page;
  /** Founds the city, and puts the builder on a site. */
  arrive: () => Promise<void>;
  /** Opens the builder, with the example sent to the city's collector, and ticks a box. */
  tick: (box: string) => Promise<void>;
  /** Closes the builder, after a test in which nobody was shown an error or a violation of a policy. */
  putAway: () => Promise<void>;
  leave: () => Promise<void>;
}

/** An editor for one suite. */
export function editorFor(): Editor {
  let city: City | undefined;
  let site: BuilderSite | undefined;
  let builder: Page | undefined;
  const there = <Thing>(thing: Thing | undefined): Thing =>
    thing ?? assert.fail('The editor has not arrived yet, or has not opened the builder.');
  return {
    city: () => there(city),
    builder: () => there(builder),
    async arrive() {
      city = await foundCity();
      site = await openBuilderSite();
    },
    async tick(box) {
      builder = await there(site).open();
      await sendTo(builder, submissionsOf(there(city)));
      await builder.getByLabel(box).check();
    },
    async putAway() {
      await builder?.context().close();
      builder = undefined;
      assert.deepEqual([...there(site).complaints, ...there(city).complaints], []);
    },
    async leave() {
      await site?.close();
      await city?.close();
    },
  };
}
