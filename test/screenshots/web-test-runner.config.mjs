// @ts-check
/** The element tests' own runner, with one file and one browser whose pictures are always the same. */
import { chromium } from '../support/engines.mjs';
import config from '../web-test-runner.config.mjs';
import { screenshotCommands } from './commands.mjs';

/** @type {import('@web/test-runner').TestRunnerConfig} */
export default {
  ...config,
  files: ['test/screenshots/screenshots.test.ts'],
  browsers: [
    chromium([
      '--font-render-hinting=none',
      '--disable-lcd-text',
      '--force-color-profile=srgb',
      '--hide-scrollbars',
    ]),
  ],
  concurrency: 1,
  testsFinishTimeout: 900_000,
  plugins: [...(config.plugins ?? []), screenshotCommands(process.env.CIVIC_SCREENSHOTS ?? 'look')],
  testFramework: { config: { ui: 'bdd', timeout: 120_000 } },
};
