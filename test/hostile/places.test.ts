import assert from 'node:assert/strict';
import { after, before, describe, it, type TestContext } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { closing, pageOf, townFor } from '../embeds/support-town.js';
import { PLACES } from './support-cases.js';
import { Person, sameLooks, type Album } from './support-person.js';

/** A nonce is good for one page; this page is only ever sent to us. */
const NONCE = 'c2hhZGUgdG9v';
const TALL = { viewport: { width: 1000, height: 2400 } };

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

  async function visitor(test: TestContext, place: Place): Promise<Person> {
    const at = town();
    pages += 1;
    const source = `places-${String(pages)}`;
    const tag = `<civic-feedback src="${at.collector}/consultations/park-plan" source="${source}" ${place.attributes ?? ''}></civic-feedback>`;
    const script = place.script ?? '<script type="module" src="/cdn/civic-feedback.js"></script>';
    const path = `/places-${String(pages)}.html`;
    at.put(path, pageOf(place.body?.(tag) ?? tag, (place.head ?? '') + script), place.headers);
    const page = await at.open(at.site + path, place.window ?? TALL);
    return new Person(closing(test, page), at, source);
  }

  const album = async (test: TestContext, name: string, place: Place): Promise<Album> =>
    (await visitor(test, place)).answersForPictures(judge, name);

  /** What it looks like on a plain page, by the tag's attributes. */
  const plain = new Map<string, Promise<Album>>();
  async function asOnAPlainPage(
    test: TestContext,
    there: Album,
    attributes: string,
  ): Promise<void> {
    const taken = plain.get(attributes) ?? album(test, `place plain ${attributes}`, { attributes });
    plain.set(attributes, taken);
    sameLooks(there, await taken);
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
      await asOnAPlainPage(test, there, attributes);
    }
  });

  for (const attributes of ['', 'no-shadow']) {
    const drawn = attributes ? 'drawn into the page' : 'in a shadow root';

    const scales: [how: string, style: string][] = [
      [PLACES.zoom, 'zoom: 1.5'],
      [PLACES.transform, 'transform: scale(1.5); transform-origin: 0 0'],
    ];
    for (const [how, style] of scales)
      it(`${how}: everything is where it is on a plain page, half as large again; ${drawn}`, async (test) => {
        const body = 'margin: 0; width: 640px';
        const plain = await visitor(test, {
          attributes,
          head: `<style>body { ${body} }</style>`,
        });
        await plain.arrives();
        const person = await visitor(test, {
          attributes,
          head: `<style>body { ${body}; ${style} }</style>`,
        });
        await person.arrives();
        // Letters end on other pixels then, so that not pictures but places are compared.
        const [expected, there] = [await plain.layout(), await person.layout()];
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
        const fits = 'document.documentElement.scrollWidth <= innerWidth';
        assert.equal(await person.page.evaluate(fits), true);
        await person.answers();
      });

    it(`${PLACES.sticky}: what takes the focus is not behind it; ${drawn}`, async (test) => {
      const person = await visitor(test, {
        attributes,
        window: { viewport: { width: 700, height: 420 } },
        head: `<style>header { position: sticky; top: 0; height: 120px; background: #ddd; z-index: 9 }
          civic-feedback { --civic-sticky-offset: 130px }</style>`,
        body: (tag) =>
          `<header>The town</header><p style="height: 500px">News</p>${tag}<p style="height: 900px">More</p>`,
      });
      const { page } = person;
      await person.arrives();
      await person.picks();
      await person.sendsNothing();
      const clear = async (what: string): Promise<void> => {
        const top = await page.evaluate(() => {
          let focused = document.activeElement;
          while (focused?.shadowRoot?.activeElement) focused = focused.shadowRoot.activeElement;
          return focused!.getBoundingClientRect().top;
        });
        assert.ok(top >= 120, `${what} begins at ${String(top)}, and the header ends at 120`);
      };
      await clear('the summary of mistakes');
      await page.getByRole('link', { name: 'Enter your comment' }).click();
      await clear('the field');
      await page.keyboard.type('Shade, too.');
      await person.sends();
      await clear('the receipt');
      await person.isCounted();
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
        const person = await visitor(test, { body, attributes });
        const { page } = person;
        await page.waitForFunction(
          () => document.querySelector('civic-feedback')?.state === 'open',
        );
        assert.equal(await page.getByRole('button', { name: 'Add Benches' }).isVisible(), false);
        await show(page);
        const there = await person.answersForPictures(judge, `hidden ${what} ${drawn}`);
        await asOnAPlainPage(test, there, attributes);
      });

    it(`${PLACES.away}: the words stay, and nothing is sent twice; ${drawn}`, async (test) => {
      const person = await visitor(test, {
        attributes,
        body: (tag) => `<nav><button id="away">News</button><button id="back">Plan</button></nav>
          <main>${tag}</main><script>
          const main = document.querySelector('main'), form = main.firstElementChild;
          away.onclick = () => { form.remove(); history.pushState(null, '', '#news'); };
          back.onclick = () => { main.append(form); history.pushState(null, '', '#plan'); };</script>`,
      });
      const { page } = person;
      const around = async (): Promise<void> => {
        await page.getByRole('button', { name: 'News' }).click();
        assert.equal(await person.widget.count(), 0);
        await page.getByRole('button', { name: 'Plan' }).click();
      };
      await person.arrives();
      await person.picks();
      await person.writes();
      await around();
      assert.equal(
        await page.getByRole('textbox', { name: 'Your comment' }).inputValue(),
        'Shade, too.',
      );
      await page.getByRole('button', { name: 'Remove Benches' }).waitFor();
      // Taken away in the middle of sending, and brought back.
      await page.getByRole('button', { name: 'Send your feedback' }).click();
      await around();
      await page.getByRole('heading', { name: 'Comment received' }).waitFor();
      await around();
      await page.getByRole('heading', { name: 'Comment received' }).waitFor();
      await person.isCounted();
    });

    it(`${PLACES.anew}: what was begun is offered again; ${drawn}`, async (test) => {
      const person = await visitor(test, {
        attributes,
        body: (tag) => `<nav><button id="away">News</button><button id="back">Plan</button></nav>
          <main></main><template>${tag}</template><script>
          const main = document.querySelector('main'), { content } = document.querySelector('template');
          away.onclick = () => main.replaceChildren();
          back.onclick = () => main.replaceChildren(content.cloneNode(true));
          back.click();</script>`,
      });
      const { page } = person;
      await person.arrives();
      await person.picks();
      await person.writes();
      await page.getByRole('button', { name: 'News' }).click();
      await page.getByRole('button', { name: 'Plan' }).click();
      await page.getByRole('button', { name: 'Continue' }).click();
      await page.getByRole('button', { name: 'Remove Benches' }).waitFor();
      await person.sends();
      await page.getByRole('button', { name: 'News' }).click();
      await page.getByRole('button', { name: 'Plan' }).click();
      await person.arrives();
      await person.isCounted();
    });
  }
});
