// @ts-check
/**
 * Commands that a test in the browser sends to the runner: emulate what a reader's system prefers.
 * web-test-runner's own command knows no forced colours, and no Firefox.
 */

/** @typedef {import('puppeteer-core').Page} Page */
/** @typedef {import('puppeteer-core').CDPSession} CDPSession */

/** @typedef {{ name: string, value: string }[]} Features an empty value: as the system has it */

/** @type {WeakMap<Page, Promise<CDPSession>>} */
const sessions = new WeakMap();

/**
 * Over Chromium's DevTools protocol, in a session that stays open: its end would end the emulation.
 *
 * @param {Page} page @param {string} media @param {Features} features
 */
async function inChromium(page, media, features) {
  const devTools = sessions.get(page) ?? page.createCDPSession();
  sessions.set(page, devTools);
  await (await devTools).send('Emulation.setEmulatedMedia', { media, features });
}

/** The properties of Firefox's BrowsingContext that its own developer tools set. */
const firefoxOverrides = new Map([
  ['prefers-color-scheme', 'prefersColorSchemeOverride'],
  ['prefers-reduced-motion', 'prefersReducedMotionOverride'],
  ['forced-colors', 'forcedColorsOverride'],
]);

/**
 * By a script in the browser's own window, which WebDriver BiDi has no command for: Firefox takes it
 * with --remote-allow-system-access.
 *
 * @param {Page} page @param {string} media @param {Features} features
 */
async function inFirefox(page, media, features) {
  const overrides = features.map(({ name, value }) => [
    firefoxOverrides.get(name),
    value || 'none',
  ]);
  // By the session that the runner has put there: a test may change the rest of its address.
  const session = new URL(page.url()).searchParams.get('wtr-session-id') ?? page.url();
  const emulate = `
    const tab = gBrowser.tabs.find(({ linkedBrowser }) =>
      linkedBrowser.currentURI.spec.includes(${JSON.stringify(session)}));
    Object.assign(tab.linkedBrowser.browsingContext,
      ${JSON.stringify({ ...Object.fromEntries(overrides), mediumOverride: media })});`;
  const { connection } = /** @type {any} */ (page.browser());
  const tree = await connection.send('browsingContext.getTree', {
    'moz:scope': 'chrome',
    'maxDepth': 0,
  });
  const { result } = await connection.send('script.evaluate', {
    expression: `{ ${emulate} }`,
    target: { context: tree.result.contexts[0].context },
    awaitPromise: false,
  });
  if (result.type !== 'success') throw new Error(result.exceptionDetails.text);
}

/** @returns {import('@web/test-runner-core').TestRunnerPlugin} */
export function mediaCommands() {
  return {
    name: 'civic-media-commands',
    async executeCommand({ command, payload, session }) {
      if (command !== 'civic-emulate-media') return undefined;
      const { media, features } = /** @type {{ media: string, features: Features }} */ (payload);
      const launcher = /** @type {any} */ (session.browser);
      /** @type {Page} */
      const page = launcher.getPage(session.id);
      await (launcher.name === 'Firefox' ? inFirefox : inChromium)(page, media, features);
      return true;
    },
  };
}
