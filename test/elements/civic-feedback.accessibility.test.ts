import { expect } from '@open-wc/testing';
import { broken } from '../support/axe.js';
import { emulateMedia, press } from '../support/browser.js';
import { cambridgeTag, focused, place, seen } from '../support/elements.js';
import { engineCan } from '../support/engine.js';
import { FACES } from '../support/states.js';
import { rootOf, roots } from '../support/roots.js';

/** The schemes that this engine can be shown in this root; see engine.ts. */
function schemes(): ('light' | 'dark')[] {
  return roots.noShadow && !engineCan.recolourPage ? ['light'] : ['light', 'dark'];
}

describe('axe', () => {
  const root = document.documentElement;
  before(() => {
    root.style.cssText =
      'color-scheme: light dark; background: Canvas; color: CanvasText; font-family: sans-serif';
  });
  after(async () => {
    root.style.cssText = '';
    await emulateMedia({});
  });
  afterEach(() => {
    root.dir = '';
  });

  it('would find what is wrong', async () => {
    const element = await place(cambridgeTag());
    seen(element).getByRole('textbox', { name: /^Name/ }).removeAttribute('id');
    expect((await broken(element)).join()).to.match(/^label: /);
  });

  const faces = {
    ...FACES,
    'with a mistake, for its editor': async () => {
      const { error } = console;
      console.error = () => undefined;
      const element = await place(cambridgeTag({ closes: undefined }));
      console.error = error;
      return element;
    },
  };
  for (const [face, show] of Object.entries(faces))
    it(`finds nothing wrong with the widget ${face}, light or dark, in either direction (point 34)`, async () => {
      const element = await show();
      for (const colorScheme of schemes()) {
        await emulateMedia({ colorScheme });
        for (const dir of ['ltr', 'rtl']) {
          root.dir = dir;
          expect(await broken(element), `${colorScheme} ${dir}`).to.deep.equal([]);
        }
      }
    });
});

describe('the keyboard', () => {
  for (const face of [
    'open, with a ranking begun',
    'open, with ratings',
    'open, with points to share',
    'refused, with points',
  ])
    it(`goes through the form in its order, on native elements, and out of it both ways: ${face} (points 47, 48)`, async () => {
      const element = await (FACES[face]?.() ?? place(cambridgeTag()));
      const before = document.createElement('button');
      const after = document.createElement('button');
      element.before(before);
      element.after(after);
      before.focus();
      const way: Element[] = [];
      await press('Tab');
      for (let at = focused(element); at; at = focused(element)) {
        if (way.includes(at)) throw new Error('The keyboard is trapped.');
        way.push(at);
        await press('Tab');
      }
      expect(document.activeElement === after, 'out at the end').to.equal(true);
      const all =
        // A group of radios is one stop: the one that is chosen, which here each has.
        rootOf(element).querySelectorAll(
          'a, button, input:not([hidden], [type="radio"]:not(:checked)), select, textarea',
        );
      expect(way.map(({ outerHTML }) => outerHTML)).to.deep.equal(
        [...all].map(({ outerHTML }) => outerHTML),
      );
      expect(way).to.have.length.above(15);
      await press('Shift+Tab');
      expect(focused(element) === way.at(-1), 'and back in').to.equal(true);
      way[0]?.dispatchEvent(new FocusEvent('focus'));
      (way[0] as HTMLElement).focus();
      await press('Shift+Tab');
      expect(document.activeElement === before, 'out at the start').to.equal(true);
      const told = rootOf(element).querySelectorAll('[tabindex]:not([tabindex="-1"]), [accesskey]');
      expect(told).to.have.length(0);
    });
});
