/** One visit to one page, in a browser that remembers nothing, at a given speed. */
import { chromium, type Browser, type CDPSession, type Page } from 'playwright-core';
import { browserFlags, findBrowser } from '../../support/find-browser.mjs';
import type { Contender } from './contender.js';
import { pageScript } from './script.js';

/** Milliseconds after which a page will not come any more. */
const PATIENCE = 120_000;

/** Where most who answer a city's question are: in its own time zone. */
const ZONE = 'America/New_York';

/** How slow a visit is, and where from. */
export interface Speed {
  /** How many times slower the processor is. Default: 1. */
  cpu?: number;
  /** 400 ms a request, 400 kbit/s. Default: as fast as it goes. */
  slowNetwork?: boolean;
  /** The visitor's IANA time zone. Default: the city's. */
  zone?: string;
}

/** What a page has, once it has come to rest. */
export interface Content {
  nodes: number;
  listeners: number;
  /** JavaScript's heap, in kB. */
  heap: number;
}

/** A page that is open. */
export interface Visit {
  page: Page;
  session: CDPSession;
  /** What came over the wire. */
  wire: { bytes: number; requests: number };
  /** Milliseconds that the main thread has worked so far. */
  worked: () => Promise<number>;
  /** Collects garbage, then counts. */
  content: () => Promise<Content>;
  close: () => Promise<void>;
}

/** The browser of the bench. */
export interface Visitor {
  browser: Browser;
  /** Opens an empty page, ready to visit a contender's. */
  open: (contender: Contender, speed?: Speed) => Promise<Visit>;
  /** Opens a contender's page and waits until its form can be used. */
  visit: (contender: Contender, url: string, speed?: Speed) => Promise<Visit>;
  close: () => Promise<void>;
}

async function throttle(session: CDPSession, { cpu = 1, slowNetwork = false }: Speed) {
  await session.send('Emulation.setCPUThrottlingRate', { rate: cpu });
  const rate = slowNetwork ? 400_000 / 8 : -1;
  await session.send('Network.emulateNetworkConditions', {
    offline: false,
    latency: slowNetwork ? 400 : 0,
    downloadThroughput: rate,
    uploadThroughput: rate,
  });
}

/** Starts the browser. */
export async function startVisitor(): Promise<Visitor> {
  const { path, environment } = findBrowser();
  const browser = await chromium.launch({
    executablePath: path,
    env: { ...(process.env as Record<string, string>), ...environment },
    args: browserFlags,
  });
  const probe = await pageScript('probe', 'iife');

  const open = async ({ first }: Contender, speed: Speed = {}): Promise<Visit> => {
    const context = await browser.newContext({
      viewport: { width: 1280, height: 900 },
      timezoneId: speed.zone ?? ZONE,
    });
    context.setDefaultTimeout(PATIENCE);
    const page = await context.newPage();
    await page.addInitScript(`window.benchPlace = ${JSON.stringify(first)};${probe}`);
    const session = await context.newCDPSession(page);
    const wire = { bytes: 0, requests: 0 };
    session.on('Network.requestWillBeSent', ({ request }) => {
      if (request.url.startsWith('http')) wire.requests += 1;
    });
    session.on('Network.loadingFinished', ({ encodedDataLength }) => {
      wire.bytes += encodedDataLength;
    });
    await session.send('Network.enable');
    await session.send('Performance.enable');
    await throttle(session, speed);
    return {
      page,
      session,
      wire,
      async worked() {
        const { metrics } = await session.send('Performance.getMetrics');
        return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? NaN) * 1000;
      },
      async content() {
        await session.send('HeapProfiler.collectGarbage');
        await session.send('HeapProfiler.collectGarbage');
        const { nodes, jsEventListeners } = await session.send('Memory.getDOMCounters');
        const { usedSize } = await session.send('Runtime.getHeapUsage');
        return { nodes, listeners: jsEventListeners, heap: usedSize / 1000 };
      },
      close: () => context.close(),
    };
  };

  return {
    browser,
    open,
    async visit(contender, url, speed) {
      const visit = await open(contender, speed);
      await visit.page.goto(url, { waitUntil: 'commit' });
      await visit.page.waitForFunction(() => window.bench.usable !== undefined);
      return visit;
    },
    close: () => browser.close(),
  };
}

/** Once nothing has come over the wire for half a second. */
export async function settled({ page }: Visit): Promise<void> {
  await page.waitForLoadState('networkidle');
}
