/**
 * A city's first day: an empty folder, the tarball, and what the guides say, command by command. The
 * website is a file server, the collector the program that `npx` finds, the database its file.
 */
import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { createServer, type AddressInfo } from 'node:net';
import { createServer as createWebServer } from 'node:http';
import { tmpdir } from 'node:os';
import { basename, extname, join } from 'node:path';
import { promisify } from 'node:util';
import type { Page } from 'playwright-core';
import type { Submission } from '../../src/contract/index.js';
import { launchChromium } from '../support/launch-chromium.js';
import { snippet } from '../support/snippets.js';
import { pack } from './support-app.js';

const run = promisify(execFile);

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript',
  '.svg': 'image/svg+xml',
};

/** What somebody can do on that day. */
export interface FirstDay {
  /** Runs commands in the folder, and gives what they printed. */
  sh(code: string): Promise<string>;
  /** Writes a file in the folder. */
  write(path: string, text: string): Promise<void>;
  /** Puts a page on the website, with the collector's real address for the one in the guides. */
  put(name: string, body: string): Promise<string>;
  /** Starts the collector as a guide says. */
  collect(code: string): Promise<void>;
  /** Opens an address of the website. */
  open(path: string, javaScriptEnabled?: boolean): Promise<Page>;
  /** What the program exports from the database for a consultation. */
  kept(id: string): Promise<Submission[]>;
  /** Errors and warnings that pages have reported. */
  complaints: string[];
  end(): Promise<void>;
}

/** A port that nobody has: what the guides call 8080. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** Makes the folder, installs the tarball as docs/operators.md says, and copies the scripts as docs/editors.md says. */
export async function beginDay(): Promise<FirstDay> {
  const folder = await mkdtemp(join(tmpdir(), 'civic-first-day-'));
  const site = join(folder, 'site');
  await mkdir(site);
  const port = String(await freePort());
  const collector = `http://127.0.0.1:${port}`;
  const website = createWebServer((request, response) => {
    const { pathname } = new URL(request.url ?? '', 'http://localhost');
    const path = join(site, pathname.endsWith('/') ? `${pathname}index.html` : pathname);
    readFile(path).then(
      (file) => {
        response.writeHead(200, { 'content-type': TYPES[extname(path)] ?? 'text/plain' });
        response.end(file);
      },
      () => response.writeHead(404).end(),
    );
  }).listen(0, 'localhost');
  await once(website, 'listening');
  const origin = `http://localhost:${String((website.address() as AddressInfo).port)}`;
  const browser = await launchChromium();
  const complaints: string[] = [];
  const ends: (() => Promise<unknown>)[] = [];
  const options = { cwd: folder, maxBuffer: 2 ** 24 };
  const sh = async (code: string): Promise<string> =>
    (await run('sh', ['-e', '-c', code], options)).stdout;

  const tarball = `./${basename(await pack(folder))}`;
  // Not on npm yet: the guides say to name the file instead.
  await sh(
    snippet('docs/operators.md', 'sh').replace('install civic-feedback', `install ${tarball}`),
  );
  await sh(
    snippet('docs/editors.md', 'sh')
      .replace('npm pack civic-feedback && ', '')
      .replace('/var/www/html', 'site'),
  );
  return {
    sh,
    complaints,
    write: (path, text) => writeFile(join(folder, path), text),
    async put(name, body) {
      const real = body.replaceAll('https://collect.example.gov', collector);
      await writeFile(
        join(site, name),
        `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>The city</title><link rel="icon" href="data:,"></head><body><h1>The plan</h1>${real}</body></html>`,
      );
      return `/${name}`;
    },
    async collect(code) {
      const command = code
        .replace('npx', 'exec npx')
        .replace('8080', port)
        .replace('https://www.example.gov', origin);
      const child = spawn('sh', ['-c', command], { cwd: folder, detached: true });
      const ended = once(child, 'exit');
      ends.push(async () => {
        // npx stands between: the group is told, and the program with it.
        if (child.exitCode === null && child.pid) process.kill(-child.pid);
        await ended;
      });
      let said = '';
      child.stderr.on('data', (text: Buffer) => (said += text.toString()));
      const [line] = (await Promise.race([
        once(child.stdout, 'data'),
        ended.then(() => [said]),
      ])) as [Buffer | string];
      if (!String(line).includes(collector)) throw new Error(String(line) + said);
    },
    async open(path, javaScriptEnabled = true) {
      const context = await browser.newContext({ javaScriptEnabled });
      const page = await context.newPage();
      page.on('pageerror', (error) => complaints.push(error.message));
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      await page.goto(origin + path);
      return page;
    },
    async kept(id) {
      const lines = await sh(
        `npx civic-feedback export --database comments.db --consultation consultations/${id}.json --format jsonl`,
      );
      return lines
        .split('\n')
        .filter(Boolean)
        .map((line) => (JSON.parse(line) as { submission: Submission }).submission);
    },
    async end() {
      await browser.close();
      for (const end of ends) await end();
      website.closeAllConnections();
      website.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}
