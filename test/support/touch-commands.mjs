// @ts-check
/** Commands that a test in the browser sends to the runner: touch the page, as fingers do. */

/** @typedef {import('puppeteer-core').Page} Page */

/** @typedef {{ type: 'touchStart' | 'touchMove' | 'touchEnd' | 'touchCancel', touchPoints: { x: number, y: number, id: number }[] }} Touch */

/** @type {WeakMap<Page, Promise<import('puppeteer-core').CDPSession>>} */
const sessions = new WeakMap();

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function touchCommands() {
  return {
    name: 'civic-touch-commands',
    async executeCommand({ command, payload, session }) {
      if (command !== 'civic-tap' && command !== 'civic-touch') return undefined;
      const launcher = /** @type {any} */ (session.browser);
      /** @type {Page} */
      const page = launcher.getPage(session.id);
      if (command === 'civic-tap') {
        const { x, y } = /** @type {{ x: number, y: number }} */ (payload);
        await page.touchscreen.tap(x, y);
        return true;
      }
      // One session for all: another would know nothing of the fingers that are down.
      const devTools = sessions.get(page) ?? page.createCDPSession();
      sessions.set(page, devTools);
      await (await devTools).send('Input.dispatchTouchEvent', /** @type {Touch} */ (payload));
      return true;
    },
  };
}
