/**
 * `npm run screenshots:guides`, after a build: the pictures of the README and of docs/editors.md, in
 * docs/images. The form is the one for a script tag, the builder the one that a city can host.
 */
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { cambridge } from '../support/cambridge.js';
import { foundCity } from '../support/city.js';
import { root } from '../support/packed.js';
import { openBuilderSite } from '../flows/support-builder.js';
import { webpOf } from './webp.js';

// A reader in the city: elsewhere the deadline has a second line.
process.env.TZ = 'America/New_York';

/** A page of a city without a style of its own, but for a font. */
const PAGE = `<style>body { margin: 24px; font: 17px/1.5 'DejaVu Sans', sans-serif; color: #1b1b1f }</style>`;

async function keep(name: string, page: Page): Promise<void> {
  await page.evaluate(() => document.fonts.ready);
  await writeFile(join(root, 'docs/images', `${name}.webp`), await webpOf(page));
}

/** The form in the middle of its work: three of six priorities ranked, and a comment. */
async function pictureOfTheForm(): Promise<void> {
  const city = await foundCity();
  try {
    const items = cambridge.question.priorities.map(
      ({ id, label, description = '' }) =>
        `<li data-id="${id}">${label} <small>${description}</small></li>`,
    );
    const page = await city.open(
      `<civic-feedback endpoint="${city.collector}/consultations/${cambridge.id}/submissions"
        consultation="${cambridge.id}" mode="rank" closes="2025-12-22" time-zone="America/New_York">
        <h2>Tell us what matters most</h2>
        <p>The draft plan outlines six strategic priorities for the next three years.</p>
        <ol>${items.join('')}</ol>
        <p data-part="public-records">What you send becomes a public record.</p>
      </civic-feedback>`,
      { width: 760, head: PAGE, policy: "default-src * 'unsafe-inline'" },
    );
    for (const name of ['Engage consistently', 'Strengthen the data', 'Strengthen governance'])
      await page.getByRole('button', { name: `Add ${name}` }).click();
    await page.getByLabel('Your comment').fill('The bike counts are the dataset I use most.');
    await page.getByText('43 of 5,000 characters').waitFor();
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    const height = await page.evaluate(() => document.documentElement.scrollHeight);
    await page.setViewportSize({ width: 760, height });
    await keep('widget', page);
  } finally {
    await city.close();
  }
}

/** The builder: its beginning, and the step in which a theme was chosen. */
async function picturesOfTheBuilder(): Promise<void> {
  const site = await openBuilderSite();
  try {
    const page = await site.open({ viewport: { width: 1280, height: 860 } });
    await keep('builder', page);
    await page.getByLabel('Ready theme').selectOption('uswds');
    await page.evaluate(() => (document.activeElement as HTMLElement | null)?.blur());
    await page.getByRole('heading', { name: 'Look', exact: true }).evaluate((heading) => {
      heading.scrollIntoView({ behavior: 'instant' });
      scrollBy({ top: -16, behavior: 'instant' });
    });
    await keep('builder-look', page);
  } finally {
    await site.close();
  }
}

await pictureOfTheForm();
await picturesOfTheBuilder();
