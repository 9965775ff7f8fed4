import { html, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';

/** One mistake in words: where it is, and what was expected there. */
export interface DefinitionProblemWords {
  /** "attribute closes", "element li 2 of ol" or "$.window.closes". */
  place: string;
  /** "expected a date such as 2025-12-22". */
  expected: string;
}

/** For whoever edits the page: what is wrong and where, below what residents see. */
export function definitionProblemsView(
  problems: readonly DefinitionProblemWords[],
  messages: Messages,
): TemplateResult {
  return html`<details part="problems">
    <summary>${messages.forTheEditor(problems.length)}</summary>
    <ul lang="en" dir="ltr">
      ${problems.map(({ place, expected }) => html`<li><code>${place}</code>: ${expected}</li>`)}
    </ul>
  </details>`;
}
