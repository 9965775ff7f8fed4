import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { foundCity, strictPolicy } from '../support/city.js';
import {
  openBuilderSite,
  sendTo,
  submissionsOf,
  tagOf,
  type BuilderSite,
} from './support-builder.js';

const CITY_TAG = `<civic-feedback endpoint="https://formspree.io/f/abc" format="form"
  consultation="bike-plan" mode="choose" limit="1" no-shadow closes="2031-05-01" time-zone="America/Chicago"
  style="--civic-accent: #6b2c91">
  <h3>Where should bike lanes go first?</h3>
  <ul><li data-id="main">Main Street</li><li data-id="river">Along the river</li></ul>
</civic-feedback>`;

const focusedName = (page: Page): Promise<string> =>
  page.evaluate(() => (document.activeElement?.textContent ?? '').replace(/\s+/g, ' ').trim());

describe('A web editor at the builder', { timeout: 240_000 }, () => {
  let site: BuilderSite;
  let page: Page;
  before(async () => {
    site = await openBuilderSite();
  });
  afterEach(async () => {
    await page.context().close();
    assert.deepEqual(site.complaints, []);
    assert.deepEqual(site.elsewhere, []);
  });
  after(() => site.close());

  const widget = () => page.getByRole('region', { name: 'The form as people see it' });

  it('meets the Cambridge example, ready to paste, and copies the tag', async () => {
    page = await site.open();
    await widget().getByText('Comments close Monday, December 22, 2025').waitFor();
    const tag = await tagOf(page);
    assert.match(
      tag,
      /^<script type="module" src="\/civic-feedback\/civic-feedback\.js"><\/script>/,
    );
    assert.match(tag, /<li data-id="governance">Strengthen governance, privacy, and transparency</);
    await page.getByRole('button', { name: 'Copy the tag' }).click();
    await page.getByRole('button', { name: 'Copied the tag' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), tag);
  });

  it('writes, and sees it in the real form and in the tag at once', async () => {
    page = await site.open();
    await page.getByLabel('Title', { exact: true }).fill('What matters & why <now>?');
    await widget().getByRole('heading', { name: 'What matters & why <now>?' }).waitFor();
    assert.match(await tagOf(page), /<h2>What matters &amp; why &lt;now&gt;\?<\/h2>/);
    await page.getByLabel('Choose', { exact: true }).check();
    await page.getByLabel('How many at most (optional)').fill('2');
    await widget()
      .getByRole('checkbox', { name: /Engage consistently/ })
      .waitFor();
    assert.match(await tagOf(page), /mode="choose"\n {2}limit="2"/);
    await page.getByLabel('Accent colour (optional)').fill('#6b2c91');
    assert.match(await tagOf(page), /style="--civic-accent: #6b2c91"/);
    await page.getByText('civic-feedback { --civic-accent: #6b2c91; }').waitFor();
  });

  it('adds, moves and takes away priorities with the keyboard, and is never lost on the way', async () => {
    page = await site.open();
    await page.getByRole('button', { name: 'Add a priority' }).press('Enter');
    await page.keyboard.type('Publish more maps');
    await page.keyboard.press('Tab');
    const added = page.getByRole('group', { name: 'Priority 7' });
    assert.equal(await added.getByLabel('Id').inputValue(), 'publish-more-maps');

    await page.getByRole('button', { name: 'Move up Publish more maps' }).press('Enter');
    assert.equal(await focusedName(page), 'Move up Publish more maps');
    await page.getByRole('status').filter({ hasText: 'Now number 6 of 7.' }).waitFor();
    await page.keyboard.press('Enter');
    assert.equal(await focusedName(page), 'Move up Publish more maps');
    await page.getByRole('button', { name: 'Move down Publish more maps' }).press('Enter');
    assert.equal(await focusedName(page), 'Move down Publish more maps');
    const order = [...(await tagOf(page)).matchAll(/data-id="([\w-]+)"/g)].map(([, id]) => id);
    assert.deepEqual(order.slice(4), ['innovation', 'publish-more-maps', 'partnerships']);

    await page.getByRole('button', { name: 'Remove Publish more maps' }).press('Enter');
    assert.match(await focusedName(page), /^Remove Strengthen partnerships/);
    assert.doesNotMatch(await tagOf(page), /publish-more-maps/);
  });

  it('pastes the list out of a document', async () => {
    page = await site.open();
    await page.getByText('Paste your list of priorities').click();
    await page.getByLabel('Your list').fill('1. Safe streets (for all ages)\n2. Trees\n3. Quiet');
    await page.getByRole('button', { name: 'Use this list' }).click();
    await widget().getByText('for all ages').waitFor();
    assert.match(
      await tagOf(page),
      /<li data-id="safe-streets">Safe streets <small>for all ages<\/small><\/li>/,
    );
  });

  it('starts over, and is told what to mend, where, and nothing before it is time', async () => {
    page = await site.open();
    await page.getByRole('button', { name: 'Start over, empty' }).click();
    await page.getByRole('heading', { name: '8 things to mend first' }).waitFor();
    const title = page.getByLabel('Title', { exact: true });
    assert.equal(await title.getAttribute('aria-invalid'), null);
    await page.getByRole('link', { name: /^Title: Missing/ }).click();
    assert.equal(await title.evaluate((field) => field === document.activeElement), true);
    assert.equal(await title.getAttribute('aria-invalid'), 'true');
    const described = (await title.getAttribute('aria-describedby'))?.split(' ').at(-1) ?? '';
    assert.match(await page.locator(`[id="${described}"]`).innerText(), /Missing, expected text/);

    await page.keyboard.type('A new park');
    await page.keyboard.press('Tab');
    assert.equal(await page.getByLabel('Id of the consultation').inputValue(), 'a-new-park');
    assert.equal(await title.getAttribute('aria-invalid'), null);
    for (const [index, words] of ['Trees', 'Water'].entries())
      await page
        .getByRole('group', { name: `Priority ${index + 1}` })
        .getByLabel('Its words')
        .fill(words);
    await page.getByRole('group', { name: 'Comments close' }).getByLabel('Date').fill('2031-06-30');
    const address = 'https://collect.example.gov/consultations/a-new-park/submissions';
    await page.getByLabel('Its address').fill(address);
    await widget().getByText('Water').waitFor();
    const tag = await tagOf(page);
    for (const part of ['consultation="a-new-park"', 'closes="2031-06-30"', 'data-id="water"'])
      assert.ok(tag.includes(part), part);
  });

  it('enters the time before its date, and is asked for the date instead of losing the time', async () => {
    page = await site.open();
    await page.getByRole('button', { name: 'Start over, empty' }).click();
    for (const [name, date] of [
      ['Comments close', '2031-06-30'],
      ['Comments open (optional)', '2031-05-30'],
    ] as const) {
      const when = page.getByRole('group', { name });
      await when.getByLabel('Time (optional)').fill('17:30');
      await when.getByLabel('Time (optional)').blur();
      await when.getByText(/Expected a date such as/).waitFor();
      assert.equal(await when.getByLabel('Time (optional)').inputValue(), '17:30');
      await when.getByLabel('Date').fill(date);
      assert.equal(await when.getByLabel('Time (optional)').inputValue(), '17:30');
      assert.equal(await when.getByText('Mistake:').count(), 0);
    }
  });

  it('is told that the address is of another consultation, and has the tag when both say the same', async () => {
    page = await site.open();
    await page
      .getByLabel('Its address')
      .fill('https://collect.example.gov/consultations/park-plan/submissions');
    await page
      .getByRole('link', { name: /^Where comments go: It is the address of “park-plan”/ })
      .click();
    assert.equal(await page.evaluate(() => document.activeElement?.id), 'field-endpoint-address');
    await page.getByLabel('Id of the consultation').fill('park-plan');
    assert.match(await tagOf(page), /consultation="park-plan"/);
  });

  it('pastes a tag, changes it, saves a file, and somebody else opens it', async () => {
    page = await site.open();
    await page.getByText('Paste a tag or a definition that you have').click();
    await page.getByLabel('The tag (HTML) or the definition (JSON)').fill(CITY_TAG);
    await page.getByRole('button', { name: 'Read it' }).click();
    await widget().getByRole('heading', { name: 'Where should bike lanes go first?' }).waitFor();
    assert.equal(await page.getByLabel('What takes the comments').inputValue(), 'formspree');
    assert.match(await tagOf(page), /format="form"/);
    assert.match(await tagOf(page), /no-shadow/);
    await page.getByLabel('Title', { exact: true }).fill('Bike lanes');
    const before = await tagOf(page);

    await page.getByText('Open or save a file').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Save your work as a file' }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'bike-plan.civic-builder.json');
    const file = await readFile(await download.path());
    await page.context().close();

    page = await site.open();
    await page.getByText('Open or save a file').click();
    const [chooser] = await Promise.all([
      page.waitForEvent('filechooser'),
      page.getByLabel(/^Open a file/).click(),
    ]);
    const name = 'bike-plan.civic-builder.json';
    await chooser.setFiles({ name, mimeType: 'application/json', buffer: file });
    await widget().getByRole('heading', { name: 'Bike lanes' }).waitFor();
    assert.equal(await tagOf(page), before);
  });

  it('is told why something cannot be read', async () => {
    page = await site.open();
    await page.getByText('Paste a tag or a definition that you have').click();
    await page.getByLabel('The tag (HTML) or the definition (JSON)').fill('<p>Hello</p>');
    await page.getByRole('button', { name: 'Read it' }).click();
    await page.getByText('There is no <civic-feedback> tag in this text.').waitFor();
    assert.match(await focusedName(page), /There is no <civic-feedback> tag/);
  });

  it('finds the work again after closing the page', async () => {
    page = await site.open();
    await page.getByLabel('Title', { exact: true }).fill('Kept');
    await page.reload();
    await widget().getByRole('heading', { name: 'Kept' }).waitFor();
    const keys = await page.evaluate(() => Object.keys(localStorage));
    assert.deepEqual(
      keys.filter((key) => !key.startsWith('civic-feedback ')),
      [],
    );
    await page.getByRole('button', { name: 'Use the Cambridge example' }).click();
    await widget()
      .getByRole('heading', { name: /^Draft Cambridge/ })
      .waitFor();
  });

  it('translates, looks at it in that language, and gets a tag that names the file', async () => {
    page = await site.open();
    await page.getByLabel('Another language').selectOption('es');
    await page.getByRole('button', { name: 'Add it' }).click();
    const spanish = page.locator('#translation-es');
    await spanish.getByLabel('Title', { exact: true }).fill('¿Qué es lo más importante?');
    await widget().getByRole('heading', { name: '¿Qué es lo más importante?' }).waitFor();
    await widget().getByRole('button', { name: 'Enviar sus comentarios' }).waitFor();
    await spanish.getByText('1 of 13 texts').waitFor();
    await page.getByText('A tag cannot say translations.').waitFor();
    assert.match(await tagOf(page), /src="\/civic-feedback\/open-data-plan-2026-2028\.json"/);
    const definition = await page.getByLabel('The definition', { exact: true }).inputValue();
    const { translations } = JSON.parse(definition) as { translations: object };
    assert.deepEqual(translations, { es: { title: '¿Qué es lo más importante?' } });
    const policy = await page.getByLabel('The content security policy').inputValue();
    assert.match(policy, /connect-src 'self' https:\/\/collect\.example\.gov/);
  });

  it('looks at the form on a phone, in the dark, in Arabic, before and after', async () => {
    page = await site.open();
    await page.getByLabel('Phone', { exact: true }).check();
    await page.getByLabel('Dark', { exact: true }).check();
    const stage = await widget().boundingBox();
    assert.equal(stage?.width, 320);
    const ground = await widget().evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.equal(ground, 'rgb(18, 18, 18)');
    await page.getByLabel('Time', { exact: true }).selectOption('after');
    await widget().getByText('Comments closed').waitFor();
    await page.getByLabel('Time', { exact: true }).selectOption('before');
    await widget().getByText('Comments open').first().waitFor();
    await page.getByLabel('Time', { exact: true }).selectOption('soon');
    await page.getByLabel('Language', { exact: true }).selectOption('ar');
    await widget().getByRole('button', { name: /إرسال/ }).first().waitFor();
    assert.equal(await widget().getAttribute('dir'), 'rtl');
  });

  it('sends a comment in the preview, which nobody gets and nothing keeps', async () => {
    page = await site.open();
    await widget().getByLabel('Your comment').fill('Only a test.');
    await widget().getByRole('button', { name: 'Send your feedback' }).click();
    await widget().getByRole('heading', { name: 'Comment received' }).waitFor();
    const keys = await page.evaluate(() => [
      ...Object.keys(localStorage),
      ...Object.keys(sessionStorage),
    ]);
    assert.deepEqual(keys, []);
  });
});

describe('What the builder gave an editor', { timeout: 120_000 }, () => {
  it('is pasted, and takes a comment under a policy with no more than its lines', async () => {
    const city = await foundCity();
    const site = await openBuilderSite();
    try {
      const page = await site.open();
      await sendTo(page, submissionsOf(city));
      const tag = await tagOf(page);
      const lines = await page.getByLabel('The content security policy').inputValue();
      const allowed = strictPolicy(city.collector).split('; ');
      for (const line of lines.trim().split(';\n')) {
        const [name = '', ...sources] = line.split(' ');
        const directive = allowed.find((each) => each.startsWith(`${name} `))?.split(' ') ?? [];
        assert.deepEqual(
          sources.filter((source) => !directive.includes(source)),
          [],
          line,
        );
      }

      const visit = await city.open(tag.replace(/^<script.*\n/, ''));
      await visit.getByLabel('Your comment').fill('Straight from the builder.');
      await visit.getByRole('button', { name: 'Send your feedback' }).click();
      await visit.getByRole('heading', { name: 'Comment received' }).waitFor();
      const kept = await city.kept();
      assert.equal(kept[0]?.submission.answers.comment, 'Straight from the builder.');
      assert.deepEqual(city.complaints, []);
    } finally {
      await site.close();
      await city.close();
    }
  });
});
