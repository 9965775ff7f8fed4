/**
 * What the eye needs of each theme, on a page with the real design system, in every look that it has:
 * words at 4.5:1, edges and the focus at 3:1 (WCAG 1.4.3, 1.4.11, 2.4.7).
 */
import { expect } from '@open-wc/testing';
import { sendMouse } from '@web/test-runner-commands';
import { cutOff, overlaps, smallTargets, within } from '../support/areas.js';
import { broken } from '../support/axe.js';
import { resize } from '../support/browser.js';
import { contrast, faintEdges, faintFocus, groundOf } from '../support/contrast.js';
import { cambridgeTag, place } from '../support/elements.js';
import { engineCan } from '../support/engine.js';
import { unseenState } from '../support/pixels.js';
import { roots } from '../support/roots.js';
import { FACES } from '../support/states.js';
import { THEMED, undress, wear } from './support-themes.js';

/** Where each part and each state of the widget is seen. */
const SEEN = [
  'open, with a ranking begun',
  'open, with boxes',
  'open, with one to choose',
  'open, with ratings',
  'open, with a draft found and personal data in the comment',
  'refused, with a ranking',
  'refused, with boxes',
  'refused, with ratings and a comment on a priority',
  'not sent',
  'saved on the device',
  'received',
  'closed',
];

afterEach(async () => {
  roots.noShadow = false;
  await undress();
  await sendMouse({ type: 'move', position: [0, 0] });
  await resize(800, 600);
});

for (const noShadow of [false, true])
  describe(`somebody who sees little${noShadow ? ', where it is drawn without a shadow root' : ''}`, () => {
    for (const [page, themed] of Object.entries(THEMED))
      for (const face of noShadow ? SEEN.filter((each) => each.startsWith('refused')) : SEEN)
        it(`reads the words and sees the fields and the focus, at 320 pixels: ${page}, ${face}`, async () => {
          roots.noShadow = noShadow;
          await resize(320, 568);
          await wear(themed);
          const element = await (FACES[face] ?? place)(cambridgeTag());
          const ground = groundOf(element);
          expect(faintFocus(element, ground).join('\n'), 'focus').to.equal('');
          expect(faintEdges(element, ground).join('\n'), 'edges').to.equal('');
          expect((await broken(element)).join('\n'), 'axe').to.equal('');
          expect([...cutOff(element), ...overlaps(element)].join('\n'), 'room').to.equal('');
          expect(smallTargets(element).join('\n'), 'targets').to.equal('');
        });
  });

describe('somebody with a mouse', () => {
  for (const [page, themed] of Object.entries(THEMED))
    it(`reads the button that the mouse is on: ${page}`, async () => {
      await wear(themed);
      const element = await place(cambridgeTag());
      const [submit] = within(element, '[part="submit"]');
      if (!submit) throw new Error('There is no button.');
      submit.scrollIntoView({ block: 'center', behavior: 'instant' });
      const before = getComputedStyle(submit).backgroundColor;
      const { x, y, width, height } = submit.getBoundingClientRect();
      await sendMouse({
        type: 'move',
        position: [Math.round(x + width / 2), Math.round(y + height / 2)],
      });
      const { backgroundColor, color } = getComputedStyle(submit);
      expect(backgroundColor, 'it answers').not.to.equal(before);
      expect(contrast(color, backgroundColor)).to.be.at.least(4.5);
    });

  for (const [page, themed] of Object.entries(THEMED))
    for (const [what, tag] of [
      ['box', cambridgeTag({ mode: 'choose', limit: '3' })],
      ['circle', cambridgeTag({ mode: 'choose', limit: '1' })],
    ] as const)
      (engineCan.forcedColours ? it : it.skip)(
        `sees a ${what}, and that it is chosen, on the very screen: ${page}`,
        async () => {
          await wear(themed);
          const element = await place(tag);
          const [box] = within(element, '[part="checkbox"], [part="radio"]') as HTMLInputElement[];
          expect(box && (await unseenState(box))).to.deep.equal([]);
        },
      );
});
