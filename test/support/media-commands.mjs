// @ts-check
/**
 * Commands that a test in the browser sends to the runner: emulate what a reader's system prefers.
 * web-test-runner's own command knows no forced colours. Chromium only: it is done over its
 * DevTools protocol, in a session that stays open, because its end would end the emulation.
 */

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function mediaCommands() {
  /** @type {WeakMap<Page, Promise<CDPSession>>} */
  const sessions = new WeakMap();
  return {
    name: 'civic-media-commands',
    async executeCommand({ command, payload, session }) {
      if (command !== 'civic-emulate-media') return undefined;
      const { media, features } =
        /** @type {{ media: string, features: { name: string, value: string }[] }} */ (payload);
      const launcher = /** @type {any} */ (session.browser);
      /** @type {Page} */
      const page = launcher.getPage(session.id);
      const devTools = sessions.get(page) ?? page.createCDPSession();
      sessions.set(page, devTools);
      await (await devTools).send('Emulation.setEmulatedMedia', { media, features });
      return true;
    },
  };
}
