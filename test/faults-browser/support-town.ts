/**
 * A town for one test: the real collector with a database file, a line to it that can break, a
 * gateway before it that can answer in its place, and a website with the built widget.
 */
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { TestContext } from 'node:test';
import { createCollector } from '../../src/collector/collector.js';
import { listen } from '../../src/collector/node.js';
import type { StoredSubmission } from '../../src/collector/store.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import { temporaryStore } from '../collector/support-collector.js';
import { cambridge } from '../support/cambridge.js';
import { root } from '../support/packed.js';
import type { Certificate } from './support-certificate.js';
import { layLine, type Line } from './support-line.js';

const DAY = 86_400_000;
const dayFromNow = (days: number): string =>
  new Date(Date.now() + days * DAY).toISOString().slice(0, 10);

/** What somebody on the way answers; `collect` asks the collector. */
export type Gateway = (
  request: Request,
  collect: (request: Request) => Promise<Response>,
) => Response | Promise<Response>;

/** A page of the website, as its server sends it. */
export interface SitePage {
  html: string;
  headers?: Record<string, string>;
}

/** The town. */
export interface Town {
  site: string;
  /** To the collector. */
  line: Line;
  /** To the website. */
  road: Line;
  definition: ConsultationInput;
  /** How far the collector's clock is ahead, in milliseconds. */
  clock: { ahead: number };
  /** The website's pages by path; `/` has the tag. Scripts below /civic-feedback/ are the built ones. */
  pages: Record<string, SitePage>;
  /** The statuses that the collector has answered to comments with. */
  answered: number[];
  /** The next comments meet these, one after the other, before they meet the collector. */
  gateway: (...answers: Gateway[]) => void;
  /** Every comment meets this, until it is taken away: attempts come by themselves, at any moment. */
  standing?: Gateway | undefined;
  /** What is in the database. */
  rows: () => Promise<StoredSubmission[]>;
  /** The tag for this consultation, with more attributes. */
  tag: (attributes?: string) => string;
}

/** A page that has the widget, a listener that writes down what it says, and this body. */
export function pageWith(body: string, head = ''): string {
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>The town</title>
<link rel="icon" href="data:,"><script src="/witness.js"></script>${head}
<script type="module" src="/civic-feedback/civic-feedback.js"></script></head><body>${body}</body></html>`;
}

/** Writes down what the page was told: on the disk at once, so that a closed tab has said it too. */
const WITNESS = `for (const type of ['civic-saved', 'civic-received'])
  addEventListener(type, ({ id }) => {
    localStorage.witness = [localStorage.witness ?? '', type + ' ' + id].join('\\n');
  });`;

const SHARED = { 'access-control-allow-origin': '*' };

/** An answer that a page may read. */
export const shared = (
  body: string,
  status = 200,
  headers: Record<string, string> = {},
): Response => new Response(body, { status, headers: { ...SHARED, ...headers } });

async function openSite(
  test: TestContext,
  pages: Record<string, SitePage>,
  certificate: Certificate | undefined,
): Promise<Line> {
  const server = createServer((request, response) => {
    const path = (request.url ?? '/').split('?')[0] ?? '/';
    const page = pages[path];
    const javaScript = { 'content-type': 'text/javascript' };
    if (page)
      response
        .writeHead(200, { 'content-type': 'text/html; charset=utf-8', ...page.headers })
        .end(page.html);
    else if (path === '/witness.js') response.writeHead(200, javaScript).end(WITNESS);
    else
      readFile(join(root, 'dist/cdn', path.replace('/civic-feedback/', ''))).then(
        (script) => response.writeHead(200, javaScript).end(script),
        () => response.writeHead(404).end(),
      );
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  test.after(() => {
    server.closeAllConnections();
    server.close();
  });
  return layLine(test, (server.address() as AddressInfo).port, certificate);
}

/** Founds a town, which goes away with the test; with a certificate it has https. */
export async function foundTown(
  test: TestContext,
  changes: Partial<ConsultationInput> = {},
  certificate?: Certificate,
): Promise<Town> {
  const [opens, closes] = [dayFromNow(-10), dayFromNow(10)];
  const timeZone = 'America/New_York';
  const definition = { ...cambridge, window: { opens, closes, timeZone }, ...changes };
  const store = await temporaryStore(test);
  const clock = { ahead: 0 };
  const pages: Town['pages'] = {};
  const road = await openSite(test, pages, certificate);
  const site = road.url;
  const collector = createCollector({
    consultations: [definition],
    store,
    origins: [site],
    clock: () => Date.now() + clock.ahead,
    rate: false,
  });
  const answered: number[] = [];
  const instead: Gateway[] = [];
  const collect = async (request: Request): Promise<Response> => {
    const response = await collector(request);
    if (request.method === 'POST') answered.push(response.status);
    return response;
  };
  const listener = await listen({
    port: 0,
    handler: (request) => {
      const answer = request.method === 'POST' ? (instead.shift() ?? town.standing) : undefined;
      return answer ? answer(request, collect) : collect(request);
    },
  });
  // Registered first and so run last: by then the line has let go of every connection.
  const line = await layLine(test, listener.port, certificate);
  test.after(() => listener.close());
  const { id } = definition;
  const tag = (attributes = ''): string => `<civic-feedback
    endpoint="${line.url}/consultations/${id}/submissions" consultation="${id}" mode="rank"
    opens="${opens}" closes="${closes}" time-zone="${timeZone}" ${attributes}>
    <h2>Tell us what matters</h2><ol><li data-id="ecosystem">Data</li><li data-id="governance">Rules</li></ol>
    </civic-feedback>`;
  pages['/'] = { html: pageWith(tag()) };
  pages['/elsewhere'] = { html: '<!doctype html><title>Elsewhere</title><p>Elsewhere</p>' };
  const town: Town = {
    site,
    line,
    road,
    definition,
    clock,
    pages,
    answered,
    gateway: (...answers) => void instead.push(...answers),
    tag,
    async rows() {
      const all: StoredSubmission[] = [];
      for await (const row of store.list(id)) all.push(row);
      return all;
    },
  };
  return town;
}
