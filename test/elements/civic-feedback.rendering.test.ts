import { expect } from '@open-wc/testing';
import {
  closeTargets,
  cutOff,
  overlaps,
  smallTargets,
  spaceOut,
  within,
} from '../support/areas.js';
import { emulateMedia, resize } from '../support/browser.js';
import { faintEdges, faintFocus, groundOf } from '../support/contrast.js';
import { cambridgeTag, place, seen, write } from '../support/elements.js';
import { engineCan } from '../support/engine.js';
import { unseenState } from '../support/pixels.js';
import { lostInForcedColours, moving, wrongOnPaper } from '../support/preferences.js';
import { FACES } from '../support/states.js';

const root = document.documentElement;
afterEach(async () => {
  root.style.cssText = '';
  root.dir = '';
  await emulateMedia({});
  await resize(800, 600);
});

describe('a finger', () => {
  for (const [face, show] of Object.entries(FACES))
    it(`finds targets of 44 by 44 pixels at any width: ${face} (point 35)`, async () => {
      const element = await show();
      for (const width of [320, 768, 1280]) {
        await resize(width, 800);
        expect(smallTargets(element), `${String(width)} px`).to.deep.equal([]);
      }
    });

  for (const [face, show] of Object.entries(FACES))
    it(`does not press the button beside the one it means, 8 pixels away: ${face}`, async () => {
      const element = await show();
      for (const width of [320, 768, 1280]) {
        await resize(width, 800);
        // What sticks to the window's edge stands over whatever was scrolled there.
        window.scrollTo(0, 0);
        expect(closeTargets(element), `${String(width)} px`).to.deep.equal([]);
      }
    });
});

describe('a small window', () => {
  for (const [face, show] of Object.entries(FACES))
    it(`cuts nothing off at 320 by 256 pixels, with text spaced out and twice as large: ${face} (point 36)`, async () => {
      await resize(320, 256);
      const element = await show();
      const faults = (): string[] => [...cutOff(element), ...overlaps(element)];
      expect(faults(), 'as it is').to.deep.equal([]);
      const takeBack = spaceOut(element);
      expect(faults(), 'spaced').to.deep.equal([]);
      root.style.cssText = 'font-size: 200%';
      expect(faults(), 'both').to.deep.equal([]);
      root.dir = 'rtl';
      expect(faults(), 'both, from right to left').to.deep.equal([]);
      takeBack();
      expect(faults(), 'twice as large').to.deep.equal([]);
      expect(root.scrollWidth).to.be.at.most(320);
    });
});

describe('what the eye follows', () => {
  for (const [face, show] of Object.entries(FACES))
    it(`is a thick outline on whatever has the focus, and an edge around each field, on light and on dark ground: ${face} (point 37)`, async () => {
      root.style.cssText = 'color-scheme: light dark; background: Canvas';
      const element = await show();
      for (const colorScheme of ['light', 'dark'] as const) {
        await emulateMedia({ colorScheme });
        const ground = groundOf(element);
        expect(faintFocus(element, ground), `focus, ${colorScheme}`).to.deep.equal([]);
        expect(faintEdges(element, ground), `edges, ${colorScheme}`).to.deep.equal([]);
      }
    });

  for (const [face, show] of Object.entries(FACES))
    it(`is edges, errors and the focus in forced colours too: ${face} (point 38)`, async () => {
      const element = await show();
      await emulateMedia({ forcedColors: 'active' });
      expect(lostInForcedColours(element)).to.deep.equal([]);
    });

  for (const [what, tag] of [
    ['a ticked box', cambridgeTag({ mode: 'choose', limit: '3' })],
    ['a chosen radio', cambridgeTag({ mode: 'choose', limit: '1' })],
    ['a rating', cambridgeTag({ mode: 'rate' })],
  ] as const)
    (engineCan.forcedColours ? it : it.skip)(
      `is ${what}, on the very screen, in forced colours, light and dark (point 38)`,
      async () => {
        root.style.cssText = 'color-scheme: light dark; background: Canvas';
        const element = await place(tag);
        const boxes = within(element, '[type="checkbox"], [type="radio"]') as HTMLInputElement[];
        for (const [at, media] of (
          [{ forcedColors: 'active' }, { colorScheme: 'light' }, { colorScheme: 'dark' }] as const
        ).entries()) {
          await emulateMedia(media);
          const box = boxes[at];
          expect(box && (await unseenState(box)), JSON.stringify(media)).to.deep.equal([]);
        }
      },
    );

  for (const [face, show] of Object.entries(FACES))
    it(`does not move where motion is not wanted: ${face} (point 39)`, async () => {
      const element = await show();
      await emulateMedia({ reducedMotion: 'reduce' });
      expect(moving(element)).to.deep.equal([]);
    });

  it('goes from right to left where the page does, but for an e-mail address (point 40)', async () => {
    root.dir = 'rtl';
    const element = await (FACES['refused, with a ranking'] ?? place)(cambridgeTag());
    const [wrong] = within(element, '.bad');
    expect(wrong && getComputedStyle(wrong).borderRightWidth).to.equal('4px');
    seen(element)
      .getByRole('button', { name: /^Add Engage/ })
      .click();
    await element.updateComplete;
    const [number] = within(element, '.number');
    const [words] = within(element, 'ol .words');
    expect(number?.getBoundingClientRect().left).to.be.above(
      words?.getBoundingClientRect().right ?? 0,
    );
    const email = seen(element).getByRole('textbox', { name: /^Email/ });
    write(email, 'דנה@example.com');
    expect(getComputedStyle(email).direction).to.equal('ltr');
  });

  for (const face of ['received', 'received, with ratings'])
    it(`is every answer and no button on paper: ${face} (point 44)`, async () => {
      const element = await (FACES[face] ?? place)(cambridgeTag());
      await emulateMedia({ media: 'print' });
      expect(within(element, 'dd').length).to.be.above(5);
      expect(wrongOnPaper(element)).to.deep.equal([]);
    });
});
