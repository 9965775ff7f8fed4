// @ts-check
/**
 * A browser launcher of web-test-runner for WebKitGTK (Debian: webkit2gtk-driver, xvfb). It knows
 * keys, mouse and window size (of a frame, in which every test runs: webkit-frame.html); WebKit's
 * driver can neither tap nor emulate media (engine.ts).
 */
import { existsSync } from 'node:fs';
import { startWebDriver } from './webdriver.mjs';
import { webkitPage } from './webkit-page.mjs';

/** @typedef {import('./webdriver.mjs').WebDriver} WebDriver */

const driverPath = '/usr/bin/WebKitWebDriver';

/** @returns {string} */
function miniBrowser() {
  const folders = ['/usr/lib/x86_64-linux-gnu', '/usr/lib/aarch64-linux-gnu', '/usr/libexec'];
  const versions = ['webkit2gtk-4.1', 'webkitgtk-6.0', 'webkit2gtk-4.0'];
  const path = folders
    .flatMap((folder) => versions.map((version) => `${folder}/${version}/MiniBrowser`))
    .find((candidate) => existsSync(candidate));
  if (path === undefined || !existsSync(driverPath))
    throw new Error('No WebKit was found (Debian: apt-get install webkit2gtk-driver xvfb).');
  return path;
}

/** @returns {import('@web/test-runner-core').BrowserLauncher} */
export function webkitLauncher() {
  const browser = miniBrowser();
  /** @type {Promise<WebDriver> | undefined} */
  let starting;
  /** @type {WebDriver | undefined} */
  let driver;
  /** @type {Map<string, string>} */
  const active = new Map();

  const running = () => {
    if (driver === undefined) throw new Error('WebKit is not running.');
    return driver;
  };
  const page = webkitPage(running);

  const startWindow = async () => {
    const started = await startWebDriver(driverPath, browser);
    await started.send('POST', '/window/rect', { width: 1500, height: 1100 });
    return started;
  };

  const launcher = {
    name: 'WebKit',
    // The commands of web-test-runner ask for this type, and then use the page below.
    type: 'puppeteer',
    // One window, and so one page at a time.
    concurrency: 1,
    /** @param {string} id @param {string} url */
    async startSession(id, url) {
      starting ??= startWindow();
      driver = await starting;
      launcher.name = `WebKit ${driver.version}`;
      active.set(id, url);
      const frame = new URL('/test/support/webkit-frame.html', url);
      frame.hash = encodeURIComponent(url);
      await driver.send('POST', '/url', { url: frame.href });
    },
    /** @param {string} id */
    isActive: (id) => active.has(id),
    /** @param {string} id */
    getBrowserUrl: (id) => active.get(id),
    getPage: () => page,
    /** @param {string} id */
    async stopSession(id) {
      active.delete(id);
      try {
        await running().send('POST', '/url', { url: 'about:blank' });
      } catch {
        // The browser broke down in this file, which has failed by that; the next gets a new one.
        await running().stop();
        starting = undefined;
      }
      return {};
    },
    startDebugSession: () => Promise.reject(new Error('Not supported by the WebKit launcher.')),
    async stop() {
      await driver?.stop();
    },
  };
  return launcher;
}
