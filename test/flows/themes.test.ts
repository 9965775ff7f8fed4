import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { foundCity, type City } from '../support/city.js';
import { snippet } from '../support/snippets.js';

/** The guide's piece with a theme's line in it. */
const READY = 1;

describe('A partner who pastes the guide’s line for a theme', () => {
  let city: City;
  before(async () => {
    city = await foundCity();
  });
  after(() => city.close());

  for (const [theme, property, value] of [
    ['uswds', 'fontFamily', /Source Sans Pro Web/],
    ['bootstrap', 'borderTopLeftRadius', /^6px$/],
    ['govuk', 'backgroundColor', /^rgb\(15, 122, 82\)$/],
    ['plain', 'backgroundColor', /^rgb\(0, 0, 0\)$/],
  ] as const)
    it(`has the form in it, from the built folder, under a strict policy: ${theme}.css`, async () => {
      const pasted = snippet('docs/partners.md', 'html', READY)
        .replace('uswds.css', `${theme}.css`)
        .replaceAll('https://collect.example.gov', city.collector)
        .replaceAll('/consultations/park-plan', '/consultations/open-data-plan-2026-2028');
      const [line = ''] = /<link[^>]*>/.exec(pasted) ?? [];
      assert.match(line, new RegExp(`themes/${theme}\\.css`));
      const page = await city.open(pasted);
      const submit = page.getByRole('button', { name: 'Send your feedback' });
      await submit.waitFor();
      assert.match(
        await submit.evaluate((each, name) => getComputedStyle(each)[name], property),
        value,
      );
      assert.deepEqual(city.complaints, []);
      await page.context().close();
    });
});
