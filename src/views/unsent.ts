import { html, type TemplateResult } from 'lit';
import type { FaceView } from './closed.js';
import { heading } from './heading.js';

/** What is said when even the part of the script that says why, and has its styles, could not be had. */
export function unsentView({ level, messages }: FaceView): TemplateResult {
  return html`<div class="notice" part="summary" tabindex="-1" role="alert">
    ${heading(level, messages.notSent, 'summary-heading')}
    <p>${`${messages.notSentWhy.unreachable} ${messages.yourWordsAreHere}`}</p>
  </div>`;
}
