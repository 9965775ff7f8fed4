/** A ready theme in the builder: in the preview, in what is pasted, and on the page then. */
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { Page } from 'playwright-core';
import { foundCity, type City } from '../support/city.js';
import {
  openBuilderSite,
  sendTo,
  submissionsOf,
  textOf,
  type BuilderSite,
} from './support-builder.js';

describe('A web editor whose page has a design system', { timeout: 240_000 }, () => {
  let city: City;
  let site: BuilderSite;
  before(async () => {
    city = await foundCity();
    site = await openBuilderSite();
  });
  after(async () => {
    await site.close();
    await city.close();
  });

  for (const [theme, property, value] of [
    ['uswds', 'fontFamily', /Helvetica Neue/],
    ['bootstrap', 'borderTopLeftRadius', /^6px$/],
    ['govuk', 'backgroundColor', /^rgb\(15, 122, 82\)$/],
    ['plain', 'backgroundColor', /^rgb\(0, 0, 0\)$/],
  ] as const)
    it(`sees the theme in the preview, pastes it, has it under a strict policy, and reads it back: ${theme}`, async () => {
      const lookOf = (page: Page): Promise<string> =>
        page
          .getByRole('button', { name: 'Send your feedback' })
          .evaluate((button, name) => getComputedStyle(button)[name], property);

      const builder = await site.open();
      await sendTo(builder, submissionsOf(city));
      assert.doesNotMatch(await lookOf(builder), value);
      await builder.getByLabel('Ready theme').selectOption(theme);
      assert.match(await lookOf(builder), value);
      const made = await textOf(builder, 'The tag');
      const line = `<link rel="stylesheet" href="/civic-feedback/themes/${theme}.css">\n`;
      assert.ok(made.startsWith(line), made);
      const policy = await textOf(builder, 'The content security policy');
      assert.match(policy, /^style-src 'self';?$/m);

      const page = await city.open(made, {
        script: '',
        policy: `default-src 'none'; require-trusted-types-for 'script'; ${policy.replace(/\s+/g, ' ')}`,
      });
      await page.getByRole('button', { name: 'Send your feedback' }).waitFor();
      assert.match(await lookOf(page), value);
      await page.context().close();

      await builder.getByRole('button', { name: 'Use the Cambridge example' }).click();
      assert.equal(await textOf(builder, 'Ready theme'), '');
      await builder.getByText('Paste a tag or a definition that you have').click();
      await builder.getByLabel('The tag (HTML) or the definition (JSON)').fill(made);
      await builder.getByRole('button', { name: 'Read it' }).click();
      assert.equal(await textOf(builder, 'Ready theme'), theme);
      assert.match(await lookOf(builder), value);
      assert.equal(await textOf(builder, 'The tag'), made);
      await builder.context().close();
      assert.deepEqual(site.complaints, []);
      assert.deepEqual(site.elsewhere, []);
      assert.deepEqual(city.complaints, []);
    });

  it('asks for a dark ground, and reads why the theme stays light', async () => {
    const builder = await site.open();
    await builder.getByLabel('Dark', { exact: true }).check();
    await builder.getByLabel('Ready theme').selectOption('uswds');
    await builder.getByText('This theme has no dark look').waitFor();
    const stage = builder.getByRole('region', { name: 'The form as people see it' });
    const ground = (): Promise<string> =>
      stage.evaluate((element) => getComputedStyle(element).backgroundColor);
    assert.equal(await ground(), 'rgb(255, 255, 255)');
    await builder.getByLabel('Ready theme').selectOption('plain');
    assert.equal(await ground(), 'rgb(18, 18, 18)');
    await builder.context().close();
  });
});
