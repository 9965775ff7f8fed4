/**
 * `npm run screenshots:themes`: the demo's pages with a theme, as a browser shows them, into
 * .screenshots/themes to look at, whole, at 320 and 1280 pixels; and the pictures of docs/partners.md
 * into docs/images/themes.
 */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';
import { createApplication } from '../../demo/serving/application.js';
import { openScripts } from '../../demo/serving/scripts.js';
import { listen, openMemoryStore } from '../../src/collector/index.js';
import { cambridge } from '../support/cambridge.js';
import { browserFlags, findBrowser } from '../support/find-browser.mjs';
import { root } from '../support/packed.js';
import { webpOf } from './webp.js';

/** Every page with a theme, by the name of its picture. */
const PAGES = {
  'uswds': 'uswds/',
  'bootstrap': 'bootstrap/',
  'bootstrap-dark': 'bootstrap/?dark',
  'govuk': 'govuk/',
  'plain': 'plain/',
};

const OPEN = 'at=2025-12-18T13:00:00-05:00';

/** What the pictures of the guide show: both forms from their beginning, in a window of this size. */
const PICTURE = { width: 1000, height: 600 };

/** Opens a page with two priorities ranked, and e-mail address in need of mending where `wrong`. */
async function open(browser: Browser, address: string, width: number, wrong: boolean) {
  const context = await browser.newContext({
    viewport: { width, height: 800 },
    // A reader in the city: elsewhere the deadline has a second line.
    timezoneId: 'America/New_York',
  });
  const page = await context.newPage();
  await page.goto(`${address}${address.includes('?') ? '&' : '?'}${OPEN}`);
  const widget = page.locator('civic-feedback');
  for (const name of ['Engage consistently', 'Strengthen governance'])
    await widget.getByRole('button', { name: `Add ${name}` }).click();
  await page.getByRole('checkbox', { name: 'CSV' }).check();
  if (wrong) {
    await widget.getByLabel('Email address').fill('ada');
    await widget.getByRole('button', { name: 'Send your feedback' }).click();
    await widget.getByRole('heading', { name: 'There is 1 problem' }).waitFor();
  }
  await page.evaluate(() => document.fonts.ready);
  return page;
}

const folder = join(root, '.screenshots/themes');
const images = join(root, 'docs/images/themes');
await mkdir(folder, { recursive: true });
await mkdir(images, { recursive: true });
const scripts = await openScripts(root);
const store = openMemoryStore();
const listener = await listen({
  handler: createApplication({ root, consultation: cambridge, store, scripts }),
  port: 0,
});
const { path, environment } = findBrowser();
const browser = await chromium.launch({
  executablePath: path,
  env: { ...(process.env as Record<string, string>), ...environment },
  args: [...browserFlags, '--hide-scrollbars', '--force-color-profile=srgb', '--disable-lcd-text'],
});
try {
  for (const [name, where] of Object.entries(PAGES)) {
    const address = `${listener.url}/themes/${where}`;
    for (const width of [320, 1280])
      for (const wrong of [false, true]) {
        const page = await open(browser, address, width, wrong);
        const file = `${name}.${String(width)}${wrong ? '.wrong' : ''}.png`;
        await page.screenshot({ path: join(folder, file), fullPage: true });
        await page.context().close();
      }
    const page = await open(browser, address, PICTURE.width, false);
    await page.setViewportSize(PICTURE);
    await page.locator('.side-by-side').evaluate((both) => {
      both.scrollIntoView({ behavior: 'instant' });
    });
    await writeFile(join(images, `${name}.webp`), await webpOf(page));
    await page.context().close();
  }
} finally {
  await browser.close();
  await listener.close();
  await store.close();
  await scripts.close();
}
console.log(`To look at: ${folder}`);
