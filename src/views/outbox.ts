import { html, nothing, type TemplateResult } from 'lit';
import type { Outcome } from '../delivery/answer.js';
import type { OutboxEntry } from '../delivery/outbox-entry.js';
import type { Messages } from '../messages/messages.js';
import { actionView } from './action.js';
import { byHandView } from './by-hand.js';
import type { FaceView } from './closed.js';
import { heading } from './heading.js';

/** What a person can do with a comment that is on their device. */
export type OutboxAction = 'again' | 'copy' | 'download' | 'delete';

/** What the list of comments on this device needs, beside what every face does. */
export interface OutboxView extends FaceView {
  entries: readonly OutboxEntry[];
  /** How comments of earlier visits arrived. */
  arrived: readonly Outcome[];
  /** Whether the form has more by now than the last of them. */
  edited: boolean;
  /** Text of an entry to copy by hand, where the clipboard is closed; empty once it was copied. */
  byHand: string | undefined;
  act: (entry: OutboxEntry, action: OutboxAction) => void;
}

function arrivedWords(outcome: Outcome, messages: Messages): string {
  if (outcome.kind === 'received')
    return `${messages.received}. ${messages.reference} ${outcome.receipt.reference}`;
  return outcome.kind === 'confirmed'
    ? messages.receivedBy(outcome.host)
    : messages.sentUnconfirmedWhy;
}

function standing({ parked }: OutboxEntry, messages: Messages): string {
  if (parked === undefined) return messages.savedWhy;
  if (parked === 'not-confirmed') return `${messages.notConfirmed}. ${messages.notConfirmedWhy}`;
  return `${messages.notSent}. ${messages.notSentWhy[parked]}`;
}

/**
 * The comments of earlier visits that are on this device, and what became of them. Their words are
 * not shown: the next person at this device may be another one.
 */
export function outboxView(view: OutboxView): TemplateResult | typeof nothing {
  const { entries, arrived, messages, level, deadline, act } = view;
  if (entries.length + arrived.length === 0) return nothing;
  return html`<section class="summary kept" part="outbox">
    ${entries.length > 0 ? heading(level, messages.onThisDevice, 'summary-heading') : nothing}
    ${arrived.map((outcome) => html`<p>${arrivedWords(outcome, messages)}</p>`)}
    ${view.edited ? html`<p>${messages.changedSince}</p>` : nothing}
    ${entries.map((entry) => {
      const does = (action: OutboxAction): void => {
        act(entry, action);
      };
      const own = `entry-${entry.id}`;
      return html`<div role="group" aria-labelledby=${own}>
        <p id=${own}>
          <b>${messages.moment(messages.at(entry.savedAt, deadline.timeZone))}</b><br />
          ${standing(entry, messages)}
        </p>
        <p class="actions">
          ${entry.parked ? actionView(messages.tryAgain, does, 'again') : nothing}
          ${actionView(messages.copy, does, 'copy')}
          ${actionView(messages.download, does, 'download')}
          ${actionView(messages.deleteHere, does, 'delete')}
        </p>
      </div>`;
    })}
    ${byHandView(view.byHand, messages)}
  </section>`;
}
