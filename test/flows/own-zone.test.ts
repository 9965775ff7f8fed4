import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { CAMBRIDGE } from '../bench/browser/shape.js';
import { openSite, type Site } from '../bench/browser/site.js';
import { startVisitor, type Visitor } from '../bench/browser/visit.js';
import { widget } from '../bench/browser/widget.js';

/** Counts what the page asks of `Intl` about dates. */
const COUNT = `window.asked = 0;
Intl.DateTimeFormat = new Proxy(Intl.DateTimeFormat, {
  construct: (of, given) => (window.asked++, new of(...given)),
  apply: (of, self, given) => (window.asked++, of(...given)),
});`;

describe('A resident who reads the deadline', () => {
  let visitor: Visitor;
  let site: Site;
  let contender: Awaited<ReturnType<typeof widget>>;
  before(async () => {
    visitor = await startVisitor();
    contender = await widget();
    site = await openSite([contender]);
  });
  after(async () => {
    await visitor.close();
    site.close();
  });

  async function deadlineIn(
    zone: string,
  ): Promise<{ line: string; asked: number; knowsItsZone: boolean }> {
    const { page, close } = await visitor.open(contender, { zone });
    try {
      await page.addInitScript(COUNT);
      await page.goto(site.put(contender, CAMBRIDGE));
      const line = await page.locator('civic-feedback [part=deadline]').innerText();
      // Some engines put a plain space before "p.m.", some one at which no line ends.
      return {
        line: line.replaceAll('\u00A0', ' ').trim(),
        asked: await page.evaluate<number>('asked'),
        knowsItsZone: await page.evaluate<boolean>("typeof Temporal === 'object'"),
      };
    } finally {
      await close();
    }
  }

  it('waits for no look through the browser’s languages in the city’s own time zone, and reads the same', async () => {
    const own = await deadlineIn('America/New_York');
    // The same clock under another name, of which the page has to ask.
    const other = await deadlineIn('America/Toronto');
    assert.equal(own.line, 'Comments close Tuesday, December 22, 2099 at 11:59 p.m. Eastern Time.');
    assert.equal(other.line, own.line);
    // A Chromium before 144 has no `Temporal`, and has to ask.
    assert.equal(own.asked === 0, own.knowsItsZone);
    assert.ok(other.asked > 0);
  });
});
