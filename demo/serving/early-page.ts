/** The page whose form is there before its script: drawn for each visit, as a site's own server would. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ConsultationInput } from '../../src/contract/index.js';
import { prerender, prerenderedTag, styleSource } from '../../src/prerender/index.js';
import { instantOf } from '../instant.js';

/** What the page is made from. */
export interface EarlyPage {
  /** The repository. */
  root: string;
  consultation: ConsultationInput;
  /** What `?at=` says; the collector that the form is sent to stands at the same moment. */
  at: string | null;
}

/** The page as HTML, and what its policy must allow for the styles in it. */
export async function earlyPage(page: EarlyPage): Promise<{ html: string; styles: string }> {
  const { root, consultation, at } = page;
  const instant = instantOf(at ?? '');
  const collector = at === null || instant === undefined ? '' : `/at/${at}`;
  const src = `${collector}/consultations/${consultation.id}`;
  const options = { src, endpoint: `${src}/submissions`, now: instant ?? Date.now() };
  const file = await readFile(join(root, 'demo/early/index.html'), 'utf8');
  return {
    html: file.replace('<!-- the tag -->', () => prerenderedTag(consultation, options)),
    styles: await styleSource(prerender(consultation, options).style),
  };
}
