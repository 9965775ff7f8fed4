import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { foundCity, type City } from '../support/city.js';
import { snippet } from '../support/snippets.js';

/** A guide's tag as somebody pastes it, with the city's own address in it. */
function pasted(city: City, guide: string, index: number): string {
  return snippet(guide, 'html', index).replaceAll('https://collect.example.gov', city.collector);
}

describe('Somebody who pastes the README’s tag', () => {
  let city: City;
  before(async () => {
    city = await foundCity();
  });
  after(() => city.close());

  for (const [who, index, source] of [
    ['as a web editor', 0, undefined],
    ['as a partner', 1, 'library.example.edu'],
  ] as const)
    it(`${who} has a form without a complaint in the console, and a comment from it arrives`, async () => {
      const page = await city.open(pasted(city, 'README.md', index));
      await page.getByRole('button', { name: /^Add Strengthen governance/ }).click();
      await page.getByLabel('Your comment').fill(`Pasted ${who}.`);
      await page.getByRole('button', { name: 'Send your feedback' }).click();
      await page.getByRole('heading', { name: 'Comment received' }).waitFor();
      const row = (await city.kept()).find(
        ({ submission }) => submission.answers.comment === `Pasted ${who}.`,
      );
      assert.deepEqual(row?.submission.answers.priorities, {
        mode: 'rank',
        ranked: ['governance'],
      });
      assert.equal(row.submission.source, source);
      assert.deepEqual(city.complaints, []);
      await page.context().close();
    });
});
