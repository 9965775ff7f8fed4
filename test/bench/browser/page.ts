/** Pages of docs: text by hand, and between marks what commands have found. */
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import { root } from '../../support/packed.js';
import type { Section } from './report.js';

/** The pages that have such sections. */
export type Page = 'performance' | 'scaling';

const pathOf = (name: Page): string => join(root, `docs/${name}.md`);

/** The page with these sections' text between their marks; throws where a mark is gone. */
async function withSections(
  page: string,
  sections: readonly Section[],
  name: Page,
): Promise<string> {
  const whole = sections.reduce((text, { name: section, text: found }) => {
    const [before, rest] = text.split(`<!-- ${section} -->`);
    const [, after] = rest?.split(`<!-- /${section} -->`) ?? [];
    if (after === undefined)
      throw new Error(`docs/${name}.md has lost the marks of its section "${section}".`);
    return `${before ?? ''}<!-- ${section} -->\n\n${found}\n\n<!-- /${section} -->${after}`;
  }, page);
  return format(whole, { ...(await resolveConfig(pathOf(name))), parser: 'markdown' });
}

/** Writes sections into a page. */
export async function writeSections(
  sections: readonly Section[],
  name: Page = 'performance',
): Promise<void> {
  const page = await readFile(pathOf(name), 'utf8');
  await writeFile(pathOf(name), await withSections(page, sections, name));
}

/** Writes plots beside a page. */
export async function writePlots(
  plots: ReadonlyMap<string, string>,
  name: Page = 'performance',
): Promise<void> {
  const images = join(root, 'docs/images', name);
  await mkdir(images, { recursive: true });
  for (const [file, svg] of plots) await writeFile(join(images, file), svg);
}
