// @ts-check
/** A command that a test in the browser sends to the runner: tap the page, as a finger does. */

/** @typedef {import('puppeteer-core').Page} Page */

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function touchCommands() {
  return {
    name: 'civic-touch-commands',
    async executeCommand({ command, payload, session }) {
      if (command !== 'civic-tap') return undefined;
      const { x, y } = /** @type {{ x: number, y: number }} */ (payload);
      const launcher = /** @type {any} */ (session.browser);
      /** @type {Page} */
      const page = launcher.getPage(session.id);
      await page.touchscreen.tap(x, y);
      return true;
    },
  };
}
