import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { FrameLocator, Page } from 'playwright-core';
import { snippet } from '../support/snippets.js';
import { beginDay, type FirstDay } from './support-first-day.js';

const CMS = 'docs/content-management.md';

/** Ranks one priority, writes and sends, in a page or a frame. */
async function send(form: Page | FrameLocator, priority: string, comment: string): Promise<void> {
  await form.getByRole('button', { name: `Add ${priority}` }).click();
  await form.getByRole('textbox', { name: 'Your comment' }).fill(comment);
  await form.getByRole('button', { name: 'Send your feedback' }).click();
  await form.getByRole('heading', { name: 'Comment received' }).waitFor();
}

describe('A city with the tarball, an empty folder and the guides', { timeout: 280_000 }, () => {
  let day: FirstDay;
  before(async () => {
    day = await beginDay();
    await day.sh('cp -R package/dist/builder site/civic-feedback/builder');
    await day.write('consultations/park-plan.json', snippet('docs/operators.md', 'json'));
  });
  after(() => day.end());

  async function arrived(id: string, comment: string, ranked: string[]): Promise<void> {
    const one = (await day.kept(id)).find(({ answers }) => answers.comment === comment);
    assert.deepEqual(one?.answers.priorities, { mode: 'rank', ranked }, comment);
    assert.deepEqual(day.complaints, []);
  }

  it('gets the collector’s file from the builder, which reads the README’s tag', async () => {
    const page = await day.open('/civic-feedback/builder/');
    await page.getByText('Paste a tag or a definition that you have').click();
    await page.getByLabel('The tag (HTML) or the definition').fill(snippet('README.md', 'html'));
    await page.getByRole('button', { name: 'Read it' }).click();
    const definition = await page.getByLabel('The definition', { exact: true }).inputValue();
    await day.write('consultations/open-data-plan-2026-2028.json', definition);
    // The README's own line, with the site's name and a port.
    await day.collect(snippet('README.md', 'sh', 3).replace(/^npm install .*\n/, ''));
    await page.context().close();
  });

  it('has a comment from a static page in its database', async () => {
    const page = await day.open(await day.put('static.html', snippet('README.md', 'html')));
    await send(page, 'Strengthen governance, privacy, and transparency', 'From a page.');
    await arrived('open-data-plan-2026-2028', 'From a page.', ['governance']);
    await page.context().close();
  });

  it('has one from a div', async () => {
    const page = await day.open(await day.put('div.html', snippet(CMS, 'html')));
    await send(page, 'Benches', 'From a div.');
    await arrived('park-plan', 'From a div.', ['benches']);
    await page.context().close();
  });

  it('has one from a frame', async () => {
    const page = await day.open(await day.put('frame.html', snippet(CMS, 'html', 2)));
    await send(page.frameLocator('iframe'), 'Benches', 'From a frame.');
    await arrived('park-plan', 'From a frame.', ['benches']);
    await page.context().close();
  });

  it('has one from a partner’s page with a theme, by the partner’s name, and the check has nothing to mend', async () => {
    const path = await day.put('partner.html', snippet('docs/partners.md', 'html', 1));
    const page = await day.open(`${path}?civic-check`);
    await page.getByText(/^Checked\. To mend: 0\./).waitFor();
    const title = page.getByRole('heading', { name: 'What should the new park have?' });
    assert.match(await title.evaluate((each) => getComputedStyle(each).fontFamily), /Merriweather/);
    await send(page, 'More trees', 'From a partner.');
    await arrived('park-plan', 'From a partner.', ['trees']);
    const kept = await day.kept('park-plan');
    const partners = kept.find(({ answers }) => answers.comment === 'From a partner.');
    assert.equal(partners?.source, 'library.example.edu');
    await page.context().close();
  });

  it('has one from a plain form, which a program of the guide has written, without a script', async () => {
    await day.write('plain.mjs', snippet(CMS, 'ts'));
    const html = await day.sh('node plain.mjs');
    const script = '<script type="module" src="/civic-feedback/civic-feedback.auto.js"></script>';
    const tag = `<civic-feedback consultation="park-plan">${html}</civic-feedback>`;
    const page = await day.open(await day.put('plain.html', script + tag), false);
    await page.getByRole('combobox').first().selectOption({ label: 'Drinking water' });
    await page.getByLabel(/^Your comment/).fill('From a plain form.');
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    await arrived('park-plan', 'From a plain form.', ['water']);
    await page.context().close();
  });
});
