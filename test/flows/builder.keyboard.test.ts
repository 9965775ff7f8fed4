import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openBuilderSite, type BuilderSite } from './support-builder.js';

/** A definition with something wrong in every kind of field. */
const WRONG = {
  id: 'park-plan',
  title: 'The park',
  window: { closes: 'T17:00', timeZone: 'America/New_York' },
  question: { mode: 'vote', required: 'yes', priorities: [] },
  about: { role: 'sometimes' },
};

describe(
  'Somebody at the builder who has a keyboard, and hears the page',
  { timeout: 120_000 },
  () => {
    let site: BuilderSite;
    let page: Page;
    before(async () => {
      site = await openBuilderSite();
    });
    afterEach(async () => {
      await page.context().close();
      assert.deepEqual(site.complaints, []);
    });
    after(() => site.close());

    const button = (name: string | RegExp): Locator => page.getByRole('button', { name });
    const priority = (number: number): Locator =>
      page.getByRole('group', { name: `Priority ${number}` });
    /** Waits until a sentence is said; what was said before it is forgotten. */
    const hears = async (words: string): Promise<void> => {
      const status = page.locator('main > [role=status]');
      await status.filter({ hasText: words }).waitFor({ state: 'attached' });
      await status.evaluate((element) => {
        element.textContent = 'Nothing new.';
      });
    };
    const description = (control: Locator): Promise<string> =>
      control.evaluate((element) =>
        (element.getAttribute('aria-describedby') ?? '')
          .split(' ')
          .map((id) => document.getElementById(id)?.textContent)
          .join(' ')
          .replace(/\s+/g, ' '),
      );
    const read = async (text: string): Promise<void> => {
      await page.getByText('Paste a tag or a definition that you have').press('Enter');
      await page.getByLabel('The tag (HTML) or the definition (JSON)').fill(text);
      await button('Read it').press('Enter');
    };

    it('hears which text was copied, at each press', async () => {
      page = await site.open();
      await button('Copy the tag').press('Enter');
      await hears('Copied the tag.');
      await button('Copy the definition').press('Enter');
      await hears('Copied the definition.');
      await page.keyboard.press('Enter');
      await hears('Copied the definition.');
    });

    it('hears what of a pasted tag was left out, and that something is to mend', async () => {
      page = await site.open();
      await read(
        '<civic-feedback consultation="a" colour="red"><h2>The park</h2><ol><li>Trees</li><li>Water</li></ol></civic-feedback>',
      );
      await hears(
        'Read. There is no attribute colour: it was left out. To mend, under “What you paste”',
      );
    });

    it('hears what is wrong when going on from a field', async () => {
      page = await site.open();
      await page.getByLabel('Your time zone').fill('Boston');
      await page.keyboard.press('Tab');
      await hears('Time zone: Expected an IANA time zone');
      await page.getByLabel('Title', { exact: true }).fill('');
      await page.keyboard.press('Tab');
      await hears('Title: Missing, expected text of 1 to 200 characters');
    });

    it('is told nothing of a priority that was just added, and what was told of another moves with it', async () => {
      page = await site.open();
      await button('Add a priority').press('Enter');
      await priority(7).getByText('Mistake:').waitFor({ state: 'detached' });
      assert.equal(await priority(7).getByLabel('Its words').getAttribute('aria-invalid'), null);
      await page.keyboard.type('Trees');
      await page.keyboard.press('Tab');
      await priority(7).getByLabel('Its words').fill('');
      await page.keyboard.press('Tab');
      await hears('Priority 7, words: Missing');
      await button('Move up priority 7').press('Enter');
      await priority(6).getByText('Missing, expected text').waitFor();
      assert.equal(await priority(7).getByText('Mistake:').count(), 0);
      await button('Remove priority 6').press('Enter');
      assert.equal(await priority(6).getByText('Mistake:').count(), 0);
    });

    it('hears that a priority cannot go further, and which one was removed, each time', async () => {
      page = await site.open();
      await button(/^Move up Strengthen/)
        .first()
        .press('Enter');
      await hears('It is already first.');
      await page.keyboard.press('Enter');
      await hears('It is already first.');
      await button(/^Remove /)
        .first()
        .press('Enter');
      await hears('Priority 1 removed. 5 left.');
      await page.keyboard.press('Enter');
      await hears('Priority 1 removed. 4 left.');
    });

    it('puts back what a key that was held too long has removed, each in its place', async () => {
      page = await site.open();
      const before = await page.getByLabel('The tag', { exact: true }).inputValue();
      const remove = button(/^Remove Strengthen governance/);
      await remove.press('Enter');
      await page.keyboard.press('Enter');
      await hears('Priority 2 removed. 4 left.');
      await button('Put back Engage consistently with the public').press('Enter');
      await hears('Priority 2 is back.');
      const words = priority(2).getByLabel('Its words');
      assert.equal(await words.evaluate((field) => field === document.activeElement), true);
      await button(/^Put back Strengthen governance/).press('Enter');
      assert.equal(await page.getByLabel('The tag', { exact: true }).inputValue(), before);
      assert.equal(await button(/^Put back/).count(), 0);

      await remove.press('Enter');
      await button('Start over, empty').press('Enter');
      assert.equal(await button(/^Put back/).count(), 0);
    });

    it('hears that a language came and went, and is asked before a translation is lost', async () => {
      page = await site.open();
      await page.getByLabel('Another language').selectOption('es');
      await button('Add it').press('Enter');
      await hears('Español added.');
      const spanish = page.locator('#translation-es');
      await spanish.getByLabel('Title', { exact: true }).fill('El parque');

      page.once('dialog', (dialog) => void dialog.dismiss());
      await button('Remove Español').press('Enter');
      assert.equal(await spanish.getByLabel('Title', { exact: true }).inputValue(), 'El parque');
      const questions: string[] = [];
      page.once('dialog', (dialog) => {
        questions.push(dialog.message());
        void dialog.accept();
      });
      await button('Remove Español').press('Enter');
      await hears('Español removed.');
      assert.deepEqual(questions, ['Remove Español, with all that is translated?']);
      assert.equal(await page.evaluate(() => document.activeElement?.id), 'new-language');
    });

    it('finds each mistake in the description of what is wrong, whatever it is', async () => {
      page = await site.open();
      await read(JSON.stringify(WRONG));
      const close = page.getByRole('group', { name: 'Comments close' });
      for (const [control, words] of [
        [close.getByLabel('Time (optional)'), 'Mistake: Expected a date such as'],
        [page.getByRole('radio', { name: 'Rank' }), 'Mistake: Expected "choose" or'],
        [page.getByRole('group', { name: 'Priorities' }), 'Mistake: Expected a list of 2'],
      ] as const)
        assert.ok((await description(control)).includes(words), words);
      for (const control of [
        page.getByLabel('Nobody can send without an answer here'),
        page.getByLabel('I am a …', { exact: true }),
      ])
        assert.equal(await control.getAttribute('aria-invalid'), 'true');
      await page.getByRole('link', { name: /^Priorities: Expected a list/ }).press('Enter');
      const group = page.getByRole('group', { name: 'Priorities' });
      assert.equal(await group.evaluate((element) => element === document.activeElement), true);
    });

    it('hears, and writes, their own words in the language that they write in', async () => {
      page = await site.open();
      await page.getByLabel('The language that you write in').fill('ar');
      await page.getByLabel('Title', { exact: true }).fill('حديقة جديدة');
      await priority(1).getByLabel('Its words').fill('أشجار');
      for (const control of [
        page.getByLabel('Title', { exact: true }),
        page.getByLabel('Introduction (optional)'),
        priority(1).getByLabel('Its words'),
        page.getByLabel('Public-records notice (optional)'),
        page.getByLabel('What happens next (optional)'),
      ]) {
        assert.equal(await control.getAttribute('lang'), 'ar');
        assert.equal(await control.getAttribute('dir'), 'auto');
      }
      const words = button('Remove أشجار').getByText('أشجار');
      assert.equal(await words.getAttribute('lang'), 'ar');
      assert.equal(await priority(1).getByLabel('Id').getAttribute('lang'), null);
      await page.getByLabel('Another language').selectOption('es');
      await button('Add it').press('Enter');
      const shown = page.locator('#translation-es').getByText('حديقة جديدة');
      assert.equal(await shown.getAttribute('lang'), 'ar');
    });

    it('goes past the form in the preview with one key', async () => {
      page = await site.open({ viewport: { width: 320, height: 256 } });
      await page.getByRole('heading', { name: 'Preview' }).focus();
      await page.keyboard.press('Tab');
      const link = page.getByRole('link', { name: 'Go past the preview, to what you paste' });
      assert.equal(await link.evaluate((element) => element === document.activeElement), true);
      const box = await link.boundingBox();
      assert.ok(box && box.x >= 0 && box.y >= 0 && box.y + box.height <= 256, JSON.stringify(box));
      await page.keyboard.press('Enter');
      await page.waitForFunction(() => document.activeElement?.id === 'result');
    });
  },
);
