/** The size of the type, where a system's own depends on the window. */
import { expect, fixtureSync } from '@open-wc/testing';
import { within } from '../support/areas.js';
import { resize } from '../support/browser.js';
import { cambridgeTag, place } from '../support/elements.js';
import { THEMED, undress, wear } from './support-themes.js';

afterEach(async () => {
  await undress();
  await resize(800, 600);
});

describe('the form’s heading on a page of Bootstrap', () => {
  for (const width of [600, 1200, 1500])
    it(`is as large as the page’s own of the third size, ${String(width)} pixels wide`, async () => {
      await resize(width, 800);
      const { Bootstrap } = THEMED;
      if (!Bootstrap) throw new Error('There is no page of Bootstrap.');
      await wear(Bootstrap);
      const own = fixtureSync<HTMLElement>('<p class="h3">News</p>');
      const [title] = within(await place(cambridgeTag()), '[part=title]');
      const size = (element?: Element): number =>
        element ? parseFloat(getComputedStyle(element).fontSize) : NaN;
      expect(size(title)).to.be.closeTo(size(own), 0.01);
    });
});
