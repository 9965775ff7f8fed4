import { chromium, type Browser } from 'playwright-core';
import { browserFlags, findBrowser } from './find-browser.mjs';

/** Starts the browser that was found, for a test of what was built. */
export function launchChromium(): Promise<Browser> {
  const { path, environment } = findBrowser();
  return chromium.launch({
    executablePath: path,
    env: { ...(process.env as Record<string, string>), ...environment },
    args: browserFlags,
  });
}
