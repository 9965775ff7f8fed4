import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { cambridgePage, foundCity, type City } from '../support/city.js';
import { focusedName } from '../support/focused-name.js';

const RECEIVED = { name: 'Comment received' };

/** Presses Tab until the control with this role and name has the focus, as somebody without a mouse. */
async function tabTo(page: Page, name: RegExp): Promise<void> {
  for (let presses = 0; presses < 80; presses += 1) {
    await page.keyboard.press('Tab');
    if (name.test(await focusedName(page))) return;
  }
  assert.fail(`Tab never came to ${String(name)}`);
}

describe('A resident on the Cambridge page', () => {
  let city: City;
  before(async () => {
    city = await foundCity();
  });
  after(() => city.close());

  it('answers with the keyboard alone, and every word is in the database', async () => {
    const page = await city.open(await cambridgePage(city.collector), { width: 320 });
    await page.getByRole('button', { name: 'Send your feedback' }).waitFor();

    // A space that breaks is none before a line of its own: Orca says "first.Rank" (Chromium).
    assert.match(
      (await page
        .getByRole('group', { name: /^Rank the/ })
        .locator('legend')
        .textContent()) ?? '',
      /first\.\s*\u00A0\s*Rank as many/,
    );
    await tabTo(page, /^Add Engage/);
    await page.keyboard.press('Enter');
    await tabTo(page, /^Add Encourage/);
    await page.keyboard.press('Space');
    await page.keyboard.press('Shift+Tab');
    await page.getByRole('button', { name: 'Move up Encourage' }).focus();
    await page.keyboard.press('Enter');
    await tabTo(page, /^Your comment/);
    await page.keyboard.type('The bike counts are the dataset I use most. ¡Gracias! 👩‍👩‍👧');
    await tabTo(page, /^I am a/);
    await page.keyboard.type('Stu');
    await tabTo(page, /^Name/);
    await page.keyboard.type('Zoë Ñandú');
    await tabTo(page, /^Email address/);
    await page.keyboard.type('zoe@example.edu');
    await page.keyboard.press('Enter');

    const heading = page.getByRole('heading', RECEIVED);
    await heading.waitFor();
    assert.ok(await heading.evaluate((it) => it.matches(':focus')));

    const [row, ...others] = await city.kept();
    assert.deepEqual(others, []);
    assert.deepEqual(row?.submission.answers, {
      priorities: { mode: 'rank', ranked: ['innovation', 'engage'] },
      comment: 'The bike counts are the dataset I use most. ¡Gracias! 👩‍👩‍👧',
      about: { name: 'Zoë Ñandú', email: 'zoe@example.edu', role: 'student' },
    });
    assert.equal(row.submission.source, 'www.cambridgema.gov');
    await page.getByText(row.reference).waitFor();
    await page.context().close();
  });

  it('answers with the mouse, sees an error put right, and is counted once', async () => {
    const before = (await city.kept()).length;
    const page = await city.open(await cambridgePage(city.collector));
    await page.getByRole('button', { name: 'Add Strengthen the data ecosystem' }).click();
    await page.getByLabel('Email address').fill('not an address');
    const send = page.getByRole('button', { name: 'Send your feedback' });
    await send.click();
    await page.getByRole('heading', { name: 'There is 1 problem' }).waitFor();
    await page.getByRole('link', { name: /^Enter an email address/ }).click();
    await page.keyboard.press('Control+A');
    await page.keyboard.type('ana@example.org');
    await send.dblclick();
    await page.getByRole('heading', RECEIVED).waitFor();

    const rows = await city.kept();
    assert.equal(rows.length, before + 1);
    const mails = rows.map(({ submission }) => submission.answers.about?.email);
    assert.equal(mails.filter((mail) => mail === 'ana@example.org').length, 1);
    assert.equal(new URL(page.url()).hash, '');
    await page.context().close();
  });

  it('loses nothing when the network goes, and is counted once when it comes back', async () => {
    const before = (await city.kept()).length;
    const page = await city.open(await cambridgePage(city.collector));
    await page.getByRole('button', { name: /^Add Empower/ }).click();
    await page.getByLabel('Your comment').fill('In the tunnel.');
    await page.waitForLoadState('networkidle');
    await page.context().setOffline(true);
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', { name: 'Your comment is saved on this device' }).waitFor();
    assert.equal(
      await page.getByRole('textbox', { name: /^Your comment/ }).inputValue(),
      'In the tunnel.',
    );
    assert.equal((await city.kept()).length, before);

    await page.context().setOffline(false);
    await page.getByRole('heading', RECEIVED).waitFor();
    const rows = await city.kept();
    assert.equal(rows.length, before + 1);
    const tunnel = rows.filter(({ submission }) => submission.answers.comment === 'In the tunnel.');
    assert.deepEqual(tunnel[0]?.submission.answers.priorities, {
      mode: 'rank',
      ranked: ['empower'],
    });
    await page.context().close();
  });

  it('is told truthfully when the rest of the script cannot be had, and can try again', async () => {
    const before = (await city.kept()).length;
    city.withhold('civic-feedback.later.js');
    const page = await city.open(await cambridgePage(city.collector));
    await page.getByLabel('Your comment').fill('Half a script.');
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', { name: 'Your comment was not sent' }).waitFor();
    assert.equal(
      await page.getByRole('textbox', { name: /^Your comment/ }).inputValue(),
      'Half a script.',
    );

    city.withhold(undefined);
    await page.getByRole('button', { name: 'Send your feedback' }).click();
    await page.getByRole('heading', RECEIVED).waitFor();
    assert.equal((await city.kept()).length, before + 1);
    await page.context().close();
  });

  it('sees other ways to answer and the deadline where there is no JavaScript (point 43)', async () => {
    const page = await city.open(await cambridgePage(city.collector), { javaScript: false });
    const tag = page.locator('civic-feedback');
    assert.ok(await tag.getByRole('link', { name: 'opendata@cambridgema.gov' }).isVisible());
    assert.ok(await tag.getByText('Monday, December 22, 2025').isVisible());
    await page.context().close();
  });
});
