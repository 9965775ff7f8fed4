import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { built, foundTown, type Town } from './support-town.js';

describe('A framed page', () => {
  let town: Town;
  before(async () => {
    town = await foundTown();
  });
  after(() => town.close());

  it('tells nobody its height who is not on the list, and hears nobody else', async () => {
    const { embedPage } = await built.embed();
    const inner = embedPage({
      language: 'en',
      title: 'A form',
      script: '/cdn/civic-feedback.frame.js',
      parents: ['https://www.example.gov'],
      body: '<p style="height: 700px">Here</p>',
    });
    town.put('/inner.html', inner);
    const listen = `<script>addEventListener('message', ({ data }) => (window.said ??= []).push(data.type))</script>`;
    town.put(
      '/outer.html',
      `${listen}<iframe data-civic-feedback title="A form" src="${town.stranger}/inner.html"></iframe>`,
    );
    const page = await town.open(`${town.site}/outer.html`);
    await page.waitForFunction(() => 'said' in window);
    // Whoever asks is heard by the framed page's own script first, and by this one after it.
    await page.frames()[1]!.evaluate(() => {
      addEventListener('message', () => {
        parent.postMessage({ type: 'asked' }, '*');
      });
    });
    await page.evaluate(() => {
      frames[0]!.postMessage({ type: 'civic-feedback-size' }, '*');
    });
    await page.waitForFunction(() =>
      (window as never as { said: string[] }).said.includes('asked'),
    );
    assert.deepEqual(await page.evaluate(() => (window as never as { said: string[] }).said), [
      'civic-feedback-hello',
      'asked',
    ]);
    await page.context().close();
  });

  it('tells its height to a page that is a file too, where everybody may frame it', async (test) => {
    const { embedPage } = await built.embed();
    town.put(
      '/anybodys.html',
      embedPage({
        language: 'en',
        title: 'A form',
        script: '/cdn/civic-feedback.frame.js',
        parents: '*',
        body: '<p style="height: 700px">Here</p>',
      }),
    );
    const outer = `<script>addEventListener('message', ({ data, source }) => {
      if (data.type === 'civic-feedback-hello') source.postMessage({ type: 'civic-feedback-size' }, '*');
      if (data.type === 'civic-feedback-height') window.told = data.height;
    })</script><iframe title="A form" src="${town.site}/anybodys.html"></iframe>`;
    const folder = await mkdtemp(join(tmpdir(), 'civic-file-'));
    test.after(() => rm(folder, { recursive: true }));
    await writeFile(join(folder, 'page.html'), outer);
    const page = await town.open(pathToFileURL(join(folder, 'page.html')).href);
    await page.waitForFunction(() => 'told' in window);
    await page.context().close();
  });

  it('is not sized by another frame that pretends to be it', async () => {
    town.put(
      '/liar.html',
      `<script>parent.postMessage({ type: 'civic-feedback-height', height: 5000 }, '*');parent.postMessage('told', '*')</script>`,
    );
    town.put(
      '/lied-to.html',
      `<script>addEventListener('message', ({ data }) => { if (data === 'told') window.told = true; })</script><script type="module" src="/cdn/civic-feedback.auto.js"></script><iframe title="A form" data-civic-feedback src="${town.site}/inner.html" style="height: 300px"></iframe><iframe title="Other" src="${town.stranger}/liar.html"></iframe>`,
    );
    const page = await town.open(`${town.site}/lied-to.html`);
    await page.waitForFunction(() => 'told' in window);
    const heights = await page
      .locator('iframe')
      .evaluateAll((frames) => frames.map((frame) => (frame as HTMLElement).style.height));
    assert.ok(!heights.includes('5000px'), heights.join());
    await page.context().close();
  });
});
