// @ts-check
/** A command that a test in the browser sends to the runner: what the window shows, as a picture. */

/** @typedef {import('puppeteer-core').Page} Page */

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function pictureCommands() {
  return {
    name: 'civic-picture-commands',
    async executeCommand({ command, session }) {
      if (command !== 'civic-picture') return undefined;
      /** @type {Page} */
      const page = /** @type {any} */ (session.browser).getPage(session.id);
      return page.screenshot({ encoding: 'base64' });
    },
  };
}
