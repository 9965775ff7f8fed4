/** `npm run acr`: writes the two pages of docs/accessibility that are made from others; a test holds them. */
import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { format, resolveConfig } from 'prettier';
import { pointsPage } from './acceptance-points.js';
import { readReport, reportPage } from './conformance-report.js';
import { FUNCTIONAL, LEVEL_A, LEVEL_AA } from './criteria.js';

const folder = fileURLToPath(new URL('../../docs/accessibility/', import.meta.url));

/** Each page's path and text. */
export async function pages(): Promise<Record<string, string>> {
  const titles = new Map([...LEVEL_A, ...LEVEL_AA, ...FUNCTIONAL]);
  const texts = {
    'conformance-report.md': reportPage(readReport(), titles),
    'acceptance-points.md': pointsPage(),
  };
  const options = { ...(await resolveConfig(`${folder}README.md`)), parser: 'markdown' };
  const written = Object.entries(texts).map(
    async ([name, text]) => [`${folder}${name}`, await format(text, options)] as const,
  );
  return Object.fromEntries(await Promise.all(written));
}

if (process.argv[1] === fileURLToPath(import.meta.url))
  for (const [path, text] of Object.entries(await pages())) writeFileSync(path, text);
