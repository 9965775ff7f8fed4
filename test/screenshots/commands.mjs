// @ts-check
/** Commands that the page under test sends to the runner: take a picture, keep a picture. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Where the pictures of the last run are; git does not see them. */
export const FOLDER = fileURLToPath(new URL('../../.screenshots/', import.meta.url));

/** Where the mosaics are that a run is compared with. */
export const BASELINE = fileURLToPath(new URL('baseline/', import.meta.url));

const folders = {
  baseline: BASELINE,
  different: join(FOLDER, 'different'),
};

/**
 * @param {string} folder @param {string} name @param {string} png in base64
 */
async function write(folder, name, png) {
  await mkdir(folder, { recursive: true });
  await writeFile(join(folder, `${name}.png`), Buffer.from(png, 'base64'));
}

/**
 * @param {string} mode look, check or accept
 * @returns {import('@web/test-runner-core').TestRunnerPlugin}
 */
export function screenshotCommands(mode) {
  return {
    name: 'civic-screenshot-commands',
    async executeCommand({ command, payload, session }) {
      if (command === 'civic-screenshot-mode') return mode;
      const { name, where, png } =
        /** @type {{ name: string, where: 'baseline' | 'different', png: string }} */ (
          payload ?? {}
        );
      if (command === 'civic-screenshot') {
        /** @type {import('puppeteer-core').Page} */
        const page = /** @type {any} */ (session.browser).getPage(session.id);
        const taken = await page.screenshot({ fullPage: true, encoding: 'base64' });
        // The comparison's own pictures are nobody's to look at.
        if (!name.startsWith('comparison.')) await write(FOLDER, name, taken);
        return taken;
      }
      if (command !== 'civic-keep-picture') return undefined;
      await write(folders[where], name, png);
      return true;
    },
  };
}
