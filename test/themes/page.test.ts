/** The page around a widget with a theme: nothing on it changes. */
import { expect, fixtureSync } from '@open-wc/testing';
import { foreignRules } from './support-foreign.js';
import { addressOf, THEMED, THEMES, undress, wear } from './support-themes.js';

/** A page's own things, with names that the widget's parts have too. */
const PAGE = `<main>
  <h2 part="title">News</h2>
  <p class="hint" part="hint">Read <a href="/news">more</a>.</p>
  <form>
    <fieldset part="priorities"><legend part="question">How</legend>
      <label part="label">Name <input part="input" name="name" /></label>
      <label><input type="checkbox" part="checkbox" checked /> Yes</label>
      <label><input type="radio" part="radio" checked /> No</label>
      <select part="input"><option>One</option></select>
      <textarea part="input"></textarea>
      <p class="error" part="error">Enter a name</p>
      <button class="primary" part="submit">Send</button>
      <button type="button" part="action">Add</button>
    </fieldset>
  </form>
  <div class="summary" part="summary"><h3 part="summary-heading">Two problems</h3></div>
  <ul><li part="priority">One</li></ul>
</main>`;

/** Everything that a browser computes of an element and of what stands inside of it. */
function looks(elements: Iterable<Element>): string[] {
  return [...elements].map((element) => {
    const style = getComputedStyle(element);
    return `${element.localName} ${[...style].map((each) => `${each}: ${style.getPropertyValue(each)}`).join('; ')}`;
  });
}

afterEach(undress);

describe('a page that takes a theme', () => {
  for (const [page, { theme, ...system }] of Object.entries(THEMED))
    it(`looks as before, wherever it is not the widget: ${page}`, async () => {
      await wear(system);
      const main = fixtureSync<HTMLElement>(PAGE);
      // The system's fonts come late, and change widths.
      getComputedStyle(main).width;
      await document.fonts.ready;
      const all = [document.documentElement, document.body, main, ...main.querySelectorAll('*')];
      const before = looks(all);
      await wear({ ...system, theme });
      expect(looks(all)).to.deep.equal(before);
    });

  for (const theme of THEMES)
    it(`is given no rule, no font and no picture that is not the widget’s: ${theme}`, async () => {
      const text = await (await fetch(addressOf(theme))).text();
      expect(foreignRules(text)).to.deep.equal([]);
    });
});

describe('the look at a theme’s rules', () => {
  for (const [what, rule] of Object.entries({
    'a rule for all buttons': 'button { color: red }',
    'a rule for what stands after the widget': 'civic-feedback + p { margin: 0 }',
    'one of several that is not ours': 'civic-feedback, input { border: 0 }',
    'a tag whose name only begins like ours': 'civic-feedback-banner { color: red }',
    'a part of anybody’s': '::part(input) { border: 0 }',
    'custom properties for the whole page': ':root { --civic-accent: red }',
    'a rule that hides in a media query': '@media screen { p { color: red } }',
    'a font': '@font-face { font-family: page; src: local("Arial") }',
    'another style sheet': '@import "more.css";',
    'a picture': 'civic-feedback { background: url(paper.png) }',
  }))
    it(`finds ${what}`, () => {
      expect(foreignRules(rule)).not.to.deep.equal([]);
    });
});
