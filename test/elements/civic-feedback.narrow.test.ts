import { expect } from '@open-wc/testing';
import { within } from '../support/areas.js';
import { resize } from '../support/browser.js';
import { FACES } from '../support/states.js';

/** Buttons in rows whose words begin or end outside the widget, whatever their own ground does. */
function outside(element: Parameters<typeof within>[0]): string[] {
  const { left = 0, right = 0 } = within(element, '.box')[0]?.getBoundingClientRect() ?? {};
  const words = document.createRange();
  return within(element, '.actions button')
    .filter((button) => {
      const [first] = [...button.childNodes].filter(
        (node) => node.nodeType === Node.TEXT_NODE && node.textContent?.trim(),
      );
      if (!first) return true;
      words.selectNodeContents(first);
      const at = words.getBoundingClientRect();
      return at.left < left - 0.5 || at.right > right + 0.5;
    })
    .map((button) => button.textContent.trim());
}

describe('in a column narrower than 20 of its letters', () => {
  afterEach(async () => {
    document.documentElement.dir = '';
    await resize(800, 600);
  });

  for (const face of ['open, with a ranking begun', 'received', 'not sent'])
    for (const dir of ['ltr', 'rtl'])
      it(`the words of buttons stand inside the widget: ${face}, ${dir}`, async () => {
        const element = await FACES[face]?.();
        if (!element) throw new Error(`There is no face ${face}.`);
        document.documentElement.dir = dir;
        element.style.cssText = 'display: block; inline-size: 300px; margin-inline: 40px';
        expect(within(element, '.actions button').length).to.be.greaterThan(0);
        expect(outside(element)).to.deep.equal([]);
      });
});
