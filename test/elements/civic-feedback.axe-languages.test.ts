/**
 * The whole product, faces by schemes by directions by languages, is some 700 looks and minutes of axe.
 * What axe finds can hang together like this: contrast with the scheme, sizes of targets with the
 * direction and with how long words are, names and languages with the language. So each face is looked
 * at in all four of scheme and direction in English (civic-feedback.accessibility.test.ts), and here
 * once in each other language, from right to left where that is; the scheme alternates from language to
 * language and from face to face, so that each language is looked at in both.
 */
import { expect } from '@open-wc/testing';
import { broken } from '../support/axe.js';
import { emulateMedia } from '../support/browser.js';
import { LANGUAGES, speakOn } from '../support/languages.js';
import { FACES } from '../support/states.js';

describe('axe', () => {
  const root = document.documentElement;
  before(() => {
    root.style.cssText =
      'color-scheme: light dark; background: Canvas; color: CanvasText; font-family: sans-serif';
  });
  afterEach(() => {
    root.dir = '';
    root.lang = 'en';
  });
  after(async () => {
    root.style.cssText = '';
    await emulateMedia({});
  });

  for (const [at, [face, show]] of Object.entries(FACES).entries())
    it(`finds nothing wrong with the widget ${face}, in any language (point 34)`, async () => {
      const element = await show();
      for (const [index, language] of LANGUAGES.entries()) {
        await emulateMedia({ colorScheme: (at + index) % 2 === 0 ? 'light' : 'dark' });
        await speakOn(element, language);
        expect(await broken(element), language).to.deep.equal([]);
      }
    }).timeout(30_000);
});
