import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { prerendered } from '../bench/browser/prerendered.js';
import { CAMBRIDGE } from '../bench/browser/shape.js';
import { openSite } from '../bench/browser/site.js';
import { settled, startVisitor, type Visitor } from '../bench/browser/visit.js';
import { widget } from '../bench/browser/widget.js';

describe('Somebody who opens a page with nothing on it but what an editor pastes', () => {
  let visitor: Visitor;
  before(async () => {
    visitor = await startVisitor();
  });
  after(() => visitor.close());

  for (const [what, pasted, zone] of [
    ['the tag', widget, 'America/New_York'],
    ['the tag, far from the city', widget, 'UTC'],
    // From elsewhere a line with the reader's own time comes with the script: see docs/performance.md.
    ['the form, drawn before its script', prerendered, 'America/New_York'],
  ] as const)
    it(`sees nothing move as it loads: ${what}`, { timeout: 60_000 }, async () => {
      const contender = await pasted();
      const site = await openSite([contender]);
      const visit = await visitor.open(contender, { zone });
      try {
        await visit.page.goto(site.put(contender, CAMBRIDGE), { waitUntil: 'commit' });
        await visit.page.locator('civic-feedback:state(open)').waitFor();
        await visit.page
          .getByRole('button', { name: 'Add Engage consistently', disabled: false })
          .waitFor();
        // What the later scripts add is there too.
        await visit.page.locator('civic-feedback [name=decoy]').waitFor({ state: 'attached' });
        await settled(visit);
        assert.equal(await visit.page.evaluate(() => window.bench.shift), 0);
      } finally {
        await visit.close();
        site.close();
      }
    });
});
