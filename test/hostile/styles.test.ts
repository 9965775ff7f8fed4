import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { foundTown, pageOf, type Town } from '../embeds/support-town.js';
import { Person, sameLooks, type Album } from './support-person.js';
import { expectationOf } from './support-cases.js';
import { STYLED_PAGES } from './support-pages.js';

const SCRIPT = '<script type="module" src="/cdn/civic-feedback.js"></script>';

describe('On a page whose style sheet thinks of no widget', { timeout: 280_000 }, () => {
  let town: Town;
  let judge: Page;
  /** Pages that were looked at already, by what was on them. */
  const seen = new Map<string, Promise<Album>>();
  let pages = 0;

  before(async () => {
    town = await foundTown();
    judge = await town.open(`${town.stranger}/cdn/LICENSES.md`);
  });
  after(() => town.close());

  /** Somebody answers on a page with this style sheet; each page is opened once. */
  function album(name: string, css: string, { html = '', light = false } = {}): Promise<Album> {
    const known = JSON.stringify([css, html, light]);
    const taken =
      seen.get(known) ??
      (async () => {
        pages += 1;
        const source = `page-${String(pages)}`;
        const tag = `<civic-feedback src="${town.collector}/consultations/park-plan" source="${source}" ${light ? 'no-shadow' : ''}></civic-feedback>`;
        const whole = pageOf(tag, `<style>${css}</style>${SCRIPT}`);
        town.put('/hostile.html', whole.replace('<html', `<html ${html}`));
        town.complaints.length = 0;
        const page = await town.open(`${town.site}/hostile.html`, {
          viewport: { width: 1000, height: 1800 },
        });
        try {
          return await new Person(page, town, source).answersForPictures(
            judge,
            `${name} ${light ? 'light' : 'shadow'}`,
          );
        } finally {
          await page.context().close();
        }
      })();
    seen.set(known, taken);
    return taken;
  }

  for (const light of [false, true])
    describe(light ? 'drawn into the page' : 'in a shadow root', () => {
      for (const page of STYLED_PAGES) {
        const { as, css } = expectationOf(page, light);
        it(`with ${page.name}, the form works ${as}`, async () => {
          const there = await album(page.name, page.css, {
            light,
            ...(page.html !== undefined && { html: page.html }),
          });
          if (css !== undefined) sameLooks(there, await album(`like ${page.name}`, css, { light }));
        });
      }
    });

  it('a button’s border that is a pixel thicker would be seen', async () => {
    const css = 'civic-feedback::part(submit) { border-width: 2px }';
    const thicker = await album('a seeded defect', css);
    const plain = await album('plain', '');
    assert.throws(() => {
      sameLooks(thicker, plain);
    }, assert.AssertionError);
  });
});
