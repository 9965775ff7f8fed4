import { html, nothing, type TemplateResult } from 'lit';

/** What is wrong with a field, at the field: the same words as in the summary. */
export function errorView(
  field: string,
  error: string | undefined,
): TemplateResult | string | undefined {
  return error && html`<p class="error" part="error" id="${field}-error">${error}</p>`;
}

/** The ids of what describes a control, for `aria-describedby`; `nothing` when none does. */
export function describedBy(...ids: (string | false | undefined)[]): string | typeof nothing {
  return ids.filter(Boolean).join(' ') || nothing;
}
