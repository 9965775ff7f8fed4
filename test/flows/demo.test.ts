import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { after, before, describe, it } from 'node:test';
import type { Browser, Locator, Page } from 'playwright-core';
import { OPEN } from '../../demo/cambridge/consultation.js';
import { cambridge } from '../support/cambridge.js';
import { launchChromium } from '../support/launch-chromium.js';
import { root } from '../support/packed.js';
import { watchShifts } from '../support/watch-shifts.js';

/** Starts the demo as `npm start` does. */
function startDemo(...options: string[]): ChildProcess {
  return spawn(process.execPath, ['--import', 'tsx', 'demo/serve.ts', ...options], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

/** The address that it prints when it is ready. */
async function addressOf(demo: ChildProcess): Promise<string> {
  assert.ok(demo.stdout && demo.stderr);
  let said = '';
  demo.stderr.on('data', (text: Buffer) => (said += text.toString()));
  for await (const line of createInterface(demo.stdout)) {
    const [address] = /http:\/\/[\d.:]+/.exec(line) ?? [];
    if (address !== undefined) return address;
  }
  throw new Error(`The demo printed no address. ${said}`);
}

describe('Somebody who tries the demo', { timeout: 120_000 }, () => {
  let folder: string;
  let demo: ChildProcess;
  let address: string;
  let browser: Browser;
  const complaints: string[] = [];

  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'civic-demo-'));
    demo = startDemo('--port', '0', '--database', join(folder, 'submissions.db'));
    address = await addressOf(demo);
    browser = await launchChromium();
  });
  after(async () => {
    await browser.close();
    demo.kill('SIGTERM');
    if (demo.exitCode === null) await once(demo, 'exit');
    await rm(folder, { recursive: true });
    assert.equal(demo.exitCode, 0, 'the demo stops when it is told to');
  });

  async function open(path: string): Promise<Page> {
    const page = await browser.newPage();
    page.on('pageerror', ({ message }) => complaints.push(`${path}: ${message}`));
    page.on('console', (message) => {
      if (['error', 'warning'].includes(message.type()))
        complaints.push(`${path}: ${message.text()}`);
    });
    await page.goto(address + path);
    return page;
  }

  it('can open every page that the first one links to', async () => {
    const page = await (await fetch(`${address}/`)).text();
    const links = [...page.matchAll(/href="(\/[a-z]+\/[^"]*)"/g)].map(([, link = '']) => link);
    const pages = links.filter((link) => !link.startsWith('/uswds/') && !link.endsWith('.css'));
    assert.equal(pages.length, 15);
    for (const link of pages) {
      const answer = await fetch(address + link.replaceAll('&amp;', '&'));
      assert.equal(answer.status, 200, link);
      assert.match(answer.headers.get('content-security-policy') ?? '', /default-src 'none'/);
    }
  });

  it('finds a collector whose clock stands where the page says', async () => {
    const path = `/consultations/${cambridge.id}`;
    const nowAt = async (where: string): Promise<number> => {
      const { now } = (await (await fetch(address + where + path)).json()) as { now: string };
      return Date.parse(now);
    };
    const off = (await nowAt(`/at/${OPEN}`)) - Date.parse(OPEN);
    assert.ok(off >= 0 && off < 60_000, `${String(off)} ms after the instant`);
    assert.ok(Math.abs((await nowAt('')) - Date.now()) < 60_000);
    assert.equal((await fetch(`${address}/at/yesterday${path}`)).status, 404);
  });

  for (const [path, form] of [
    [`/cambridge/?at=${OPEN}`, 'Send your feedback'],
    [`/partner/?at=${OPEN}`, 'Send your feedback'],
    [`/partner/?lang=es&at=${OPEN}`, 'Enviar sus comentarios'],
  ] as const)
    for (const width of [320, 1280])
      it(`sees nothing jump on ${path.split('?')[0] ?? ''} as the form comes, ${String(width)} px wide`, async () => {
        const page = await browser.newPage({ viewport: { width, height: 720 } });
        await page.goto(address + path);
        await page.getByRole('button', { name: form }).waitFor();
        // Above the form, the city's design system folds its banner and swaps its fonts by itself.
        const shifted = await page.evaluate(
          () =>
            new Promise<string[]>((resolve) => {
              const widget = document.querySelector('civic-feedback');
              new PerformanceObserver((list) => {
                const shifts = list.getEntries() as (PerformanceEntry & {
                  sources: { node: Node | null }[];
                })[];
                const nodes = shifts.flatMap(({ sources }) => sources.map(({ node }) => node));
                const below = nodes.filter(
                  (node) =>
                    node &&
                    widget &&
                    widget.compareDocumentPosition(node) & Node.DOCUMENT_POSITION_FOLLOWING,
                );
                resolve(below.map((node) => node?.textContent ?? ''));
              }).observe({ type: 'layout-shift', buffered: true });
              // Nothing is reported where nothing shifted: two frames are enough to tell.
              requestAnimationFrame(() => {
                requestAnimationFrame(() => {
                  resolve([]);
                });
              });
            }),
        );
        assert.deepEqual(shifted, []);
        await page.close();
      });

  it('finds the form in the page before its script, and nothing moves as that comes', async () => {
    const html = await (await fetch(`${address}/early/?at=${OPEN}`)).text();
    assert.match(html, /<template shadowrootmode="open"><style>.*Send your feedback/s);
    for (const width of [320, 1280]) {
      const context = await browser.newContext({
        timezoneId: 'America/New_York',
        viewport: { width, height: 720 },
      });
      const page = await context.newPage();
      await page.addInitScript(watchShifts);
      page.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) complaints.push(message.text());
      });
      await page.goto(`${address}/early/?at=${OPEN}`);
      await page.locator('civic-feedback:state(open)').waitFor();
      await page
        .getByRole('button', { name: 'Add Engage consistently', disabled: false })
        .waitFor();
      assert.deepEqual(
        await page.evaluate(() => (window as unknown as { shifts: number[] }).shifts),
        [],
      );
      await context.close();
    }
  });

  it('fills in the city’s page, sends it, and sees it arrive', async () => {
    const arrived = await open('/arrived/');
    await arrived.getByText('Nothing has arrived yet.').waitFor();

    const page = await open(`/cambridge/?at=${OPEN}`);
    const widget = page.locator('civic-feedback');
    for (const name of ['Engage consistently', 'Strengthen governance'])
      await widget.getByRole('button', { name: `Add ${name}` }).click();
    await widget.getByLabel('Your comment').fill('More workshops at the library, please.');
    await widget.getByLabel('Name').fill('Ada Example');
    await widget.getByLabel('Email address').fill('ada@example.org');
    await widget.getByRole('button', { name: 'Send your feedback' }).click();
    await widget.getByRole('heading', { name: 'Comment received' }).waitFor();

    const row = arrived.getByRole('row', { name: /More workshops at the library/ });
    await row.waitFor();
    assert.deepEqual(await row.getByRole('listitem').allTextContents(), [
      'Engage consistently with the public',
      'Strengthen governance, privacy, and transparency',
    ]);
    const reference = await row.getByRole('cell').nth(1).innerText();
    assert.match(reference, /^\w{4}-\w{4}-\w{4}$/);
    assert.equal(await widget.getByText(reference).first().isVisible(), true);
    assert.doesNotMatch(await arrived.content(), /Ada Example|ada@example\.org/);
  });

  it('answers on the partner’s page in Spanish, and is counted as the partner’s', async () => {
    const page = await open(`/partner/?lang=es&at=${OPEN}`);
    const widget = page.locator('civic-feedback');
    await widget.getByLabel('Su comentario').fill('Más talleres en español.');
    await widget.getByRole('button', { name: 'Enviar sus comentarios' }).click();
    const arrived = await open('/arrived/');
    const row = arrived.getByRole('row', { name: /Más talleres en español/ });
    await row.waitFor();
    assert.equal(await row.getByRole('cell', { name: 'library.example.edu' }).count(), 1);
    assert.equal(await row.getByRole('cell', { name: 'es', exact: true }).count(), 1);
  });

  for (const [theme, button, field] of [
    ['uswds', '.usa-button', '.usa-input'],
    ['bootstrap', '.btn-primary', '.form-control'],
    ['govuk', '.govuk-button', '.govuk-input'],
  ] as const)
    it(`finds our form at home beside the own one of ${theme}: type, colours, corners`, async () => {
      const page = await open(`/themes/${theme}/?at=${OPEN}`);
      const widget = page.locator('civic-feedback');
      const look = (at: Locator, names: string): Promise<string[]> =>
        at.evaluate(
          (element, each) => each.map((name) => getComputedStyle(element).getPropertyValue(name)),
          names.split(' '),
        );
      const alike = async (ours: Locator, own: Locator, names: string): Promise<void> => {
        // White, however it is come by.
        const white = (value: string): string =>
          value.replace('oklch(1 0 0)', 'rgb(255, 255, 255)');
        assert.deepEqual((await look(ours, names)).map(white), await look(own, names));
      };
      const type = 'font-family font-size font-weight line-height';
      await alike(
        widget.getByRole('button', { name: 'Send your feedback' }),
        page.locator(`form ${button}`),
        `${type} color background-color border-radius padding-left box-shadow`,
      );
      await alike(
        widget.getByLabel('Name'),
        page.locator(`form ${field}`).first(),
        `${type} background-color border-radius border-top-width padding-left`,
      );
      await alike(
        widget.locator('label[for=name]'),
        page.locator('label[for=reader]'),
        'font-family font-size font-weight color',
      );
      await page.context().close();
    });

  it('finds it in ink on a page without a design system', async () => {
    const page = await open(`/themes/plain/?at=${OPEN}`);
    const submit = page.getByRole('button', { name: 'Send your feedback' });
    await submit.waitFor();
    const ground = await submit.evaluate((each) => getComputedStyle(each).backgroundColor);
    assert.equal(ground, 'rgb(0, 0, 0)');
    await page.context().close();
  });

  it('makes a tag of their own at the builder', async () => {
    const page = await open('/builder/');
    await page.getByLabel('Title', { exact: true }).fill('What should the new park have?');
    const form = page.getByRole('region', { name: 'The form as people see it' });
    await form.getByRole('heading', { name: 'What should the new park have?' }).waitFor();
    const tag = await page.getByLabel('The tag', { exact: true }).inputValue();
    assert.match(tag, /<h2>What should the new park have\?<\/h2>/);
    await page.context().close();
  });

  for (const path of ['/early/', '/themes/plain/', '/themes/bootstrap/?dark'])
    it(`meets an open form on ${path}, whatever day it is, and can look at today’s`, async () => {
      const page = await open(path);
      await page.getByRole('button', { name: 'Send your feedback' }).waitFor();
      assert.equal(new URL(page.url()).searchParams.has('dark'), path.includes('dark'));
      await page.getByRole('link', { name: 'today: closed' }).click();
      await page.locator('civic-feedback').getByText('Comments closed').waitFor();
      await page.context().close();
    });

  it('sees the city’s page closed by its real dates', async () => {
    const page = await open('/cambridge/');
    await page.locator('civic-feedback').getByText('Comments closed').waitFor();
    assert.equal(await page.getByRole('button', { name: 'Send your feedback' }).count(), 0);
  });

  it('was shown no error and no violation of the policy on any page', () => {
    assert.deepEqual(complaints, []);
  });

  it('is told in one line which port is taken', async () => {
    const { port } = new URL(address);
    const second = startDemo('--port', port, '--database', join(folder, 'second.db'));
    let said = '';
    second.stderr?.on('data', (text: Buffer) => (said += text.toString()));
    const [code] = (await once(second, 'close')) as [number];
    assert.equal(code, 1);
    assert.match(said, /^Port \d+ is taken by another program\. .*--port \d+\n$/);
  });
});
