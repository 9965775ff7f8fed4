import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { closing, pageOf, townFor } from '../embeds/support-town.js';
import { BELOW, BelowHeader, HEADER_STYLE, TOLD } from './support-below-header.js';
import { PLACES } from './support-cases.js';
import { Person, sameLooks, type Album } from './support-person.js';
import { bringsBack, FindsTheSame, IsOffered, LoadsAnew, makesAnew } from './support-wanderer.js';

/** A nonce is good for one page; this page is only ever sent to us. */
const NONCE = 'c2hhZGUgdG9v';
const TALL = { viewport: { width: 1000, height: 2400 } };

/** A page scaled by a transform, as wide as its window; and a plain one on a screen of that scale. */
const WINDOW = { viewport: { width: 960, height: 3000 } };
const NARROWER = 'box-sizing: border-box; margin: 0; padding: 8px; width: calc(100% / 1.5)';
const SCALED = {
  head: `<style>body { ${NARROWER}; transform: scale(1.5); transform-origin: 0 0 }</style>`,
  window: WINDOW,
};
const ON_A_FINE_SCREEN = {
  head: `<style>body { ${NARROWER} }</style>`,
  window: { ...WINDOW, deviceScaleFactor: 1.5 },
};

/** Nothing of the page is beside its window. */
async function fits({ page }: Person): Promise<void> {
  const fits = 'document.documentElement.scrollWidth <= innerWidth';
  assert.equal(await page.evaluate(fits), true);
}

type Kind<Who extends Person> = new (...known: ConstructorParameters<typeof Person>) => Who;

describe('Where a page puts the widget', { timeout: 280_000 }, () => {
  const { town, found, leave } = townFor();
  let judge: Page;
  let pages = 0;
  before(async () => {
    await found();
    judge = await town().open(`${town().stranger}/cdn/LICENSES.md`);
  });
  after(leave);

  interface Place {
    body?: (tag: string) => string;
    head?: string;
    attributes?: string;
    headers?: Record<string, string>;
    window?: BrowserContextOptions;
    script?: string;
  }

  async function visitor<Who extends Person>(
    test: TestContext,
    place: Place,
    who: Kind<Who>,
  ): Promise<Who> {
    const at = town();
    pages += 1;
    const source = `places-${String(pages)}`;
    const tag = `<civic-feedback src="${at.collector}/consultations/park-plan" source="${source}" ${place.attributes ?? ''}></civic-feedback>`;
    const script = place.script ?? '<script type="module" src="/cdn/civic-feedback.js"></script>';
    const path = `/places-${String(pages)}.html`;
    at.put(path, pageOf(place.body?.(tag) ?? tag, (place.head ?? '') + script), place.headers);
    const page = await at.open(at.site + path, place.window ?? TALL);
    return new who(closing(test, page), at, source);
  }

  const album = async (
    test: TestContext,
    name: string,
    place: Place,
    who: Kind<Person> = Person,
  ): Promise<Album> => (await visitor(test, place, who)).answersForPictures(judge, name);

  /** Plain pages that were looked at already, by what is said on them and who was there. */
  const looked = new Map<string, Promise<Album>>();
  function plain(test: TestContext, place: Place, who: Kind<Person> = Person): Promise<Album> {
    const known = JSON.stringify([place, who.name]);
    const taken =
      looked.get(known) ?? album(test, `place plain ${String(looked.size)}`, place, who);
    looked.set(known, taken);
    return taken;
  }

  it(`${PLACES.nonce}: it looks and works as on a plain page`, async (test) => {
    const policy = [
      "default-src 'none'",
      `script-src 'nonce-${NONCE}' 'strict-dynamic'`,
      `style-src 'nonce-${NONCE}'`,
      `connect-src ${town().collector}`,
      "require-trusted-types-for 'script'",
      'trusted-types lit-html',
      "base-uri 'none'",
    ].join('; ');
    const place: Place = {
      headers: { 'content-security-policy': policy },
      script: `<script nonce="${NONCE}" type="module" src="/cdn/civic-feedback.js"></script>`,
    };
    for (const attributes of ['', 'no-shadow']) {
      const there = await album(test, `nonce ${attributes}`, { ...place, attributes });
      sameLooks(there, await plain(test, { attributes }));
    }
  });

  for (const attributes of ['', 'no-shadow']) {
    const drawn = attributes ? 'drawn into the page' : 'in a shadow root';

    it(`${PLACES.zoom}: everything is where it is on a plain page, half as large again; ${drawn}`, async (test) => {
      const body = 'margin: 0; width: 640px';
      const layoutWith = async (
        style: string,
      ): Promise<[Person, Awaited<ReturnType<Person['layout']>>]> => {
        const head = `<style>body { ${style} }</style>`;
        const person = await visitor(test, { attributes, head }, Person);
        await person.arrives();
        return [person, await person.layout()];
      };
      const [, expected] = await layoutWith(body);
      const [person, there] = await layoutWith(`${body}; zoom: 1.5`);
      // Places, not pictures: Chromium lays lines and letters out anew then, so that they end on other
      // pixels than on a plain page on a screen of that scale (457 tiles of the open form differ). A
      // transform only draws larger what was laid out before, and has pictures: see below.
      assert.ok(expected.length > 20, 'parts to compare');
      assert.deepEqual(
        there.map(({ part }) => part),
        expected.map(({ part }) => part),
      );
      for (const [index, { part, box }] of there.entries())
        for (const [side, length] of box.entries()) {
          const off = Math.abs(length / 1.5 - expected[index]!.box[side]!);
          assert.ok(off < 4, `${part}, side ${String(side)}, is off by ${String(off)}`);
        }
      await fits(person);
      await person.answers();
    });

    it(`${PLACES.transform}: it looks as on a plain page on a screen of that scale; ${drawn}`, async (test) => {
      const person = await visitor(test, { attributes, ...SCALED }, Person);
      const there = await person.answersForPictures(judge, `transform ${drawn}`);
      sameLooks(there, await plain(test, { attributes, ...ON_A_FINE_SCREEN }));
      await fits(person);
    });

    it(`${PLACES.sticky}: what takes the focus is not behind it, and all looks as on a plain page; ${drawn}`, async (test) => {
      const person = await visitor(
        test,
        { attributes, ...BELOW, head: HEADER_STYLE + TOLD },
        BelowHeader,
      );
      const there = await person.answersForPictures(judge, `sticky ${drawn}`);
      await person.goesBackToTheContact();
      sameLooks(there, await plain(test, { attributes }));
    });

    const hidden: [what: string, body: (tag: string) => string, show: (page: Page) => unknown][] = [
      [
        PLACES.details,
        (tag) => `<details><summary>Have your say</summary>${tag}</details>`,
        (page) => page.getByText('Have your say').click(),
      ],
      [
        PLACES.tab,
        (tag) =>
          `<button id="tab">Have your say</button><div id="panel" style="display: none">${tag}</div>
          <script>tab.onclick = () => { panel.style.display = 'block'; };</script>`,
        (page) => page.getByText('Have your say').click(),
      ],
      [
        PLACES.found,
        (tag) =>
          `<div id="panel" hidden="until-found">${tag}</div><a href="#panel">Have your say</a>`,
        (page) => page.getByText('Have your say').click(),
      ],
      [
        PLACES.off,
        (tag) =>
          `<style>.off { display: none }</style><button id="tab">Have your say</button>${tag}
          <script>const tag = document.querySelector('civic-feedback'); tag.className = 'off'; tab.onclick = () => { tag.className = ''; };</script>`,
        (page) => page.getByText('Have your say').click(),
      ],
    ];
    for (const [what, body, show] of hidden)
      it(`${what}: hidden until it is shown, then as on a plain page; ${drawn}`, async (test) => {
        const person = await visitor(test, { body, attributes }, Person);
        const { page } = person;
        await page.waitForFunction(
          () => document.querySelector('civic-feedback')?.state === 'open',
        );
        assert.equal(await page.getByRole('button', { name: 'Add Benches' }).isVisible(), false);
        await show(page);
        const there = await person.answersForPictures(judge, `hidden ${what} ${drawn}`);
        sameLooks(there, await plain(test, { attributes }));
      });

    it(`${PLACES.away}: all stays and looks as on a plain page, and nothing is sent twice; ${drawn}`, async (test) => {
      const person = await visitor(test, { attributes, body: bringsBack }, FindsTheSame);
      const there = await person.answersForPictures(judge, `away ${drawn}`);
      sameLooks(there, await plain(test, { attributes }));
      await person.isCounted();
    });

    it(`${PLACES.anew}: what was begun is offered again, and looks as on a plain page that is loaded anew; ${drawn}`, async (test) => {
      const person = await visitor(test, { attributes, body: makesAnew }, IsOffered);
      const name = `anew ${drawn}`;
      const there = await person.answersForPictures(judge, name);
      sameLooks(there, await plain(test, { attributes }, LoadsAnew));
      // The receipt was the last tag's; the next one begins from the beginning.
      await person.around();
      await person.arrives();
      const open = await person.picture(judge, `${name} open once more`);
      sameLooks({ ...there, open }, await plain(test, { attributes }, LoadsAnew));
      await person.isCounted();
    });
  }

  it(`${PLACES.sticky}: where the page does not tell of it, it would be seen that the focus is behind it`, async (test) => {
    const person = await visitor(test, { ...BELOW, head: HEADER_STYLE }, BelowHeader);
    await assert.rejects(person.answers(), / is behind the header/);
  });

  const THICKER = '<style>civic-feedback::part(submit) { border-width: 2px }</style>';
  const ONCE_BACK = THICKER.replace('civic', '.again civic');
  const seeded = [
    [
      PLACES.transform,
      { ...SCALED, head: SCALED.head + THICKER },
      Person,
      ON_A_FINE_SCREEN,
      Person,
    ],
    [PLACES.sticky, { ...BELOW, head: HEADER_STYLE + TOLD + THICKER }, BelowHeader, {}, Person],
    [PLACES.away, { body: bringsBack, head: ONCE_BACK }, FindsTheSame, {}, Person],
    [PLACES.anew, { body: makesAnew, head: ONCE_BACK }, IsOffered, {}, LoadsAnew],
  ] as const;
  for (const [what, place, who, like, other] of seeded)
    it(`${what}: a button’s border that is a pixel thicker would be seen`, async (test) => {
      const thicker = await album(test, `seeded ${what}`, place, who);
      const expected = await plain(test, { attributes: '', ...like }, other);
      assert.throws(() => {
        sameLooks(thicker, expected);
      }, assert.AssertionError);
    });
});
