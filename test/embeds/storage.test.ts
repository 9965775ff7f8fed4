import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { mkdtemp, mkdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, type FrameLocator, type Page } from 'playwright-core';
import { findBrowser } from '../support/find-browser.mjs';
import { foundTown, type Town } from './support-town.js';

/** What a browser keeps for a page that is another site's, in a frame. */
async function disks(page: Page): Promise<Record<'session' | 'database', boolean>> {
  return page.frames()[1]!.evaluate(async () => {
    const tried = async (attempt: () => unknown): Promise<boolean> => {
      try {
        await attempt();
        return true;
      } catch {
        return false;
      }
    };
    return {
      session: await tried(() => sessionStorage.setItem('probe', '1')),
      database: await tried(
        () =>
          new Promise((resolve, reject) => {
            const request = indexedDB.open('probe');
            request.onsuccess = resolve;
            request.onerror = () => reject(new Error('refused'));
          }),
      ),
    };
  });
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

  it('keeps apart (as Chromium does by default): drafts and the outbox work, within that page', async () => {
    const page = await town.open(put());
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Add Benches' }).waitFor();
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
    await page.context().route('**/submissions', (route) => route.abort());
    await send(frame);
    await frame.getByText('Your comment is saved on this device').first().waitFor();
    await page.context().unroute('**/submissions');
    const sent = page.waitForResponse('**/submissions');
    await page.reload();
    await sent;
    assert.ok(await kept('Unfinished'));
    await page.context().close();
  });

  it('keeps apart, with third-party cookies blocked in its settings: the same', async (test) => {
    const profile = await mkdtemp(join(tmpdir(), 'civic-profile-'));
    test.after(() => rm(profile, { recursive: true, force: true }));
    await mkdir(join(profile, 'Default'));
    // "Block third-party cookies", as a person sets it.
    await writeFile(
      join(profile, 'Default/Preferences'),
      JSON.stringify({ profile: { block_third_party_cookies: true, cookie_controls_mode: 1 } }),
    );
    const { path, env } = findBrowser() as { path: string; env?: Record<string, string> };
    const context = await chromium.launchPersistentContext(profile, {
      executablePath: path,
      env: { ...(process.env as Record<string, string>), ...env },
      args: ['--no-sandbox', '--disable-gpu'],
    });
    test.after(() => context.close());
    const page = await context.newPage();
    await page.goto(put());
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Add Benches' }).waitFor();
    assert.deepEqual(await disks(page), { session: true, database: true });
    await write(frame, 'Blocked');
    await send(frame);
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

  it('keeps, for a sandbox with allow-same-origin', async () => {
    const page = await town.open(put('sandbox="allow-scripts allow-forms allow-same-origin"'));
    const frame = page.frameLocator('iframe');
    await frame.getByRole('button', { name: 'Add Benches' }).waitFor();
    assert.deepEqual(await disks(page), { session: true, database: true });
    await write(frame, 'Sandboxed');
    await send(frame);
    await frame.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.ok(await kept('Sandboxed'));
    await page.context().close();
  });
});
