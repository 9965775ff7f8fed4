import { html, nothing, type TemplateResult } from 'lit';
import type { Consultation } from '../contract/consultation.js';
import type { NotSentReason } from '../delivery/answer.js';
import type { Messages } from '../messages/messages.js';
import { actionView } from './action.js';
import { byHandView } from './by-hand.js';
import { contactList, hasContact } from './contact.js';

/** Most characters of the endpoint's own words that are shown. */
const DETAIL_MAXIMUM = 300;

/** What the summary's body needs when an attempt came to nothing. */
export interface NotSentView {
  /** `not-confirmed`: it may have arrived. */
  reason: NotSentReason | 'not-confirmed';
  /** What more there is to say about where it is kept. */
  kept: string;
  /** Whether it is on this device's disk, and can be deleted from there. */
  onDevice: boolean;
  /** The endpoint's own words, from its problem: shown as text, and capped. */
  detail: string | undefined;
  contact: Consultation['contact'];
  /** Text to copy by hand, where the clipboard is closed. */
  byHand: string | undefined;
  messages: Messages;
  act: (action: 'again' | 'copy' | 'delete') => void;
}

/** What happened, that nothing is lost, and every way on from here. */
export function notSentView(view: NotSentView): TemplateResult {
  const { reason, detail, contact, messages, act } = view;
  const why = reason === 'not-confirmed' ? messages.notConfirmedWhy : messages.notSentWhy[reason];
  const final = reason === 'closed' || reason === 'not-open';
  // One text: of several Orca says the last and the first words as one.
  const said = [why, view.kept, messages.yourWordsAreHere].filter(Boolean).join(' ');
  return html`<p>${said}</p>
    ${detail && html`<p class="hint" dir="auto">${detail.slice(0, DETAIL_MAXIMUM)}</p>`}
    <p class="actions">
      ${final ? nothing : actionView(messages.tryAgain, act, 'again')}
      ${actionView(messages.copyAnswers, act, 'copy')}
      ${view.onDevice ? actionView(messages.deleteHere, act, 'delete') : nothing}
    </p>
    ${byHandView(view.byHand, messages)}
    ${
      hasContact(contact)
        ? html`<p><b>${messages.otherWays}</b></p>
            ${contactList(contact, messages)}`
        : nothing
    }`;
}
