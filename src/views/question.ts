import { html, type TemplateResult } from 'lit';

/** A question above the form, with its answers as buttons. One at a time. */
export function questionView(words: string, kind: string, answers: unknown): TemplateResult {
  return html`<section class="summary kept ${kind}" part="prompt" aria-labelledby="asked">
    <p id="asked">${words}</p>
    <p class="actions">${answers}</p>
  </section>`;
}
