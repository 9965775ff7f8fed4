/**
 * Each of our own checks, against a defect that somebody may build in one day: a check that finds
 * nothing in a broken widget says nothing of a sound one.
 */
import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import {
  closeTargets,
  cutOff,
  misaligned,
  overlaps,
  smallTargets,
  spaceOut,
  within,
} from '../support/areas.js';
import { emulateMedia, resize, type MediaPreferences } from '../support/browser.js';
import { faintEdges, faintFocus, groundOf } from '../support/contrast.js';
import { cambridgeTag, place } from '../support/elements.js';
import { engineCan } from '../support/engine.js';
import { unseenState } from '../support/pixels.js';
import { lostInForcedColours, moving, wrongOnPaper } from '../support/preferences.js';
import { FACES } from '../support/states.js';

interface Defect {
  check: (element: CivicFeedback) => string[];
  /** The style sheet that breaks the widget. */
  rule: string;
  /** Default: the form with points, and comments on priorities. */
  face?: string;
  media?: MediaPreferences;
  dir?: 'rtl';
  spaced?: true;
}

const dark: MediaPreferences = { colorScheme: 'dark' };
const forced: MediaPreferences = { forcedColors: 'active' };

const DEFECTS: Record<string, Defect> = {
  'buttons of 18 pixels': {
    check: smallTargets,
    rule: 'button { min-block-size: 18px !important; padding: 0 !important }',
  },
  'radios without room for a finger': {
    check: smallTargets,
    rule: '.option, .option label { min-block-size: 20px !important; line-height: 1 !important } .option input { margin: 0 !important }',
    face: 'open, with ratings',
  },
  'buttons that touch': {
    check: closeTargets,
    rule: '.actions { gap: 0 !important }',
    face: 'open, with a ranking begun',
  },
  'a form that is wider than a phone': {
    check: cutOff,
    rule: 'form { min-inline-size: 400px }',
  },
  'a button that cuts its words off': {
    check: cutOff,
    rule: 'button { inline-size: 60px; white-space: nowrap; overflow: hidden }',
  },
  'a legend of a fixed height': {
    check: cutOff,
    rule: 'legend { block-size: 20px; overflow: hidden }',
    spaced: true,
  },
  'a label that lies over the one before': {
    check: overlaps,
    rule: '.choices .option { margin-block-start: -43px }',
    face: 'open, with ratings',
  },
  'a field that lies over its label': {
    check: overlaps,
    rule: 'textarea { margin-block-start: -24px }',
  },
  'text on the left of an Arabic page': {
    check: misaligned,
    rule: '.description { text-align: start !important }',
    dir: 'rtl',
  },
  'a focus without an outline': {
    check: (element) => faintFocus(element, groundOf(element)),
    rule: ':focus-visible { outline: none !important }',
  },
  'a focus of one pixel': {
    check: (element) => faintFocus(element, groundOf(element)),
    rule: ':focus-visible { outline-width: 1px !important }',
  },
  'a focus that is too pale': {
    check: (element) => faintFocus(element, groundOf(element)),
    rule: ':focus-visible { outline-color: #ccc !important }',
  },
  'a focus for light pages alone': {
    check: (element) => faintFocus(element, groundOf(element)),
    rule: ':focus-visible { outline-color: #0b3c5f !important }',
    media: dark,
  },
  'fields with a hairline': {
    check: (element) => faintEdges(element, groundOf(element)),
    rule: '[part="input"] { border-color: rgb(0 0 0 / 0.2) !important }',
  },
  'buttons without an edge in forced colours': {
    check: lostInForcedColours,
    rule: 'button { border: 0 !important }',
    media: forced,
  },
  'errors without a bar in forced colours': {
    check: lostInForcedColours,
    rule: '.bad { border: 0 !important; box-shadow: -4px 0 red }',
    face: 'refused, with points',
    media: forced,
  },
  'a focus that is a shadow': {
    check: lostInForcedColours,
    rule: ':focus-visible { outline: none !important; box-shadow: 0 0 0 3px blue }',
    media: forced,
  },
  'boxes that are drawn by hand': {
    check: lostInForcedColours,
    rule: 'input { appearance: none !important }',
    face: 'open, with boxes',
    media: forced,
  },
  'a row that slides': {
    check: moving,
    rule: '.row { transition: translate 0.3s }',
    media: { reducedMotion: 'reduce' },
  },
  'an answer that is not printed': {
    check: wrongOnPaper,
    rule: 'dd { display: none }',
    face: 'received, with ratings',
    media: { media: 'print' },
  },
  'a button on paper': {
    check: wrongOnPaper,
    rule: 'button { display: block !important }',
    face: 'received',
    media: { media: 'print' },
  },
};

function breakBy(element: CivicFeedback, rule: string): void {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync(rule);
  element.shadowRoot?.adoptedStyleSheets.push(sheet);
}

describe('Our own checks', () => {
  const root = document.documentElement;
  beforeEach(async () => {
    root.style.cssText = 'color-scheme: light dark; background: Canvas';
    await resize(320, 568);
  });
  afterEach(async () => {
    root.style.cssText = '';
    root.dir = '';
    await emulateMedia({});
    await resize(800, 600);
  });

  for (const [what, { check, rule, face, media = {}, dir, spaced }] of Object.entries(DEFECTS))
    it(`find ${what}, and nothing before it was there`, async () => {
      const element = await (FACES[face ?? 'open, with points to share'] ?? place)(cambridgeTag());
      await emulateMedia(media);
      root.dir = dir ?? 'ltr';
      if (spaced) spaceOut(element);
      expect(check(element), 'before').to.deep.equal([]);
      breakBy(element, rule);
      expect(check(element)).not.to.deep.equal([]);
    });

  (engineCan.forcedColours ? it : it.skip)(
    'find a tick that is only a ground, which forced colours take away',
    async () => {
      const element = await place(cambridgeTag({ mode: 'choose', limit: '3' }));
      await emulateMedia(forced);
      breakBy(
        element,
        `input { appearance: none !important; border: 1px solid }
         input:checked { background: #0b5c8f }`,
      );
      const [box] = within(element, '[type="checkbox"]') as HTMLInputElement[];
      expect(box && (await unseenState(box))).to.deep.equal(['that it is chosen']);
    },
  );

  (engineCan.forcedColours ? it : it.skip)('find a box that nobody can see', async () => {
    const element = await place(cambridgeTag({ mode: 'choose', limit: '3' }));
    await emulateMedia({ colorScheme: 'light' });
    breakBy(element, 'input { appearance: none !important; border: 1px solid #ddd }');
    const [box] = within(element, '[type="checkbox"]') as HTMLInputElement[];
    expect(box && (await unseenState(box))).to.deep.equal([
      'that there is a box',
      'that it is chosen',
    ]);
  });
});
