/** What is drawn once somebody has pressed the button: what is wrong, what happened, the receipt. */
import { nothing, type TemplateResult } from 'lit';
import type { FieldError } from '../contract/field-error.js';
import type { FaceView } from '../views/closed.js';
import { confirmationView } from '../views/confirmation.js';
import { notSentView } from '../views/not-sent.js';
import { outboxView } from '../views/outbox.js';
import { errorWords, summaryView } from '../views/summary.js';
import type { Desk } from './desk.js';
import { goToField } from './go-to-field.js';
import { act, actOnEntry, copyAnswers, isSure } from './keep.js';

/** The errors with their words, by field. */
export function errorsInWords(
  { host, parts }: Desk,
  errors: readonly FieldError[],
): { field: string; words: string }[] {
  const { consultation } = parts.consultation;
  if (!consultation) return [];
  const { question, comment } = consultation;
  // An endpoint may say what is wrong without the figures; the page knows them too.
  const figures = {
    minimum: Math.max(question.minimum, 1),
    limit: question.limit ?? question.priorities.length,
    maximum: comment.maximumLength,
    count: 0,
  };
  return errors.map(({ field, code, params }) => ({
    field,
    words: errorWords(code, { ...figures, ...params }, host.words, question.mode),
  }));
}

/** The summary at the top of the form; nothing while all is well. */
export function summaryOf(
  desk: Desk,
  { messages, level, consultation }: FaceView,
  again: () => void,
): TemplateResult | typeof nothing {
  const { delivery } = desk;
  const go = (field: string): void => {
    goToField(desk.host.renderRoot, field);
  };
  if (delivery.step === 'refused')
    return summaryView({
      level,
      title: messages.problems(delivery.errors.length),
      links: errorsInWords(desk, delivery.errors),
      go,
    });
  if (delivery.step !== 'not-sent' && delivery.step !== 'saved') return nothing;
  const { outcome } = delivery;
  const sure = outcome.kind === 'not-sent';
  const saved = delivery.step === 'saved';
  const title = sure ? messages.notSent : messages.notConfirmed;
  return summaryView({
    level,
    kept: saved,
    title: saved && sure ? messages.saved : title,
    body: notSentView({
      reason: sure ? outcome.reason : 'not-confirmed',
      kept: saved ? messages.savedWhy : delivery.unsaved ? messages.unsaved : '',
      onDevice: saved,
      detail: sure ? outcome.problem?.detail : undefined,
      contact: consultation.contact,
      byHand: desk.byHand,
      messages,
      act: (action) => {
        if (action === 'again') {
          // The summary, and this button with it, goes.
          desk.host.renderRoot.querySelector<HTMLElement>('[part=submit]')?.focus();
          again();
        } else if (action === 'copy') void copyAnswers(desk, desk.answers);
        else if (isSure(desk)) void desk.courier?.remove(desk.sealed?.id ?? '');
      },
    }),
    go,
  });
}

/** The comments of earlier visits that are on this device; nothing where there are none. */
export function outboxOf(desk: Desk, view: FaceView): TemplateResult | typeof nothing {
  const { entries = [], arrived = [] } = desk.courier ?? {};
  const editing = desk.delivery.step === 'editing';
  return outboxView({
    ...view,
    // Whose comments wait on a kiosk is nobody else's business.
    entries: desk.host.kiosk ? [] : entries,
    arrived,
    edited: editing && desk.edited,
    // What is shown of the comment below has a place of its own for it.
    byHand: editing ? desk.byHand : undefined,
    act: (entry, action) => {
      actOnEntry(desk, entry, action);
    },
  });
}

/** The confirmation in place of the form; nothing before it is true. */
export function confirmationOf(desk: Desk, view: FaceView): TemplateResult | typeof nothing {
  const { delivery, leaving } = desk;
  const shown = delivery.step === 'received' ? delivery : leaving;
  if (!shown || shown === 'form') return nothing;
  return confirmationView({
    ...view,
    answers: shown.answers,
    confirmed: shown.outcome,
    leaving: shown === leaving,
    byHand: desk.byHand,
    rowsOf: desk.modes?.modePriorityRows,
    act: (action) => {
      act(desk, action);
    },
  });
}
