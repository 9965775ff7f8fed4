import { html, type TemplateResult } from 'lit';

/** A heading's rank in the page's outline, 2 to 6. */
export type Level = 2 | 3 | 4 | 5 | 6;

/**
 * A native heading at the level that the page's outline wants. `focusable` ones take focus from the
 * script only (`tabindex="-1"`), and are found again by `name`.
 */
export function heading(level: number, content: unknown, name = '', part = name): TemplateResult {
  switch (Math.min(Math.max(level, 2), 6)) {
    case 2:
      return html`<h2 tabindex="-1" data-heading=${name} part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 tabindex="-1" data-heading=${name} part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 tabindex="-1" data-heading=${name} part=${part}>${content}</h4>`;
    case 5:
      return html`<h5 tabindex="-1" data-heading=${name} part=${part}>${content}</h5>`;
    default:
      return html`<h6 tabindex="-1" data-heading=${name} part=${part}>${content}</h6>`;
  }
}
