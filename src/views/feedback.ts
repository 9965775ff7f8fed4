import { html, nothing, type TemplateResult } from 'lit';
import { aboutView, type AboutField } from './about.js';
import { topView, type FaceView } from './closed.js';
import { commentView } from './comment.js';
import { contactView } from './contact.js';
import { noticesView } from './notices.js';
import type { PickerView } from './picker.js';

type TextField = AboutField | 'comment';

/** What the open form needs. */
export interface FeedbackView extends FaceView {
  /** Draws the picker. */
  picker: (view: Pick<PickerView, 'messages' | 'level' | 'error'>) => unknown;
  text: Record<TextField, string>;
  /** How much of the comment has been written, in words, once it can be told. */
  count?: string | undefined;
  /** What is wrong, in words, in the order of the form. */
  errors: readonly { field: string; words: string }[];
  /** The summary of what is wrong or of what happened, first in the widget. */
  summary: TemplateResult | typeof nothing;
  /** What stands before the button, once it is there. */
  beforeSending?: TemplateResult | undefined;
  sending: boolean;
  /** What may still be sent, once the deadline has passed. */
  past?: string | undefined;
  submit: () => void;
}

/**
 * The form: the question, the comment, who is writing, what becomes of it, and one button. No space stands between
 * two that are drawn, here and in all views: each would be a node in every form, and a mark beside it.
 */
export function feedbackView(view: FeedbackView): TemplateResult {
  const { consultation, picker, messages, level, errors, sending } = view;
  const error = (name: string): string | undefined =>
    errors.find(({ field }) => field === name)?.words;
  return html`${view.summary}${topView(view)}${
      view.past && html`<p class="notice past" part="notice">${view.past}</p>`
    }
    <form
      novalidate
      part="form"
      aria-busy=${sending ? 'true' : nothing}
      @submit=${(event: Event) => {
        event.preventDefault();
        view.submit();
      }}
    >
      ${picker({ messages, level: level + 1, error: error('priorities') })}${commentView(
        view,
        error('comment'),
      )}${aboutView(view, error)}${noticesView(consultation.notices, messages)}${view.beforeSending}
      <button
        type="submit"
        class="primary"
        part="submit"
        aria-disabled=${sending ? 'true' : nothing}
        @click=${(event: MouseEvent) => {
          // The second click of a double click: whoever delivers hears of one press.
          if (event.detail > 1) event.preventDefault();
        }}
      >
        ${sending ? messages.sending : messages.send}
      </button>
    </form>
    ${contactView(consultation.contact, messages)}`;
}
