// @ts-check
/** The little of the W3C WebDriver protocol that driving WebKitGTK needs, over plain HTTP. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';
import { setTimeout as pause } from 'node:timers/promises';

/** @returns {Promise<number>} */
async function freePort() {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  if (address === null || typeof address === 'string') throw new Error('No free port.');
  return address.port;
}

/**
 * Starts a virtual screen.
 *
 * @returns {Promise<{ display: string, stop: () => void }>}
 */
async function startScreen() {
  const screen = spawn(
    'Xvfb',
    ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'],
    { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] },
  );
  const number = await new Promise((resolve, reject) => {
    let said = '';
    screen.stdio[3]?.on('data', (/** @type {Buffer} */ data) => {
      said += String(data);
      if (said.includes('\n')) resolve(said.trim());
    });
    screen.once('error', reject);
    screen.once('exit', (code) => {
      reject(new Error(`Xvfb ended with ${String(code)}`));
    });
  });
  return { display: `:${number}`, stop: () => void screen.kill() };
}

/**
 * @typedef {object} WebDriver
 * @property {string} version the browser's
 * @property {(method: string, path: string, body?: unknown) => Promise<any>} send a command of the session
 * @property {() => Promise<void>} stop ends the session and every process that was started for it
 */

/**
 * @param {string} driver the WebDriver program
 * @param {string} browser the browser program
 * @returns {Promise<WebDriver>}
 */
export async function startWebDriver(driver, browser) {
  const screen = process.env.DISPLAY ? undefined : await startScreen();
  const port = await freePort();
  const program = spawn(driver, [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      ...(screen && { DISPLAY: screen.display }),
      WEBKIT_DISABLE_COMPOSITING_MODE: '1',
      LIBGL_ALWAYS_SOFTWARE: '1',
    },
  });
  const stopPrograms = () => {
    program.kill();
    screen?.stop();
  };
  process.once('exit', stopPrograms);

  /** @type {WebDriver['send']} */
  const call = async (method, path, body) => {
    const answer = await fetch(`http://127.0.0.1:${port}${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const { value } = await answer.json();
    if (!answer.ok) throw new Error(`WebDriver ${method} ${path}: ${value?.message}`);
    return value;
  };

  for (let attempt = 0; ; attempt += 1) {
    try {
      await call('GET', '/status');
      break;
    } catch (error) {
      if (attempt === 100) throw error;
      await pause(50);
    }
  }
  const { sessionId, capabilities } = await call('POST', '/session', {
    capabilities: {
      alwaysMatch: { 'webkitgtk:browserOptions': { binary: browser, args: ['--automation'] } },
    },
  });
  return {
    version: capabilities.browserVersion,
    send: (method, path, body) => call(method, `/session/${sessionId}${path}`, body),
    stop: async () => {
      await call('DELETE', `/session/${sessionId}`).catch(() => undefined);
      stopPrograms();
    },
  };
}
