import { html, type TemplateResult } from 'lit';
import type { Consultation } from '../contract/consultation.js';
import type { Messages } from '../messages/messages.js';
import { controlAttributes, fieldView } from './field.js';

/** What the comment field needs. */
export interface CommentView {
  consultation: Pick<Consultation, 'comment'>;
  text: { comment: string };
  /** How much has been written, in words, once it can be told. */
  count?: string | undefined;
  messages: Messages;
}

/** The comment: no `maxlength`, so that pasted text is never cut; the count says what is too long. */
export function commentView(
  { consultation, text, count, messages }: CommentView,
  error: string | undefined,
): TemplateResult {
  const { label = messages.comment, hint, required, maximumLength } = consultation.comment;
  const around = { name: 'comment', label, hint, required, error, messages };
  const { required: needed, invalid, described } = controlAttributes(around, 'comment-most');
  return fieldView(
    around,
    html`<textarea
      id="comment"
      name="comment"
      part="input"
      dir="auto"
      rows="6"
      aria-required=${needed}
      aria-invalid=${invalid}
      aria-describedby=${described}
      .value=${text.comment}
    ></textarea>`,
    // What describes the field stays as it is: a description that changes is read at every key.
    html`<p class="count" part="count">
      <span id="comment-most" class=${count ? 'visually-hidden' : ''}
        >${messages.charactersMost(maximumLength)}</span
      >
      ${count}
    </p>`,
  );
}
