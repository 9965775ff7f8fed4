import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';

/** That the text was copied, or the text to copy by hand, where the browser keeps the clipboard closed. */
export function byHandView(
  text: string | undefined,
  messages: Messages,
): TemplateResult | typeof nothing {
  if (text === undefined) return nothing;
  return text === ''
    ? html`<p class="hint">${messages.copied}</p>`
    : html`<div class="field">
        <label for="by-hand">${messages.copyByHand}</label>
        <textarea
          id="by-hand"
          class="by-hand"
          part="input"
          readonly
          dir="auto"
          rows="8"
          .value=${text}
          @focus=${(event: Event) => {
            (event.target as HTMLTextAreaElement).select();
          }}
        ></textarea>
      </div>`;
}
