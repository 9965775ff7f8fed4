// @ts-check
/**
 * `npm run screenshots`: takes every face of the widget into .screenshots/, with a contact sheet.
 * `-- --check` compares them with the mosaics in baseline/ and fails where they differ;
 * `-- --accept` makes what is seen now the baseline.
 */
import { spawnSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { BASELINE, FOLDER } from './commands.mjs';
import { writeContactSheet } from './contact-sheet.mjs';

const asked = process.argv.slice(2);
const unknown = asked.filter((flag) => !['--check', '--accept'].includes(flag));
if (unknown.length > 0 || asked.length > 1) {
  console.error('npm run screenshots [-- --check | --accept]');
  process.exit(2);
}

rmSync(FOLDER, { recursive: true, force: true });
if (asked[0] === '--accept') rmSync(BASELINE, { recursive: true, force: true });
const config = fileURLToPath(new URL('web-test-runner.config.mjs', import.meta.url));
const { status } = spawnSync('npx', ['wtr', '--config', config], {
  stdio: 'inherit',
  shell: process.platform === 'win32',
  env: {
    ...process.env,
    // A reader in the city: elsewhere the deadline has a second line.
    TZ: 'America/New_York',
    CIVIC_SCREENSHOTS: asked[0]?.slice(2) ?? 'look',
  },
});
writeContactSheet(FOLDER);
console.log(`To look at: ${join(FOLDER, 'index.html')}`);
process.exit(status ?? 1);
