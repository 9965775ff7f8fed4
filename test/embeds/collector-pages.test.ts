import assert from 'node:assert/strict';
import { after, before, beforeEach, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { foundTown, PLAN, type Town } from './support-town.js';

/** An address as editors write it out, because the form has no links in its texts. */
const ADDRESS =
  'https://www.example.gov/departments/planning_and_development/parks_and_open_space/hearings.html';

describe('Somebody on a phone, or at 400 %, whose city writes long addresses out', () => {
  let town: Town;
  let page: Page;
  before(async () => {
    town = await foundTown({
      ...PLAN,
      title: `What should ${ADDRESS} have?`,
      next: `The council votes in autumn: ${ADDRESS}`,
      contact: { ...PLAN.contact, post: `City Hall, ${ADDRESS}` },
    });
  });
  beforeEach(async () => {
    page = await town.open(`${town.collector}/consultations/park-plan/embed`, {
      javaScriptEnabled: false,
      viewport: { width: 320, height: 256 },
    });
  });
  after(() => town.close());

  /** Presses Enter on something, and waits for the page that it leads to. */
  const go = async (role: 'link' | 'button', name: string, heading: string): Promise<void> => {
    await page.getByRole(role, { name }).press('Enter');
    await page.getByRole('heading', { name: heading }).waitFor();
  };

  const assertFits = async (): Promise<void> => {
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    assert.ok(width <= 320, `${await page.title()}: ${width} pixels wide`);
  };

  it('scrolls no page sideways, and hits what stands alone with a thumb, to the end of a withdrawal', async () => {
    await page.getByRole('textbox', { name: /^Your comment/ }).fill('Trees, please.');
    await go('button', 'Send your feedback', 'Comment received');
    await assertFits();
    const heightOf = async (name: string): Promise<number> =>
      (await page.getByRole('link', { name }).boundingBox())?.height ?? 0;
    assert.ok((await heightOf('Withdraw this comment')) >= 44);

    await go('link', 'Withdraw this comment', 'Withdraw this comment?');
    await assertFits();
    assert.ok((await heightOf('Back to the receipt')) >= 44);

    await go('button', 'Withdraw this comment', 'Comment withdrawn');
    await assertFits();
    await page.context().close();
  });

  it('reads what is wrong without scrolling sideways', async () => {
    await go('button', 'Send your feedback', 'Your comment was not sent');
    await assertFits();
    await page.context().close();
  });
});
