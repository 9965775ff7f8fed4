/** docs/performance.md: text by hand, and between marks what commands have found. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../support/packed.js';
import type { Section } from './report.js';

const PAGE = join(root, 'docs/performance.md');
const IMAGES = join(root, 'docs/images/performance');

/** The page with these sections' text between their marks; throws where a mark is gone. */
export async function withSections(page: string, sections: readonly Section[]): Promise<string> {
  const whole = sections.reduce((text, { name, text: found }) => {
    const [before, rest] = text.split(`<!-- ${name} -->`);
    const [, after] = rest?.split(`<!-- /${name} -->`) ?? [];
    if (after === undefined)
      throw new Error(`docs/performance.md has lost the marks of its section "${name}".`);
    return `${before ?? ''}<!-- ${name} -->\n\n${found}\n\n<!-- /${name} -->${after}`;
  }, page);
  return format(whole, { ...(await resolveConfig(PAGE)), parser: 'markdown' });
}

/** Writes sections into the page. */
export async function writeSections(sections: readonly Section[]): Promise<void> {
  await writeFile(PAGE, await withSections(await readFile(PAGE, 'utf8'), sections));
}

/** Writes plots beside the page. */
export async function writePlots(plots: ReadonlyMap<string, string>): Promise<void> {
  await mkdir(IMAGES, { recursive: true });
  for (const [name, svg] of plots) await writeFile(join(IMAGES, name), svg);
}
