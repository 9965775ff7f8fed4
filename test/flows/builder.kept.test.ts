/** What an editor has written at the builder stays theirs, whatever they press, open or type. */
import assert from 'node:assert/strict';
import { after, afterEach, before, describe, it } from 'node:test';
import type { Locator, Page } from 'playwright-core';
import { openBuilderSite, tagOf, type BuilderSite } from './support-builder.js';

describe('What an editor has written at the builder', { timeout: 240_000 }, () => {
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

  const title = (): Locator => page.getByLabel('Title', { exact: true });
  const widget = (): Locator => page.getByRole('region', { name: 'The form as people see it' });
  const bringBack = (): Promise<void> =>
    page.getByRole('button', { name: 'Bring back what was there before' }).click();
  const read = async (text: string): Promise<void> => {
    await page.getByText('Paste a tag or a definition that you have').click();
    await page.getByLabel('The tag (HTML) or the definition (JSON)').fill(text);
    await page.getByRole('button', { name: 'Read it' }).click();
  };

  it('comes back after a button that replaces all of it, and the other can be had again', async () => {
    page = await site.open();
    await title().fill('An hour of work');
    await page.getByRole('button', { name: 'Start over, empty' }).click();
    assert.equal(await title().inputValue(), '');
    await page.getByText('The form appears here when nothing is missing any more.').waitFor();
    await title().fill('Another one');
    await bringBack();
    assert.equal(await title().inputValue(), 'An hour of work');
    await widget().getByRole('heading', { name: 'An hour of work' }).waitFor();
    await page.getByRole('status').filter({ hasText: 'What was there before is back.' }).waitFor();
    await bringBack();
    assert.equal(await title().inputValue(), 'Another one');
  });

  it('comes back after a reload too, as what replaced it does', async () => {
    page = await site.open();
    const back = page.getByRole('button', { name: 'Bring back what was there before' });
    assert.equal(await back.count(), 0);
    await title().fill('An hour of work');
    await page.getByRole('button', { name: 'Start over, empty' }).click();
    await title().fill('Another one');
    await page.reload();
    assert.equal(await title().inputValue(), 'Another one');
    await bringBack();
    assert.equal(await title().inputValue(), 'An hour of work');
    await page.reload();
    await bringBack();
    assert.equal(await title().inputValue(), 'Another one');
  });

  it('comes back after a list that was pasted over the priorities', async () => {
    page = await site.open();
    const before = await tagOf(page);
    await page.getByText('Paste your list of priorities').click();
    await page.getByLabel('Your list').fill('Trees\nWater');
    await page.getByRole('button', { name: 'Use this list' }).click();
    assert.match(await tagOf(page), /data-id="water"/);
    await bringBack();
    assert.equal(await tagOf(page), before);
  });

  it('is drawn when the keys pause, among many priorities, and is copied whole before that', async () => {
    page = await site.open();
    const list = Array.from({ length: 60 }, (_, index) => `Wish ${index + 1}`);
    await page.getByText('Paste your list of priorities').click();
    await page.getByLabel('Your list').fill(list.join('\n'));
    await page.getByRole('button', { name: 'Use this list' }).click();
    await title().focus();
    // In one task, so that no pause can be meant.
    const drawn = await title().evaluate((field: HTMLInputElement) => {
      field.value = 'Typed just now';
      field.dispatchEvent(new InputEvent('input', { bubbles: true }));
      return ['none', '.result'].map((place) => {
        // The first of what is to be pasted is the tag, and the first button beside it copies it.
        document.querySelector<HTMLElement>(`${place} textarea ~ .actions button`)?.click();
        return [...document.querySelectorAll('textarea')].some(({ value }) =>
          value.includes(field.value),
        );
      });
    });
    assert.deepEqual(drawn, [false, true], 'at the key, and at the press');
    await page.getByRole('status').filter({ hasText: 'Copied' }).waitFor();
    const copied = await page.evaluate(() => navigator.clipboard.readText());
    assert.match(copied, /Typed just now/);
    await title().pressSequentially(', and more');
    await widget().getByRole('heading', { name: 'Typed just now, and more' }).waitFor();
    await page.reload();
    assert.equal(await title().inputValue(), 'Typed just now, and more');
  });

  it('is not in the way of a file with translations that are none', async () => {
    page = await site.open();
    await read('{"title": "From a file", "translations": null}');
    assert.equal(await title().inputValue(), 'From a file');
    await page.reload();
    assert.equal(await title().inputValue(), 'From a file');
  });

  it('keeps its translation when a priority gets another id', async () => {
    page = await site.open();
    await page.getByLabel('Another language').selectOption('es');
    await page.getByRole('button', { name: 'Add it' }).click();
    const spanish = page.locator('#translation-es').getByLabel('Priority 1', { exact: true });
    await spanish.fill('Datos de calidad');
    const id = page.getByRole('group', { name: 'Priority 1' }).getByLabel('Id');
    await id.fill('');
    await id.pressSequentially('data');
    await id.blur();
    assert.equal(await spanish.inputValue(), 'Datos de calidad');
    const definition = await page.getByLabel('The definition', { exact: true }).inputValue();
    assert.match(definition, /"priorities": \{\s+"data": \{\s+"label": "Datos de calidad"/);
  });

  it('is in one place for two tabs, which is said in the one that is not written in', async () => {
    page = await site.open();
    const other = await page.context().newPage();
    await other.goto(page.url());
    await other.getByLabel('Title', { exact: true }).fill('Written in the other tab');
    await page.locator('main li').getByText('The builder is open in another tab too.').waitFor();
  });

  it('is a date also for somebody who types on after the year', async () => {
    page = await site.open();
    const date = page.getByRole('group', { name: 'Comments close' }).getByLabel('Date');
    await date.focus();
    await page.keyboard.type('122220305');
    // The fifth digit begins the year anew, in the same field.
    await page.keyboard.type('2030');
    assert.equal(await date.inputValue(), '2030-12-22');
    assert.equal(await date.evaluate((field) => field === document.activeElement), true);
  });

  it('is told, beside the date, that people will read that comments have closed', async () => {
    page = await site.open();
    const close = page.getByRole('group', { name: 'Comments close' });
    await close.getByLabel('Date').fill('2025-12-31');
    await close.getByText('This is in the past').waitFor();
    await close.getByLabel('Date').fill('2099-12-31');
    await close.getByText('This is in the past').waitFor({ state: 'detached' });
  });

  it('is previewed in the language that it is written in, and has it in the tag', async () => {
    page = await site.open();
    await page.getByLabel('The language that you write in').fill('ar');
    await widget().getByRole('button', { name: /إرسال/ }).first().waitFor();
    const tag = await tagOf(page);
    assert.match(tag, /<civic-feedback\n {2}lang="ar"\n {2}dir="rtl"\n/);
    await read(tag);
    assert.equal(await page.getByLabel('The language that you write in').inputValue(), 'ar');
    assert.equal(await tagOf(page), tag);
  });

  it('says which languages the form has words in, beside one that it has none for', async () => {
    page = await site.open();
    await page.getByLabel('The language that you write in').fill('sp');
    await page.getByText('The form has no words of its own in “sp”').waitFor();
  });

  it('is selected where the browser lets nobody copy, and everybody reads what to do then', async () => {
    page = await site.open();
    await page.evaluate(() => {
      navigator.clipboard.writeText = () => Promise.reject(new DOMException('', 'NotAllowedError'));
    });
    await page.getByRole('button', { name: 'Copy the tag' }).click();
    const told = page.locator('.result').getByText('Copy it with your keyboard');
    await told.waitFor();
    const selected = await page.evaluate(() => String(getSelection()));
    assert.match(selected, /<civic-feedback/);
    await page.getByRole('button', { name: 'Copy the tag' }).waitFor();
  });
});
