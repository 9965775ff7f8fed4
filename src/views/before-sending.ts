import { html, nothing, type TemplateResult } from 'lit';
import type { PersonalData } from '../contract/personal-data.js';
import type { Messages } from '../messages/messages.js';

/** What stands between the notices and the button. */
export interface BeforeSendingView {
  /** What the comment seems to contain, where it becomes a public record. */
  personal: PersonalData | undefined;
  /** Whether the draft is kept on this device; `undefined` where that is not offered. */
  onDevice: boolean | undefined;
  messages: Messages;
  keep: (onDevice: boolean) => void;
}

/**
 * A note that keeps nobody from sending, the choice to keep the draft on this device, and a field
 * that nobody sees, for programs that fill in everything.
 */
export function beforeSendingView(view: BeforeSendingView): TemplateResult {
  const { personal, onDevice, messages, keep } = view;
  return html`${
      personal &&
      html`<p class="notice past" part="notice">
        ${messages.personalData[personal]} ${messages.becomesPublic}
      </p>`
    }
    ${
      onDevice === undefined
        ? nothing
        : html`<p class="option">
            <input
              id="keep"
              type="checkbox"
              .checked=${onDevice}
              @change=${(event: Event) => {
                keep((event.target as HTMLInputElement).checked);
              }}
            />
            <label for="keep">${messages.keepDraft}</label>
          </p>`
    }<input name="decoy" hidden autocomplete="off" />`;
}
