import assert from 'node:assert/strict';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { startCollector, type Program } from '../cli/support-program.js';
import { temporaryDirectory } from '../collector/support-collector.js';
import { closing, pageOf, PLAN, townFor } from '../embeds/support-town.js';
import { openLibsqlStore } from '../../src/collector/libsql-store.js';
import { root } from '../support/packed.js';

/** The city's server: the built program, on an origin of its own, that can be stopped and started. */
class CityServer {
  #program: (Program & { url: string }) | undefined;
  #port = '0';

  constructor(
    readonly test: TestContext,
    readonly directory: string,
    readonly origin: string,
  ) {}

  async start(changes: object = {}): Promise<string> {
    const consultations = join(this.directory, 'consultations');
    await mkdir(consultations, { recursive: true });
    await writeFile(join(consultations, 'plan.json'), JSON.stringify({ ...PLAN, ...changes }));
    const args = ['--consultations', consultations, '--database', this.database];
    this.#program = await startCollector(
      this.test,
      [...args, '--port', this.#port, '--origin', this.origin],
      {},
      join(root, 'dist/cli/main.js'),
    );
    this.#port = new URL(this.#program.url).port;
    return this.#program.url;
  }

  async stop(): Promise<void> {
    this.#program?.process.kill('SIGTERM');
    await this.#program?.ended;
  }

  get database(): string {
    return join(this.directory, 'city.db');
  }

  /** Each comment in the file, and where it says that it comes from; the server must be stopped. */
  async rows(): Promise<[string | undefined, string | undefined][]> {
    const store = await openLibsqlStore({ url: `file:${this.database}` });
    const rows: [string | undefined, string | undefined][] = [];
    for await (const { submission } of store.list(PLAN.id))
      rows.push([submission.answers.comment, submission.source]);
    await store.close();
    return rows;
  }
}

describe('The city’s definition on a partner’s page', { timeout: 120_000 }, () => {
  const { town, found, leave } = townFor();
  before(found);
  after(leave);

  /** A partner's page for a server's consultation. */
  async function partnersPage(test: TestContext, url: string): Promise<Page> {
    const at = town();
    at.put(
      '/partner.html',
      pageOf(
        `<h1>The library</h1><civic-feedback src="${url}/consultations/park-plan" source="library.example.edu">
        <p>Or write to <a href="mailto:parks@example.gov">the parks</a>.</p></civic-feedback>`,
        '<script type="module" src="/cdn/civic-feedback.js"></script>',
      ),
    );
    const page = closing(test, await at.open(`${at.site}/partner.html`));
    page.setDefaultTimeout(15_000);
    return page;
  }

  const note = (page: Page) => page.getByText(/^We could not reach the city’s server\./);

  it('is kept: while the server is gone a person writes, and the comment goes out when it is back, once', async (test) => {
    const server = new CityServer(test, await temporaryDirectory(test), town().site);
    const url = await server.start();
    const page = await partnersPage(test, url);
    await page.getByRole('button', { name: 'Add Benches' }).waitFor();
    assert.equal(await note(page).count(), 0);
    await page.waitForFunction(() =>
      Object.keys(localStorage).some((key) => key.startsWith('civic-feedback definition 1 ')),
    );

    await server.stop();
    await page.reload();
    await note(page).waitFor();
    await page.getByRole('button', { name: 'Add Benches' }).click();
    await page.getByRole('textbox', { name: 'Your comment' }).fill('While nobody was there.');
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByText('Your comment is saved on this device').first().waitFor();

    // The city has mended a word meanwhile, and has given people a month more.
    await server.start({
      title: 'What should the park have?',
      window: { closes: '2031-07-31', timeZone: 'America/New_York' },
    });
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'What should the park have?' }).waitFor();
    await page.getByText(/Comments close .*July 31, 2031/).waitFor();
    assert.equal(await note(page).count(), 0);
    await server.stop();
    assert.deepEqual(await server.rows(), [['While nobody was there.', 'library.example.edu']]);
  });

  it('is asked for by itself where it was never had: the contact stands until the server is there', async (test) => {
    const server = new CityServer(test, await temporaryDirectory(test), town().site);
    const url = await server.start();
    await server.stop();
    const page = await partnersPage(test, url);
    await page.getByText('This form is not available right now.').waitFor();
    await page.getByRole('link', { name: 'the parks' }).waitFor();
    await server.start();
    // Nobody does anything.
    await page.getByRole('button', { name: 'Add Benches' }).waitFor();
    assert.equal(await page.getByText('This form is not available right now.').count(), 0);
    await server.stop();
  });

  it('is not given to a page that is not on the server’s list', async (test) => {
    const server = new CityServer(
      test,
      await temporaryDirectory(test),
      'https://other.example.edu',
    );
    const page = await partnersPage(test, await server.start());
    await page.getByText('This form is not available right now.').waitFor();
    await page.getByRole('link', { name: 'the parks' }).waitFor();
    assert.deepEqual(
      await page.evaluate(() =>
        Object.keys(localStorage).filter((key) => key.includes('definition')),
      ),
      [],
    );
    await server.stop();
  });
});
