import { html, nothing, type TemplateResult } from 'lit';
import type { Answers } from '../contract/answers.js';
import type { Consultation } from '../contract/consultation.js';
import type { Receipt } from '../contract/receipt.js';
import type { Messages } from '../messages/messages.js';
import { actionView } from './action.js';
import { byHandView } from './by-hand.js';
import { contactView } from './contact.js';
import { heading } from './heading.js';
import { paragraphs } from './paragraphs.js';
import { receivedWords, recapRows, type PriorityRows } from './recap.js';

/** How much the endpoint's answer says: a receipt, a word without ids, or nothing. */
export type Confirmed =
  | { kind: 'received'; receipt: Receipt }
  | { kind: 'confirmed'; host: string }
  | { kind: 'unconfirmed' };

/** What a person can do with a receipt. */
export type ConfirmationAction = 'copy' | 'print' | 'download' | 'another';

/** What the confirmation needs. */
export interface ConfirmationView {
  consultation: Consultation;
  /** What was sealed: the recap shows what the endpoint has, not what a field shows by now. */
  answers: Answers;
  confirmed: Confirmed;
  /** Text to copy by hand, where the clipboard is closed. */
  byHand: string | undefined;
  /** What is said of the priorities, where that is more than which and in which order. */
  rowsOf: PriorityRows | undefined;
  /** Whether the form has taken the focus from it: out of sight. */
  leaving: boolean;
  messages: Messages;
  level: number;
  act: (action: ConfirmationAction) => void;
}

const tick = html`<svg
  viewBox="0 0 32 32"
  fill="none"
  stroke="currentColor"
  stroke-width="3"
  aria-hidden="true"
>
  <circle cx="16" cy="16" r="13.5" />
  <path d="m9.5 16.5 4.5 4.5 8.5-9.5" />
</svg>`;

function receiptLines(view: ConfirmationView): TemplateResult {
  const { confirmed, consultation, messages } = view;
  if (confirmed.kind === 'unconfirmed') return html`<p>${messages.sentUnconfirmedWhy}</p>`;
  if (confirmed.kind === 'confirmed') return html`<p>${messages.receivedBy(confirmed.host)}</p>`;
  const { receipt } = confirmed;
  return html`<p class="reference">
      ${messages.reference} <bdi part="reference" dir="ltr">${receipt.reference}</bdi>
    </p>
    <p class="hint">${receivedWords(consultation, receipt, messages)}</p>
    ${receipt.late ? html`<p>${messages.late}</p>` : nothing}`;
}

/** What replaces the form once the endpoint has the submission: the proof, and all that was said. */
export function confirmationView(view: ConfirmationView): TemplateResult {
  const { consultation, answers, confirmed, messages, level, act } = view;
  const title = confirmed.kind === 'unconfirmed' ? messages.sentUnconfirmed : messages.received;
  return html`<div class=${view.leaving ? 'leaving' : 'confirmation'} part="confirmation">
    <div class="got">
      ${confirmed.kind === 'unconfirmed' ? nothing : tick}${heading(level, title, 'title')}
    </div>
    ${receiptLines(view)}
    ${
      consultation.next &&
      html`${heading(level + 1, messages.whatNext, 'subheading')}
      ${paragraphs(consultation.next, 'next')}`
    }
    ${heading(level + 1, messages.yourAnswers, 'subheading')}
    <dl part="recap">
      ${recapRows(consultation, answers, messages, view.rowsOf).map(
        ({ label, lines }) =>
          html`<div>
            <dt><bdi>${label}</bdi></dt>
            ${lines.map((line) => html`<dd dir="auto">${line}</dd>`)}
          </div>`,
      )}
    </dl>
    <p class="actions">
      ${actionView(messages.copy, act, 'copy')} ${actionView(messages.print, act, 'print')}
      ${actionView(messages.download, act, 'download')}
      ${actionView(messages.sendAnother, act, 'another')}
    </p>
    ${byHandView(view.byHand, messages)} ${contactView(consultation.contact, messages)}
  </div>`;
}
