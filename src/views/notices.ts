import { html, nothing, type TemplateResult } from 'lit';
import type { Consultation } from '../contract/consultation.js';
import type { Messages } from '../messages/messages.js';

/** What a person should know before sending: that it becomes a public record, and the privacy link. */
export function noticesView(
  { publicRecords, privacy }: Consultation['notices'],
  messages: Messages,
): TemplateResult | typeof nothing {
  if (!publicRecords && !privacy) return nothing;
  return html`<p class="notice" part="notice">
    ${publicRecords && html`<bdi>${publicRecords}</bdi>`}
    ${privacy && html`<a href=${privacy.url}><bdi>${privacy.label ?? messages.privacy}</bdi></a>`}
  </p>`;
}
