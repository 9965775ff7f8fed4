import { html, nothing, type TemplateResult } from 'lit';
import type { CommentField } from '../contract/consultation.js';
import { characterCount } from '../contract/text.js';
import type { Messages } from '../messages/messages.js';
import { describedBy, errorView } from './error.js';

/** What the comment field needs. */
export interface CommentView {
  field: CommentField;
  value: string;
  messages: Messages;
  error: string | undefined;
  change: (value: string) => void;
}

/** The count in words: what may be written, what has been, or how much is too much. */
export function countWords(value: string, maximum: number, messages: Messages): string {
  const used = characterCount(value);
  if (used === 0) return messages.charactersMost(maximum);
  return used > maximum
    ? messages.charactersOver(used - maximum)
    : messages.charactersUsed(used, maximum);
}

/** The comment: no `maxlength`, so that pasted text is never cut; the count says what is too long. */
export function commentView({
  field,
  value,
  messages,
  error,
  change,
}: CommentView): TemplateResult {
  const { label, hint, required, maximumLength } = field;
  return html`<div class="field ${error === undefined ? '' : 'bad'}" part="field">
    <label for="comment" part="label"
      ><bdi>${label ?? messages.comment}</bdi
      >${required ? nothing : ` ${messages.optionalMark}`}</label
    >
    ${
      hint === undefined
        ? nothing
        : html`<p class="hint" part="hint" id="comment-hint" dir="auto">${hint}</p>`
    }
    ${errorView('comment', error)}
    <textarea
      id="comment"
      name="comment"
      part="input"
      dir="auto"
      rows="6"
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${error === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(
        hint !== undefined && 'comment-hint',
        error !== undefined && 'comment-error',
        'comment-count',
      )}
      .value=${value}
      @input=${(event: Event) => {
        change((event.target as HTMLTextAreaElement).value);
      }}
    ></textarea>
    <p class="count" part="count" id="comment-count">
      ${countWords(value, maximumLength, messages)}
    </p>
  </div>`;
}
