import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { Page } from 'playwright-core';
import { closing, pageOf, townFor } from '../embeds/support-town.js';
import { SCRIPTED_PAGES } from './support-cases.js';
import { libraries, type Libraries } from './support-libraries.js';
import { Person, sameLooks, type Album } from './support-person.js';

describe('On a page whose scripts change what others stand on', { timeout: 200_000 }, () => {
  const { town, found, leave } = townFor();
  let library: Libraries;
  let judge: Page;
  let pages = 0;
  /** What the form looks like on the same page without these scripts, by the tag's attributes. */
  const plain = new Map<string, Album>();
  before(async () => {
    library = await libraries();
    await found();
    judge = await town().open(`${town().stranger}/cdn/LICENSES.md`);
  });
  after(leave);

  /** Somebody who opens a page with these scripts, which run before the widget's. */
  async function visitor(
    test: TestContext,
    scripts: readonly string[],
    attributes = '',
  ): Promise<Person> {
    const at = town();
    pages += 1;
    const source = `scripts-${String(pages)}`;
    const names = scripts.map((script, index) => {
      const name = `/page-${String(pages)}-${String(index)}.js`;
      at.put(name, script, { 'content-type': 'text/javascript' });
      return `<script src="${name}"></script>`;
    });
    at.put(
      '/scripts.html',
      pageOf(
        `<form action="/nowhere" method="post"><p><input name="q"></p>
        <civic-feedback src="${at.collector}/consultations/park-plan" source="${source}" ${attributes}></civic-feedback>
        </form>`,
        `${names.join('')}<script type="module" src="/cdn/civic-feedback.js"></script>`,
      ),
    );
    const window = { viewport: { width: 1000, height: 1800 } };
    const page = closing(test, await at.open(`${at.site}/scripts.html`, window));
    return new Person(page, at, source);
  }

  for (const attributes of ['', 'no-shadow']) {
    const drawn = attributes ? 'drawn into the page' : 'in a shadow root';

    it(`a person answers where there are none of them, for comparison; ${drawn}`, async (test) => {
      const person = await visitor(test, [], attributes);
      plain.set(attributes, await person.answersForPictures(judge, `scripts plain ${drawn}`));
    });

    for (const { name, scripts, proof } of SCRIPTED_PAGES)
      it(`a person answers, and sees what others see: ${name}; ${drawn}`, async (test) => {
        const person = await visitor(test, scripts(library), attributes);
        sameLooks(
          await person.answersForPictures(judge, `${name} ${drawn}`),
          plain.get(attributes),
        );
        assert.equal(await person.page.evaluate(proof), true, proof);
      });
  }
});
