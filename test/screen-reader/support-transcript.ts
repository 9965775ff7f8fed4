/** Transcripts: what was pressed and what was said, as Markdown. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../support/packed.js';
import { versionOf, type BrowserName } from './support-browsers.js';
import type { Flow, Told } from './support-flow.js';

const PACKAGES = { chromium: 'chromium', firefox: 'firefox-esr' };
const NAMES = { chromium: 'Chromium', firefox: 'Firefox' };

/** Asterisks and the like are said, not set. */
const plain = (words: string): string => words.replace(/[*_`<>[\]\\]/g, '\\$&');

/** Writes the transcript of a flow that went well to docs/accessibility/transcripts. */
export async function keepTranscript(
  browser: BrowserName,
  { name, title }: Flow,
  told: readonly Told[],
): Promise<void> {
  const debian = (await readFile('/etc/debian_version', 'utf8')).trim();
  const versions = `Orca ${versionOf('orca')}, ${NAMES[browser]} ${versionOf(PACKAGES[browser])}, Debian ${debian}`;
  const lines = told.flatMap(({ does, heard }) => [
    `- ${does}`,
    ...heard.map(({ words }) => `  - ${plain(words)}`),
  ]);
  const folder = join(root, 'docs/accessibility/transcripts');
  await mkdir(folder, { recursive: true });
  await writeFile(
    join(folder, `${browser}-${name}.md`),
    `# ${title}

${versions}; recorded on ${new Date().toISOString().slice(0, 10)} by \`npm run test:screen-reader\`.

What is pressed, and below it what Orca says.

${lines.join('\n')}
`,
  );
}
