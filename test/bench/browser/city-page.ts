/** The page that the form was made for, as the demo has it, with whoever is measured in its place. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { root } from '../../support/packed.js';
import type { Contender, ServedFile } from './contender.js';
import type { Shape } from './shape.js';

/** Writes a contender's page. */
export type WritePage = (contender: Contender, shape: Shape) => string;

const USWDS = join(root, 'node_modules/@uswds/uswds/dist');

/** The page without what is the demo's own, or would be another contender's. */
const NOT_THE_CITYS = [
  /<nav class="page-clock"[\s\S]*?<\/nav>/,
  /<link [^>]*page-clock[^>]*>/,
  /<script[\s\S]*<\/script>/,
  // The form that a content management system writes around the page: HTML knows none in another.
  /<form method="post" id="page">/,
  /<\/form>/,
];

const FORM = /<civic-feedback[\s\S]*<\/civic-feedback>/;

/** The demo's page with `written` instead of what `found` finds in it, which must be there. */
function replaced(page: string, found: RegExp, written: string): string {
  if (!found.test(page)) throw new Error(`the demo's page has nothing like ${String(found)}`);
  return page.replace(found, () => written);
}

/** The city's page. */
export async function cityPage(): Promise<WritePage> {
  const demo = await readFile(join(root, 'demo/cambridge/index.html'), 'utf8');
  const page = NOT_THE_CITYS.reduce((rest, found) => replaced(rest, found, ''), demo);
  return ({ head, body }, shape) =>
    replaced(replaced(page, FORM, body(shape)), /(?=<\/head>)/, head(shape));
}

/** A file that the city's page asks for, by its address: the design system's, or its own style sheet. */
export async function cityFile(address: string): Promise<ServedFile | undefined> {
  const [, place, path = '', ending = ''] =
    /^\/(uswds|demo\/cambridge)\/((?:[\w-]+\/)*[\w.-]+\.(css|svg|png|woff2))$/.exec(address) ?? [];
  if (place === undefined) return undefined;
  const types: Record<string, string> = { css: 'text/css', svg: 'image/svg+xml' };
  const folder = place === 'uswds' ? USWDS : join(root, place);
  return {
    type: types[ending] ?? 'application/octet-stream',
    content: await readFile(join(folder, path)),
  };
}
