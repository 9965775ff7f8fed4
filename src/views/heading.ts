import { html, type TemplateResult } from 'lit';

/**
 * A native heading at the level that the page's outline wants, 2 to 5. The script can move the focus
 * to it, and finds it again by its `part`.
 */
export function heading(level: number, content: unknown, part: string): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 tabindex="-1" part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 tabindex="-1" part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 tabindex="-1" part=${part}>${content}</h4>`;
    default:
      return html`<h5 tabindex="-1" part=${part}>${content}</h5>`;
  }
}
