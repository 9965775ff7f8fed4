// @ts-check
/** The browsers that element tests run in. A missing one is an error, never a silent skip. */
import { existsSync } from 'node:fs';
import { chromeLauncher } from '@web/test-runner-chrome';
import puppeteer from 'puppeteer-core';
import { browserFlags, findBrowser } from './find-browser.mjs';
import { webkitLauncher } from './webkit-launcher.mjs';

/** @typedef {import('@web/test-runner-core').BrowserLauncher} BrowserLauncher */

/**
 * @param {string[]} flags beside the usual ones
 * @returns {BrowserLauncher}
 */
export function chromium(flags = []) {
  const { path, environment } = findBrowser();
  return chromeLauncher({
    launchOptions: {
      executablePath: path,
      args: [...browserFlags, ...flags],
      env: { ...process.env, ...environment },
    },
    createPage: async ({ context }) => {
      // A window each: one behind another has no frames, and waits with the mouse's moves for them.
      const page = await context.newPage({ type: 'window' });
      // Pages run side by side; each must believe that it has the focus, as the one page of a
      // reader has.
      const devTools = await page.createCDPSession();
      await devTools.send('Emulation.setFocusEmulationEnabled', { enabled: true });
      return page;
    },
  });
}

/** @returns {BrowserLauncher} */
export function firefox() {
  const path = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
  if (!existsSync(path))
    throw new Error(
      `No Firefox at ${path} (Debian: apt-get install firefox-esr; or FIREFOX_PATH).`,
    );
  return chromeLauncher({
    puppeteer: /** @type {any} */ (puppeteer),
    launchOptions: {
      browser: 'firefox',
      executablePath: path,
      // For media-commands.mjs: this Firefox opens our own test pages only.
      args: ['--remote-allow-system-access'],
    },
    // One page at a time: Firefox gives the keyboard to one page only.
    concurrency: 1,
  });
}

/** @returns {BrowserLauncher} */
export function webkit() {
  return webkitLauncher();
}
