import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readFileSync } from 'node:fs';
import { after, before, beforeEach, describe, it } from 'node:test';
import { root } from '../support/packed.js';
import { snippet } from '../support/snippets.js';
import { foundTown, type Town } from './support-town.js';

const GUIDE = 'docs/content-management.md';

describe('An editor who copies from the guide', () => {
  let town: Town;
  before(async () => {
    town = await foundTown();
  });
  beforeEach(() => (town.complaints.length = 0));
  after(() => town.close());

  const count = readFileSync(join(root, GUIDE), 'utf8').match(/^```html$/gm)?.length ?? 0;

  /** A snippet with the addresses of this town. */
  const pasted = (index: number): string =>
    snippet(GUIDE, 'html', index)
      .replaceAll('https://collect.example.gov', town.collector)
      .replaceAll('/civic-feedback/', '/cdn/');

  it('has four pieces to copy', () => assert.equal(count, 4));

  for (let index = 0; index < 4; index += 1)
    it(`pastes piece ${String(index + 1)}, and has the form`, async () => {
      town.put('/pasted.html', pasted(index));
      const page = await town.open(`${town.site}/pasted.html`);
      const link = page.getByRole('link', { name: 'Tell us what you think' });
      if ((await link.count()) > 0) await link.click();
      const framed = (await page.locator('iframe').count()) > 0;
      const form = framed ? page.frameLocator('iframe') : page;
      await form.getByRole('button', { name: 'Add Benches' }).waitFor();
      assert.deepEqual(town.complaints, []);
      await page.context().close();
    });

  it('writes the plain form with the program, as it stands in the guide', async (test) => {
    const code = snippet(GUIDE, 'ts')
      .replace('civic-feedback/contract', join(root, 'dist/contract/index.js'))
      .replace('civic-feedback/embed', join(root, 'dist/embed/index.js'))
      .replace('console.log(html);', 'export { html };');
    const folder = await mkdtemp(join(tmpdir(), 'civic-guide-'));
    test.after(() => rm(folder, { recursive: true }));
    const path = join(folder, 'snippet.mjs');
    await writeFile(path, code);
    const { html } = (await import(path)) as { html: string };
    assert.match(
      html,
      /^<h2><bdi>What should the new park have\?<\/bdi><\/h2>\n<form method="post"/,
    );
  });
});
