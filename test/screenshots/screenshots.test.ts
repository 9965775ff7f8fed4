/** Every face of the widget in every window and for every reader; see run.mjs. */
import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { emulateMedia, resize } from '../support/browser.js';
import { settled } from '../support/elements.js';
import { FACES } from '../support/states.js';
import { keep, leaveNothingToChance, mode, setUp, stored, take } from './camera.js';
import { LOOKS, WIDTHS, type Look } from './looks.js';
import { ALLOWED, cutOut, differences, mosaic, sideBySide, type Pixels } from './tiles.js';

const root = document.documentElement;
const wanted = await mode();

async function shownAs(element: CivicFeedback, look: Look): Promise<void> {
  await emulateMedia({ reducedMotion: 'reduce', ...look.media });
  root.dir = look.dir ?? 'ltr';
  root.lang = look.lang ?? 'en';
  await settled(element);
  // A caret blinks, and in forced colours no rule of ours can hide it.
  const focused = element.shadowRoot?.activeElement;
  if (look.media.forcedColors && focused?.matches('input, textarea'))
    (focused as HTMLElement).blur();
}

const nameOf = (face: string, { name }: Look): string => `${face.replace(/\W+/g, '-')}.${name}`;

async function shownFace(face: string): Promise<CivicFeedback> {
  await resize(768, 800);
  leaveNothingToChance();
  const element = await FACES[face]?.();
  if (!element) throw new Error(`There is no face "${face}".`);
  return element;
}

/** The mosaic with the tiles that differ in red: a picture of the whole page is more than a message carries. */
function inRed({ width, height, data }: Pixels, places: ReturnType<typeof differences>): Pixels {
  const marked = new Uint8ClampedArray(data);
  for (const { column, row } of places)
    if (column < width && row < height) marked.set([255, 0, 0, 255], (row * width + column) * 4);
  return { width, height, data: marked };
}

before(setUp);
afterEach(async () => {
  root.dir = '';
  root.lang = 'en';
  await emulateMedia({});
});

/** What differs from the baseline in one look at one face, and its mosaics, side by side. */
async function taken(
  face: string,
  look: Look,
  baseline: Pixels | undefined,
): Promise<{ changed: string[]; mosaics: Pixels }> {
  await shownAs(await shownFace(face), look);
  const mosaics: Pixels[] = [];
  const changed: string[] = [];
  let left = 0;
  for (const width of WIDTHS) {
    const picture = `${nameOf(face, look)}.${String(width)}`;
    const page = await take(picture, width);
    const tiles = mosaic(page);
    const places = baseline && differences(tiles, cutOut(baseline, left, tiles.width));
    if (places && places.length > ALLOWED) {
      changed.push(`${picture}: ${String(places.length)} tiles`);
      await keep('different', picture, inRed(tiles, places));
    }
    mosaics.push(tiles);
    left += tiles.width;
  }
  return { changed, mosaics: sideBySide(mosaics) };
}

describe('What the widget looks like', () => {
  for (const face of Object.keys(FACES))
    for (const look of LOOKS) {
      const compared = wanted === 'check' && !look.onlyToLookAt;
      it(`${compared ? 'is as it was' : 'is taken'}: ${face}, ${look.name}`, async () => {
        const baseline = compared ? await stored(nameOf(face, look)) : undefined;
        const { changed, mosaics } = await taken(face, look, baseline);
        if (wanted === 'accept' && !look.onlyToLookAt)
          await keep('baseline', nameOf(face, look), mosaics);
        if (compared) expect(baseline, 'a picture in the baseline').not.to.equal(undefined);
        expect(changed).to.deep.equal([]);
      });
    }
});

describe('The comparison', () => {
  /** A defect as a rule of the widget's own style sheet, which somebody may break one day. */
  const defects = {
    'a hairline that is gone': '.contact { border-block-start-color: transparent !important }',
    'quiet text that is paler': '.hint, .description { opacity: 0.7 }',
    'a button’s words that are less bold': '.primary { font-weight: 400 !important }',
    'a button that has lost its ground': '.primary { background: none !important }',
    'a heading that is a little smaller': '[part="title"] { font-size: 1.4em !important }',
    'four pixels less between rows': '.row { padding-block: 6px !important }',
    'a glyph that is missing': '.deadline svg { visibility: hidden }',
  };

  it('finds nothing where nothing has changed', async () => {
    await shownAs(await shownFace('open, with a ranking begun'), LOOKS[0]!);
    const first = mosaic(await take('comparison.first', 768));
    expect(differences(first, mosaic(await take('comparison.again', 768)))).to.deep.equal([]);
  });

  it('finds nothing where only hours have passed: a picture says the same one whenever it is taken', async () => {
    const element = await shownFace('with comments of earlier visits on the device');
    expect(element.shadowRoot!.textContent).to.contain('December 1, 2025 at 12:00\u00a0p.m.');
  });

  for (const [what, rule] of Object.entries(defects))
    it(`finds ${what}`, async () => {
      const element = await shownFace('open, with a ranking begun');
      await shownAs(element, LOOKS[0]!);
      const before = mosaic(await take('comparison.before', 768));
      const sheet = new CSSStyleSheet();
      sheet.replaceSync(rule);
      element.shadowRoot!.adoptedStyleSheets.push(sheet);
      const after = mosaic(await take('comparison.after', 768));
      expect(differences(before, after)).to.have.length.above(ALLOWED);
    });
});
