/** Real browsers: Debian's Chromium over DevTools, and Firefox ESR over WebDriver BiDi. */
import { existsSync } from 'node:fs';
import { after, before, describe, type TestContext } from 'node:test';
import puppeteer, { type Browser, type LaunchOptions } from 'puppeteer-core';
import { browserFlags, findBrowser } from '../support/find-browser.mjs';
import { Resident } from './support-resident.js';
import type { Town } from './support-town.js';

/** A browser, by the name that tests call it. */
export type Engine = 'Chromium' | 'Firefox';

/** Starts one. A missing browser is an error, never a skip. */
export function startBrowser(engine: Engine, options: LaunchOptions = {}): Promise<Browser> {
  if (engine === 'Chromium') {
    const { path, environment } = findBrowser();
    const env = { ...process.env, ...environment };
    return puppeteer.launch({ executablePath: path, args: browserFlags, env, ...options });
  }
  const executablePath = process.env.FIREFOX_PATH ?? '/usr/bin/firefox-esr';
  if (!existsSync(executablePath))
    throw new Error(`No Firefox at ${executablePath} (Debian: apt-get install firefox-esr).`);
  return puppeteer.launch({ browser: 'firefox', executablePath, ...options });
}

/** What the tests of one browser reach it by. */
export interface AtBrowser {
  engine: Engine;
  /** The browser itself. */
  browser: () => Browser;
  /** Somebody who has opened the town's page in a new tab; every town is an origin of its own. */
  resident: (
    test: TestContext,
    town: Town,
    before?: (person: Resident) => Promise<void>,
  ) => Promise<Resident>;
}

/** Declares the same tests for every browser in turn; each is started once, with these options. */
export function inEach(
  engines: readonly Engine[],
  who: string,
  tests: (at: AtBrowser) => void,
  options: (engine: Engine) => LaunchOptions = () => ({}),
): void {
  for (const engine of engines)
    describe(`${who}, in ${engine}`, { timeout: 280_000 }, () => {
      let browser: Browser;
      before(async () => {
        browser = await startBrowser(engine, options(engine));
      });
      after(() => browser.close());
      tests({
        engine,
        browser: () => browser,
        async resident(test, town, prepare) {
          const page = await browser.newPage();
          test.after(() => page.close().catch(() => undefined));
          const person = new Resident(page, town);
          await prepare?.(person);
          return person.visit();
        },
      });
    });
}

/** Both. */
export const BOTH = ['Chromium', 'Firefox'] as const;
