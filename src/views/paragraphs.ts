import { html, type TemplateResult } from 'lit';

/** An author's text as paragraphs: a blank line parts them. Isolated, so its direction stays its own. */
export function paragraphs(text: string, part: string): TemplateResult[] {
  return text
    .split(/\n\s*\n/)
    .map((paragraph) => html`<p dir="auto" part=${part}>${paragraph}</p>`);
}
