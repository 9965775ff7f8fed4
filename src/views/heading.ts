import { html, type TemplateResult } from 'lit';

/**
 * A native heading at the level that the page's outline wants. `focusable` ones take focus from the
 * script only (`tabindex="-1"`), and are found again by `name`.
 */
export function heading(level: number, content: unknown, name = '', part = name): TemplateResult {
  switch (level) {
    case 2:
      return html`<h2 tabindex="-1" data-heading=${name} part=${part}>${content}</h2>`;
    case 3:
      return html`<h3 tabindex="-1" data-heading=${name} part=${part}>${content}</h3>`;
    case 4:
      return html`<h4 tabindex="-1" data-heading=${name} part=${part}>${content}</h4>`;
    default:
      return html`<h5 tabindex="-1" data-heading=${name} part=${part}>${content}</h5>`;
  }
}
