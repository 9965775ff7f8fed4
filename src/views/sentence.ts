import { html, type TemplateResult } from 'lit';

/** Stands in a sentence where a piece of markup will; a private-use character, so no words hold it. */
const HOLE = '\uE000';

/** A catalog's sentence with markup in its hole: `closes(HOLE)` becomes text, markup, text. */
export function sentence(write: (hole: string) => string, markup: unknown): TemplateResult {
  const [before, after] = write(HOLE).split(HOLE);
  return html`${before}${markup}${after}`;
}
