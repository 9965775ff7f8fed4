/** Acceptance points 40 and 45: every language in a real page, and from one to the next. */
import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { messagesFor } from '../../src/messages/catalogs.js';
import { resize } from '../support/browser.js';
import { cambridge } from '../support/cambridge.js';
import { cambridgeTag, commentField, place, seen, settled, write } from '../support/elements.js';
import { until } from '../support/fake-time.js';
import { rootOf } from '../support/roots.js';

const LANGUAGES = ['es', 'pt', 'ht', 'zh', 'ar', 'am', 'bn'];
const CLOSE = Date.parse('2025-12-23T04:59:59Z');
const WORDS = 'Bus lanes. ممرات الحافلات';

async function speaks(element: CivicFeedback, language: string): Promise<void> {
  await until(() => element.words.language === language, `words in ${language}`);
  await settled(element);
}

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

  for (const language of LANGUAGES)
    it(`and every other fits into 320 pixels: ${language}`, async () => {
      await resize(320, 568);
      const element = await place(`<div lang="${language}">${cambridgeTag()}</div>`);
      await speaks(element, language);
      expect(document.documentElement.scrollWidth).to.be.at.most(320);
    });
});
