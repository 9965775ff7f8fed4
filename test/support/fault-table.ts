/**
 * The table of faults in docs/reliability.md, made from the names of the tests: a test that shows
 * what becomes of a fault carries its number, such as F23. What has no test says so.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

/** What can break, by its number. */
export const FAULTS: Readonly<Record<string, string>> = {
  F1: '20 clicks at once',
  F2: 'a reused connection is reset after the commit, and the browser sends again',
  F3: 'the response is lost',
  F4: 'connection refused; no such host',
  F5: 'nobody answers',
  F6: 'half a response',
  F7: 'an upload at 2 kB a second',
  F8: 'offline, reload, online',
  F9: 'the tab is closed 0 to 50 ms after the click',
  F10: 'the browser is killed after “saved”',
  F12: 'five tabs send what waits together',
  F13: 'a browser without locks',
  F14: 'a tab is frozen while it sends',
  F15: 'one draft in two tabs',
  F16: 'the back button after the receipt',
  F17: 'the page is left and comes back while it sends',
  F18: 'IndexedDB is missing, throws, or is full',
  F19: 'the site’s data are cleared',
  F20: 'an old and a new version in two tabs',
  F21: 'the collector is killed under load',
  F22: 'the power goes: only fsynced bytes survive',
  F23: 'the collector’s disk is full or read-only',
  F24: 'SQLITE_BUSY; a long reader',
  F25: 'PostgreSQL is stopped at once, or fails over; a reset at COMMIT',
  F26: '200 posts of one id to 4 processes, 50 times',
  F27: '5xx for an hour',
  F28: '429 with Retry-After as seconds, as a date, absent, huge',
  F29: '200 with a web page',
  F30: 'success without its CORS header',
  F31: '302, 303, 307; https to http',
  F32: '408 from a proxy',
  F33: '1,000 comments within a second of the close',
  F34: 'sealed before the close, delivered after',
  F35: 'a visitor’s clock ten years off; the night on which clocks change',
  F36: 'the collector’s clock steps back',
  F37: 'the consultation is edited between sealing and delivery',
  F39: 'the script is blocked, or not the one that was promised; JavaScript is off',
  F40: 'a page’s policy without the endpoint',
  F41: 'one poisoned entry before five good ones',
  F43: 'a kill during an export or a backup',
  F44: 'a migration that is run twice',
  F45: '20 times the traffic for 60 seconds',
};

const root = fileURLToPath(new URL('../../', import.meta.url));

const FOLDERS: readonly (readonly [folder: string, runs: string])[] = [
  ['contract', 'Node.js'],
  ['collector', 'Node.js'],
  ['cli', 'Node.js'],
  ['stores', 'Node.js, PostgreSQL'],
  ['models', 'Node.js'],
  ['faults', 'Node.js'],
  ['delivery', 'Chromium, Firefox, WebKit'],
  ['elements', 'Chromium, Firefox, WebKit'],
  ['faults-browser', 'Chromium, Firefox'],
];

interface Named {
  /** The numbers in the name. */
  faults: string[];
  name: string;
  runs: string;
}

/** The text of every literal in which a fault's number stands, with where it is run. */
function namesIn(file: string, runs: string): Named[] {
  let where = runs;
  return readFileSync(file, 'utf8')
    .split('\n')
    .flatMap((line) => {
      if (line.startsWith("inEach(['Chromium']")) where = 'Chromium';
      else if (line.startsWith('inEach(')) where = runs;
      const name = /(['`])((?:(?!\1).)*\bF\d+\b(?:(?!\1).)*)\1/.exec(line)?.[2];
      if (name === undefined || /^\s*(?:\/\/|\*)/.test(line)) return [];
      return [{ faults: name.match(/\bF\d+\b/g) ?? [], name: worded(name), runs: where }];
    });
}

/** A name without its number, and with an ellipsis where the code fills something in. */
function worded(name: string): string {
  return name
    .replace(/\s*\((?:F\d+|points? [\d, to]+)\)|\bF\d+\s*/g, '')
    .replace(/\$\{[^}]*\}/g, '…')
    .trim();
}

function allNames(): Named[] {
  return FOLDERS.flatMap(([folder, runs]) =>
    readdirSync(`${root}test/${folder}`, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.test.ts'))
      .sort()
      .flatMap((name) =>
        namesIn(
          `${root}test/${folder}/${name}`,
          /postgres|f26/.test(name) ? 'Node.js, PostgreSQL' : runs,
        ),
      ),
  );
}

/** The numbers that tests carry and that are no fault's. */
export function strangeNumbers(): string[] {
  return allNames()
    .flatMap(({ faults }) => faults)
    .filter((fault) => !Object.hasOwn(FAULTS, fault));
}

/** The table as Markdown. */
export function faultTable(): string {
  const names = allNames();
  const rows = Object.entries(FAULTS).map(([fault, what]) => {
    const shown = names.filter(({ faults }) => faults.includes(fault));
    const tests = shown.map(({ name }) => name);
    const runs = [...new Set(shown.flatMap((each) => each.runs.split(', ')))].join(', ');
    return `| ${fault} | ${what} | ${tests.join('; ') || 'no test yet'} | ${runs || '–'} |`;
  });
  return ['| | what breaks | what its tests say | in |', '| - | - | - | - |', ...rows].join('\n');
}
