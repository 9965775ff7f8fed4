import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type BrowserContext, type FrameLocator, type Page } from 'playwright-core';
import { findBrowser } from '../support/find-browser.mjs';
import { foundTown, type Town } from './support-town.js';

/** What a browser keeps for a page that is another site's, in a frame. */
async function disks(page: Page): Promise<Record<'session' | 'database', boolean>> {
  const frame = page.frames()[1]!;
  const session = await frame.evaluate(() => {
    try {
      sessionStorage.setItem('probe', '1');
      return true;
    } catch {
      return false;
    }
  });
  const database = await frame.evaluate(
    () =>
      new Promise<boolean>((resolve) => {
        try {
          const request = indexedDB.open('probe');
          request.onsuccess = () => resolve(true);
          request.onerror = () => resolve(false);
        } catch {
          resolve(false);
        }
      }),
  );
  return { session, database };
}

async function write(frame: FrameLocator, comment: string): Promise<void> {
  await frame.getByRole('textbox', { name: 'Your comment' }).fill(comment);
}

async function send(frame: FrameLocator): Promise<void> {
  await frame.getByRole('button', { name: 'Send your feedback' }).click();
}

describe('A frame of another site, whose disk the browser', () => {
  let town: Town;
  before(async () => {
    town = await foundTown();
  });
  after(() => town.close());

  function put(attributes = ''): string {
    town.put(
      '/storage.html',
      `<iframe title="Your say" ${attributes} src="${town.collector}/consultations/park-plan/embed" style="width: 100%; height: 900px"></iframe>`,
    );
    return `${town.site}/storage.html`;
  }

  const kept = async (comment: string): Promise<boolean> =>
    (await town.kept()).some(({ submission }) => submission.answers.comment === comment);

  /** A browser whose settings say what becomes of another site's data in a frame. */
  async function browserWith(test: TestContext, blocked: boolean): Promise<BrowserContext> {
    const profile = await mkdtemp(join(tmpdir(), 'civic-profile-'));
    await mkdir(join(profile, 'Default'));
    await writeFile(
      join(profile, 'Default/Preferences'),
      JSON.stringify({
        profile: { block_third_party_cookies: blocked, cookie_controls_mode: blocked ? 1 : 0 },
      }),
    );
    const { path, environment } = findBrowser();
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: path,
      env: { ...(process.env as Record<string, string>), ...environment },
      args: ['--no-sandbox', '--disable-gpu'],
    });
    test.after(async () => {
      await context.close();
      await rm(profile, { recursive: true, force: true });
    });
    return context;
  }

  async function opened(context: BrowserContext): Promise<{ page: Page; frame: FrameLocator }> {
    const page = await context.newPage();
    await page.goto(put());
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Add Benches' }).waitFor();
    return { page, frame };
  }

  it('keeps, where third-party data is allowed: drafts and the outbox work', async (test) => {
    const context = await browserWith(test, false);
    const { page, frame } = await opened(context);
    assert.deepEqual(await disks(page), { session: true, database: true });
    await write(frame, 'Unfinished');
    await page.reload();
    await frame.getByText('You began a comment here.').waitFor();
    await frame.getByRole('button', { name: 'Continue' }).click();
    assert.equal(
      await frame.getByRole('textbox', { name: 'Your comment' }).inputValue(),
      'Unfinished',
    );
    // Sent while the collector cannot be reached: kept on the disk, and sent at the next visit.
    await context.route('**/submissions', (route) => route.abort());
    await send(frame);
    await frame.getByText('Your comment is saved on this device').first().waitFor();
    // Nobody is at the form as the way is free again: what goes out then goes out at the visit.
    await page.goto('about:blank');
    await context.unroute('**/submissions');
    const sent = page.waitForResponse('**/submissions');
    await page.goto(put());
    await sent;
    assert.ok(await kept('Unfinished'));
  });

  it('refuses, where third-party cookies are blocked: it is sent all the same, and what cannot be saved is said', async (test) => {
    const context = await browserWith(test, true);
    const { page, frame } = await opened(context);
    assert.deepEqual(await disks(page), { session: false, database: false });
    await write(frame, 'Blocked');
    await context.route('**/submissions', (route) => route.abort());
    await send(frame);
    await frame
      .getByText(/Your browser could not save it on this device/)
      .first()
      .waitFor();
    assert.equal(
      await frame.getByRole('textbox', { name: 'Your comment' }).inputValue(),
      'Blocked',
    );
    await context.unroute('**/submissions');
    await frame.getByRole('button', { name: 'Try again' }).first().click();
    await frame.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.ok(await kept('Blocked'));
  });

  it('refuses, for a sandbox without allow-same-origin: its script is refused too, and the plain form stands', async () => {
    const page = await town.open(put('sandbox="allow-scripts allow-forms"'));
    const frame = page.frameLocator('iframe');
    await frame.getByRole('combobox').first().waitFor();
    assert.deepEqual(await disks(page), { session: false, database: false });
    assert.equal(await frame.getByRole('button', { name: 'Add Benches' }).count(), 0);
    await page.context().close();
  });

  it('decides on, for a sandbox with allow-same-origin: it is sent', async () => {
    const page = await town.open(put('sandbox="allow-scripts allow-forms allow-same-origin"'));
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Add Benches' }).waitFor();
    await write(frame, 'Sandboxed');
    await send(frame);
    await frame.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.ok(await kept('Sandboxed'));
    await page.context().close();
  });
});
