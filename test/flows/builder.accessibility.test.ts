import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { openBuilderSite, type BuilderSite } from './support-builder.js';

const axePath = createRequire(import.meta.url).resolve('axe-core/axe.min.js');

describe('Everybody at the builder', { timeout: 240_000 }, () => {
  let site: BuilderSite;
  let axe: string;
  before(async () => {
    site = await openBuilderSite();
    axe = await readFile(axePath, 'utf8');
  });
  after(() => site.close());

  /** What axe finds on the page: rule and place. */
  async function violations(page: Page): Promise<string[]> {
    await page.evaluate(axe);
    return page.evaluate(async () => {
      const { axe: checker } = globalThis as unknown as {
        axe: { run: () => Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
      };
      const found = await checker.run();
      return found.violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
    });
  }

  const openAll = (page: Page): Promise<void> =>
    page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = true;
    });

  /** Elements that stick out of the window. */
  const wide = (page: Page): Promise<string[]> =>
    page.evaluate(() =>
      [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > innerWidth + 1)
        .map((element) => `${element.localName}.${element.className}#${element.id}`),
    );

  for (const colorScheme of ['light', 'dark'] as const)
    for (const width of [320, 1280])
      it(`meets nothing that axe knows of, and no line too long: ${colorScheme}, ${width} px`, async () => {
        const page = await site.open({ colorScheme, viewport: { width, height: 800 } });
        await page.getByLabel('Another language').selectOption('ar');
        await page.getByRole('button', { name: 'Add it' }).click();
        for (const box of [/^Put a plain form into the tag/, 'The form is there before the script'])
          await page.getByLabel(box).check();
        await page.getByText('On a page in another language, the form changes').waitFor();
        await openAll(page);
        assert.deepEqual(await wide(page), []);
        assert.deepEqual(await violations(page), []);

        await page.getByRole('button', { name: 'Start over, empty' }).click();
        await page.getByRole('link', { name: /^Title: Missing/ }).click();
        await openAll(page);
        assert.deepEqual(await wide(page), []);
        assert.deepEqual(await violations(page), []);
        await page.context().close();
      });

  it('reads letters of twice the size on a narrow page, and no line is too long', async () => {
    const page = await site.open({ viewport: { width: 320, height: 800 } });
    await page.evaluate(() => {
      document.documentElement.style.fontSize = '200%';
    });
    await openAll(page);
    assert.deepEqual(await wide(page), []);
    await page.context().close();
  });

  it('sees every button’s edge in forced colours', async () => {
    const page = await site.open({ forcedColors: 'active' });
    const widths = await page
      .getByRole('button', { name: /^Copy |^Use the Cambridge|^Add a priority/ })
      .evaluateAll((buttons) => buttons.map((button) => getComputedStyle(button).borderTopWidth));
    assert.deepEqual(new Set(widths), new Set(['1px']));
    await page.context().close();
  });

  it('finds every button and field large enough for a finger', async () => {
    const page = await site.open({ viewport: { width: 320, height: 800 } });
    await openAll(page);
    const small = await page
      .locator('main')
      .locator('button, summary, select, input:not([type=checkbox], [type=radio]), .option label')
      .evaluateAll((controls) =>
        controls
          .filter((control) => control.checkVisibility())
          .filter((control) => control.getBoundingClientRect().height < 44)
          .map((control) => control.outerHTML.slice(0, 80)),
      );
    assert.deepEqual(small, []);
    await page.context().close();
  });

  it('goes by keyboard from the top straight to what is pasted', async () => {
    const page = await site.open();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => document.activeElement?.id === 'result');
    await page.context().close();
  });

  it('was shown no error and no violation of the policy', () => {
    assert.deepEqual(site.complaints, []);
  });
});
