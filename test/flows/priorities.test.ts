/** `<civic-priorities>` in a form of a developer's own, on pages that a person leaves and comes back to. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CivicPriorities } from '../../src/elements/civic-priorities.js';
import { foundCity, type City } from '../support/city.js';

const MODES = {
  choose: { mode: 'choose', chosen: ['parks'] },
  rank: { mode: 'rank', ranked: ['jobs', 'parks'] },
  rate: { mode: 'rate', ratings: { parks: 'no-opinion', jobs: 4 } },
  allocate: { mode: 'allocate', points: { jobs: 7, parks: 3 } },
} as const;

describe('Somebody who leaves a page with a form, and comes back', () => {
  let city: City;
  before(async () => {
    city = await foundCity();
  });
  after(() => city.close());

  for (const [mode, value] of Object.entries(MODES))
    it(`finds the answer as it was (${mode})`, async () => {
      const page = await city.open(
        `<form action="/"><civic-priorities name="first" mode="${mode}">
          <ul><li data-id="parks">Parks</li><li data-id="jobs">Jobs</li></ul>
        </civic-priorities></form>`,
        { all: true },
      );
      const picker = page.locator('civic-priorities');
      await picker.locator('fieldset').first().waitFor();
      await picker.evaluate((it, given) => {
        (it as CivicPriorities).value = given as CivicPriorities['value'];
      }, value);
      const entries = (): Promise<unknown[]> =>
        picker.evaluate((it) => [...new FormData((it as CivicPriorities).form!)]);
      const before = await entries();
      assert.equal(before.length, mode === 'choose' ? 1 : 2);
      await page.goto(`${new URL(page.url()).origin}/clock.js`);
      await page.goBack();
      await picker.locator('fieldset').first().waitFor();
      // Ratings and points come with a script of their own, and with them what was answered.
      await page.waitForFunction(
        () => document.querySelector('civic-priorities')?.value !== undefined,
      );
      assert.deepEqual(await picker.evaluate((it) => (it as CivicPriorities).value), value);
      assert.deepEqual(await entries(), before);
      await page.context().close();
    });
});
