import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { cambridgePage, foundCity, type City } from '../support/city.js';
import { focusedName } from '../support/focused-name.js';
import { oldestChromium } from './support-oldest.js';

describe('A person whose browser is the oldest that the script is built for', () => {
  let city: City;
  before(async () => {
    process.env.CHROME_PATH = await oldestChromium();
    city = await foundCity();
  });
  after(() => city.close());

  it('has Chromium 111', async () => {
    const page = await city.open('');
    assert.match(await page.evaluate(() => navigator.userAgent), /Chrome\/111\./);
    await page.context().close();
  });

  it('ranks, is told what is missing, comments, and has a receipt; the page reports no error', async () => {
    city.complaints.length = 0;
    const page = await city.open(await cambridgePage(city.collector));
    await page.getByRole('button', { name: 'Add Strengthen the data ecosystem' }).click();
    assert.match(await focusedName(page), /^Add /);
    await page.getByLabel('Your comment').fill('From an old laptop.');
    await page.getByLabel('Email address').fill('not an address');
    const send = page.getByRole('button', { name: 'Send your feedback' });
    await send.click();
    await page.getByRole('heading', { name: 'There is 1 problem' }).waitFor();
    assert.match(await focusedName(page), /There is 1 problem/);
    await page.getByLabel('Email address').fill('');
    await send.click();
    await page.getByRole('heading', { name: 'Comment received' }).waitFor();
    assert.equal(await focusedName(page), 'Comment received');
    const rows = await city.kept();
    assert.deepEqual(
      rows.map(({ submission }) => submission.answers.comment),
      ['From an old laptop.'],
    );
    // The page's own pictures are not in this city.
    assert.deepEqual(
      city.complaints.filter((each) => !each.includes('the image')),
      [],
    );
    await page.context().close();
  });

  for (const [mode, role] of [
    ['rate', 'radio'],
    ['allocate', 'textbox'],
    ['choose', 'checkbox'],
  ] as const)
    it(`is shown the question of ${mode}, also without a shadow root and in Arabic`, async () => {
      city.complaints.length = 0;
      const page = await city.open(`<div lang="ar" dir="rtl"><civic-feedback no-shadow
  endpoint="${city.collector}/consultations/open-data-plan-2026-2028/submissions"
  consultation="open-data-plan-2026-2028" mode="${mode}" closes="2025-12-22" time-zone="America/New_York">
  <h2>Open data</h2><ol><li data-id="ecosystem">Data</li><li data-id="governance">Rules</li></ol>
</civic-feedback></div>`);
      await page.getByRole(role).first().waitFor();
      assert.deepEqual(city.complaints, []);
      await page.context().close();
    });
});
