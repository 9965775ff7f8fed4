import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { foundCity, type City } from '../support/city.js';
import { root } from '../support/packed.js';

const TAG = (collector: string): string => `<civic-feedback
  endpoint="${collector}/consultations/open-data-plan-2026-2028/submissions"
  consultation="open-data-plan-2026-2028" mode="rank" closes="2025-12-22"
  time-zone="America/New_York" comment-required>
  <h2>Tell us what matters most</h2>
  <ol><li data-id="ecosystem">Data</li><li data-id="governance">Governance</li></ol>
</civic-feedback>`;

describe('A page under the strictest policy', () => {
  let city: City;
  before(async () => {
    city = await foundCity();
  });
  after(() => city.close());

  it('shows the form, its errors and the receipt without one violation', async () => {
    const page = await city.open(TAG(city.collector));
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('link', { name: 'Enter your comment' }).waitFor();
    await page.getByLabel('Your comment').fill('<img src=x onerror=alert(1)>');
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    await page.getByText('<img src=x onerror=alert(1)>').waitFor();
    assert.deepEqual(city.complaints, []);
    await page.context().close();
  });

  it('asks nobody but its own site and the endpoint', async () => {
    city.requests.length = 0;
    const page = await city.open(TAG(city.collector));
    await page.getByLabel('Your comment').fill('Only here.');
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    const own = new URL(page.url()).origin;
    const others = city.requests.filter(
      (address) =>
        /^https?:/.test(address) && ![own, city.collector].includes(new URL(address).origin),
    );
    assert.deepEqual(others, []);
    assert.deepEqual(await page.context().cookies(), []);
    await page.context().close();
  });

  it('can use the form after one script; the second comes by itself', async () => {
    city.withhold('civic-feedback.later.js');
    const page = await city.open(TAG(city.collector));
    await page.getByRole('button', { name: 'Add Data' }).click();
    await page
      .getByText(/Data.? is number 1\./)
      .first()
      .waitFor();
    city.withhold(undefined);
    await page.context().close();
  });

  it('asks for ratings and points where they are asked, in styles of their own, and nowhere else', async () => {
    const asked = (): boolean => city.requests.some((address) => /-?modes\.js$/.test(address));
    city.requests.length = 0;
    const common = await city.open(TAG(city.collector));
    await common.getByRole('button', { name: 'Add Data' }).click();
    await common.context().close();
    assert.equal(asked(), false);

    const page = await city.open(TAG(city.collector).replace('mode="rank"', 'mode="allocate"'));
    await page.getByRole('button', { name: 'More points for Data' }).click();
    await page.getByText('1 / 10 points').waitFor();
    const box = page.getByRole('textbox', { name: 'Points for Data' });
    assert.equal(await box.evaluate((field) => getComputedStyle(field).textAlign), 'center');
    assert.equal(asked(), true);
    assert.deepEqual(city.complaints, []);
    await page.context().close();
  });

  it('shows what stands in the tag while ratings cannot come, and them once the network is back', async () => {
    city.withhold('civic-feedback.modes.js');
    const page = await city.open(TAG(city.collector).replace('mode="rank"', 'mode="rate"'));
    await page.waitForEvent('console', (message) => message.type() === 'error');
    assert.equal(
      await page.getByRole('listitem').filter({ hasText: 'Governance' }).isVisible(),
      true,
    );
    assert.equal(await page.getByRole('radio').count(), 0);
    city.withhold(undefined);
    await page.evaluate(() => dispatchEvent(new Event('online')));
    await page.getByRole('radio').first().waitFor();
    await page.context().close();
  });

  it('asks for dragging where an editor does, and drags without a violation', async () => {
    const asked = (): boolean => city.requests.some((address) => address.endsWith('drag.js'));
    city.requests.length = 0;
    const plain = await city.open(TAG(city.collector));
    await plain.getByRole('button', { name: 'Add Data' }).click();
    await plain.context().close();
    assert.equal(asked(), false);

    const page = await city.open(TAG(city.collector).replace('mode=', 'drag-handles mode='));
    await page.getByRole('button', { name: 'Add Data' }).click();
    await page.getByRole('button', { name: 'Add Governance' }).click();
    const handle = (name: string) =>
      page.getByRole('listitem').filter({ hasText: name }).locator('.handle');
    await handle('Governance').hover();
    await page.mouse.down();
    const above = await page.getByRole('listitem').filter({ hasText: 'Data' }).boundingBox();
    const at = await handle('Governance').boundingBox();
    assert.ok(above && at);
    for (const y of [at.y, above.y + 20, above.y + 6]) await page.mouse.move(at.x + 20, y);
    await page.mouse.up();
    await page
      .getByText(/Governance\u2069? is now number 1 of 2\./)
      .first()
      .waitFor();
    assert.equal(asked(), true);
    assert.deepEqual(city.complaints, []);
    await page.context().close();
  });

  it('has the buttons as ever where dragging cannot come', async () => {
    city.withhold('civic-feedback.drag.js');
    const page = await city.open(TAG(city.collector).replace('mode=', 'drag-handles mode='));
    await page.getByRole('button', { name: 'Add Data' }).click();
    await page.getByRole('button', { name: 'Add Governance' }).click();
    await page.getByRole('button', { name: 'Move up Governance' }).click();
    await page
      .getByText(/Governance\u2069? is now number 1 of 2\./)
      .first()
      .waitFor();
    assert.ok(city.requests.some((address) => address.endsWith('drag.js')));
    assert.equal(await page.locator('.handle').count(), 0);
    city.withhold(undefined);
    await page.context().close();
  });

  it('shows the form of every tag in the README and the guides, filled with its own words', async () => {
    const guides = ['README.md', 'docs/editors.md', 'docs/partners.md', 'docs/developers.md'];
    const snippets = guides.flatMap((guide) =>
      [...readFileSync(join(root, guide), 'utf8').matchAll(/^```html\n([\s\S]*?)^```/gm)].map(
        ([, html = '']) => html.replace(/<script[\s\S]*?<\/script>/g, ''),
      ),
    );
    assert.ok(snippets.length >= 4);
    for (const html of snippets) {
      const local = html
        .replaceAll('https://collect.example.gov', city.collector)
        .replaceAll('/consultations/park-plan', '/consultations/open-data-plan-2026-2028');
      const page = await city.open(local, { all: !html.includes('<civic-feedback') });
      const tag = page.locator('civic-feedback, civic-priorities, civic-deadline').first();
      await tag.waitFor();
      // Whatever the tag, its words are there, and nothing has to be mended.
      await page
        .locator('legend, time')
        .first()
        .waitFor({ timeout: 10_000 })
        .catch(() => assert.fail(`nothing is drawn of ${html}`));
      assert.equal(await page.getByText('For the editor of this page').count(), 0, html);
      await page.context().close();
    }
    assert.deepEqual(city.complaints, []);
  });
});
