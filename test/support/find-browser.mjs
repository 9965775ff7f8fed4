// @ts-check
/**
 * Finds a browser of Chromium's family, so that tests run on a machine that was not prepared:
 * what CHROME_PATH names, an installed one, Playwright's cache, the one that the development
 * dependency @sparticuz/chromium carries (Linux, x64), and, for root on Debian, apt-get.
 */
import { spawnSync } from 'node:child_process';
import {
  accessSync,
  chmodSync,
  constants,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliDecompressSync } from 'node:zlib';

/**
 * @typedef {object} Browser
 * @property {string} path the executable
 * @property {string} from which of the places it was found in
 * @property {Record<string, string>} [environment] what it needs beside the usual environment
 */

/** @typedef {Omit<Browser, 'from'> | undefined} Found */

/** Where the repository is. */
const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));

/** Flags without which a test run is noisy, or does not start as root. */
export const browserFlags = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--disable-dev-shm-usage',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

/** @param {string} path */
function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return statSync(path).isFile();
  } catch {
    return false;
  }
}

/**
 * @param {string} path
 * @param {Record<string, string>} [environment]
 */
function starts(path, environment) {
  const env = { ...process.env, ...environment };
  return spawnSync(path, ['--version'], { env, timeout: 15_000 }).status === 0;
}

/** @returns {Found} */
function installed() {
  const programs = ['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'];
  /** @type {Partial<Record<NodeJS.Platform, string[]>>} */
  const fixed = {
    darwin: [
      '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
      '/Applications/Chromium.app/Contents/MacOS/Chromium',
    ],
    win32: programs.flatMap((name) => {
      const folder = process.env[name];
      return folder ? [join(folder, 'Google/Chrome/Application/chrome.exe')] : [];
    }),
  };
  const names =
    process.platform === 'win32'
      ? ['chrome.exe', 'msedge.exe']
      : ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'microsoft-edge'];
  const folders = (process.env.PATH ?? '').split(delimiter);
  const path = [
    ...(fixed[process.platform] ?? []),
    ...folders.flatMap((folder) => names.map((name) => join(folder, name))),
  ].find(isExecutable);
  return path === undefined ? undefined : { path };
}

/** @returns {Found} */
function fromPlaywright() {
  const home = process.platform === 'darwin' ? 'Library/Caches' : '.cache';
  const cache = process.env.PLAYWRIGHT_BROWSERS_PATH ?? join(homedir(), home, 'ms-playwright');
  if (!existsSync(cache)) return undefined;
  const places = [
    'chrome-linux/chrome',
    'chrome-linux64/chrome',
    'chrome-linux/headless_shell',
    'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
    'chrome-win/chrome.exe',
  ];
  const path = readdirSync(cache)
    .filter((name) => name.startsWith('chromium'))
    .sort()
    .reverse()
    .flatMap((name) => places.map((place) => join(cache, name, place)))
    .find(isExecutable);
  return path === undefined ? undefined : { path };
}

/** The folder of @sparticuz/chromium that holds the packed browser. */
function packedBrowser() {
  try {
    let folder = dirname(createRequire(import.meta.url).resolve('@sparticuz/chromium'));
    while (!existsSync(join(folder, 'bin/chromium.br'))) {
      if (folder === dirname(folder)) return undefined;
      folder = dirname(folder);
    }
    return join(folder, 'bin');
  } catch {
    return undefined;
  }
}

/** @returns {Found} */
function fromDevelopmentDependency() {
  if (process.platform !== 'linux' || process.arch !== 'x64') return undefined;
  const packed = packedBrowser();
  if (packed === undefined) return undefined;
  const cache = join(root, 'node_modules/.cache/chromium');
  const path = join(cache, 'chromium');
  const libraries = join(cache, 'lib');
  mkdirSync(cache, { recursive: true });
  if (!existsSync(path)) {
    // Written under another name first: an interrupted run must not leave half a browser.
    const half = `${path}.${process.pid}`;
    writeFileSync(half, brotliDecompressSync(readFileSync(join(packed, 'chromium.br'))));
    chmodSync(half, 0o755);
    renameSync(half, path);
  }
  if (starts(path)) return { path };
  // A bare machine has no nss: the package carries it.
  if (!existsSync(libraries))
    spawnSync('tar', ['-x', '-C', cache], {
      input: brotliDecompressSync(readFileSync(join(packed, 'al2023.tar.br'))),
    });
  const environment = { LD_LIBRARY_PATH: libraries };
  return starts(path, environment) ? { path, environment } : undefined;
}

/** @returns {Found} */
function fromDebian() {
  const root = process.platform === 'linux' && process.getuid?.() === 0;
  if (!root || !existsSync('/usr/bin/apt-get')) return undefined;
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  spawnSync('apt-get', ['update', '-q'], { stdio: 'inherit', env });
  const install = ['install', '-y', '-q', '--no-install-recommends', 'chromium'];
  spawnSync('apt-get', install, { stdio: 'inherit', env });
  return installed();
}

/**
 * The first browser found. It throws an error that names the choices where there is none.
 *
 * @returns {Browser}
 */
export function findBrowser() {
  for (const name of ['CHROME_PATH', 'PUPPETEER_EXECUTABLE_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (!isExecutable(path)) throw new Error(`${name}=${path} is not a program that can be run.`);
    return { path, from: name };
  }
  /** @type {[string, () => Found][]} */
  const places = [
    ['the system', installed],
    ["Playwright's cache", fromPlaywright],
    ['@sparticuz/chromium', fromDevelopmentDependency],
    ['apt-get', fromDebian],
  ];
  for (const [from, find] of places) {
    const found = find();
    if (found) return { ...found, from };
  }
  throw new Error(
    'No Chromium was found for the tests. Install one (Debian: apt-get install chromium; elsewhere: npx playwright install chromium), or name one in CHROME_PATH.',
  );
}
