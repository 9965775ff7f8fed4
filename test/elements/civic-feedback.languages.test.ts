/** Acceptance points 40 and 45: every language in a real page, and from one to the next. */
import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { messagesFor } from '../../src/messages/catalogs.js';
import { resize } from '../support/browser.js';
import { cambridge } from '../support/cambridge.js';
import { cutOff, misaligned, overlaps, smallTargets } from '../support/areas.js';
import { cambridgeTag, commentField, place, seen, settled, write } from '../support/elements.js';
import { LANGUAGES, speakOn, speaks } from '../support/languages.js';
import { FACES } from '../support/states.js';
import { rootOf } from '../support/roots.js';

const CLOSE = Date.parse('2025-12-23T04:59:59Z');
const WORDS = 'Bus lanes. ممرات الحافلات';

const shownClose = (element: CivicFeedback): string =>
  rootOf(element).querySelector('time')?.textContent ?? '';

describe('A switch of the language', () => {
  it('on the tag, around it or on the page keeps every answer; date, figures and plurals change (point 45)', async () => {
    const element = await place(
      `<div lang="en">${cambridgeTag({ 'comment-limit': '2000' })}</div>`,
    );
    const around = element.parentElement;
    if (!around) throw new Error('nothing around the widget');
    seen(element).getByRole('button', { name: 'Add Engage consistently with the public' }).click();
    write(commentField(element), WORDS);
    await settled(element);
    for (const [index, language] of LANGUAGES.entries()) {
      if (index % 2 === 0) around.lang = language;
      else element.lang = language;
      await speaks(element, language);
      const words = await messagesFor(language);
      const page = seen(element);
      page.getByRole('button', { name: `${words.remove} Engage consistently with the public` });
      expect(rootOf(element).querySelector('textarea')?.value).to.equal(WORDS);
      const { date, time, zone } = words.at(CLOSE, cambridge.window.timeZone);
      for (const part of [date, time, zone]) expect(shownClose(element)).to.contain(part);
      page.getByText(words.charactersUsed(WORDS.length, 2000));
      expect(rootOf(element).querySelector('.number')?.textContent).to.equal(words.number(1));
      element.removeAttribute('lang');
    }
    around.lang = 'en';
    await speaks(element, 'en');
    expect(element.answers.priorities).to.deep.equal({ mode: 'rank', ranked: ['engage'] });
    expect(element.answers.comment).to.equal(WORDS);
  });
});

describe('An Arabic page', () => {
  afterEach(() => {
    document.documentElement.dir = '';
  });

  it('is mirrored, fits into 320 pixels, and has the e-mail address from left to right (point 40)', async () => {
    await resize(320, 568);
    document.documentElement.dir = 'rtl';
    const element = await place(`<div lang="ar">${cambridgeTag()}</div>`);
    await speaks(element, 'ar');
    const words = await messagesFor('ar');
    seen(element)
      .getByRole('button', { name: `${words.add} Engage consistently with the public` })
      .click();
    await element.updateComplete;
    const root = rootOf(element);
    const left = (selector: string): number =>
      root.querySelector(selector)?.getBoundingClientRect().left ?? NaN;
    expect(left('.number')).to.be.above(left('ol .words'));
    expect(document.documentElement.scrollWidth).to.be.at.most(320);
    const email = root.querySelector<HTMLInputElement>('[name=email]');
    expect(email && getComputedStyle(email).direction).to.equal('ltr');
  });
});

describe('A page of 320 pixels', () => {
  const root = document.documentElement;
  beforeEach(() => resize(320, 568));
  afterEach(async () => {
    root.dir = '';
    root.lang = 'en';
    await resize(800, 600);
  });

  for (const [face, show] of Object.entries(FACES))
    it(`has room for every language, and begins each line on its side: ${face}`, async () => {
      const element = await show();
      for (const language of ['en', ...LANGUAGES]) {
        await speakOn(element, language);
        expect(cutOff(element), `${language}: cut off`).to.deep.equal([]);
        expect(overlaps(element), `${language}: one over the other`).to.deep.equal([]);
        expect(smallTargets(element), `${language}: too small`).to.deep.equal([]);
        expect(misaligned(element), `${language}: on the wrong side`).to.deep.equal([]);
        expect(root.scrollWidth, language).to.be.at.most(320);
      }
    });

  it('shows where an English name ends and the Arabic sentence goes on', async () => {
    const element = await place(cambridgeTag());
    await speakOn(element, 'ar');
    const { add, picker } = await messagesFor('ar');
    const [first] = cambridge.question.priorities;
    const label = first?.label ?? '';
    seen(element)
      .getByRole('button', { name: `${add} ${label}` })
      .click();
    await element.updateComplete;
    // U+2068 and U+2069: without them the figure behind the name would stand in front of it.
    expect(rootOf(element).querySelector('[part="status"]')?.textContent).to.equal(
      picker.added({ item: `\u2068${label}\u2069`, position: 1, left: 5 }),
    );
  });
});
