import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Messages } from '../messages/messages.js';
import { errorView } from './error.js';

/** What a comment on one priority needs. */
export interface PriorityCommentView {
  id: string;
  /** The priority's own words. */
  label: string;
  /** What was written; none while the field is not open. */
  value: string | undefined;
  error: string | undefined;
  messages: Messages;
  toggle: () => void;
  change: (value: string) => void;
}

/** A button that opens a field for a comment on one priority, and the field. */
export function priorityCommentView(view: PriorityCommentView): TemplateResult {
  const { id, label, value, error, messages } = view;
  const open = value !== undefined;
  const { modes } = messages;
  const field = `priorityComments.${id}`;
  return html`<div class="about-priority">
    <button
      type="button"
      part="action"
      aria-expanded=${open ? 'true' : 'false'}
      data-id=${id}
      data-control="comment"
      @click=${view.toggle}
    >
      ${modes?.addComment} <bdi>${label}</bdi>
    </button>
    ${
      open
        ? html`<div class="field ${error ? 'bad' : ''}" part="field">
            <label for=${field} part="label">${modes?.commentOn} <bdi>${label}</bdi></label>
            ${errorView(field, error)}
            <textarea
              id=${field}
              name=${field}
              part="input"
              dir="auto"
              rows="3"
              aria-invalid=${error ? 'true' : nothing}
              aria-describedby=${error ? `${field}-error` : nothing}
              .value=${live(value)}
              @input=${(event: Event) => {
                view.change((event.target as HTMLTextAreaElement).value);
              }}
            ></textarea>
          </div>`
        : nothing
    }
  </div>`;
}
