/** What is drawn once somebody has pressed the button: what is wrong, what happened, the receipt. */
import { nothing, type TemplateResult } from 'lit';
import type { FieldError } from '../contract/field-error.js';
import type { FaceView } from '../views/closed.js';
import { confirmationView } from '../views/confirmation.js';
import { notSentView } from '../views/not-sent.js';
import { errorWords, summaryView } from '../views/summary.js';
import type { Desk } from './desk.js';
import { act, copyAnswers } from './keep.js';

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
    words: errorWords(code, { ...figures, ...params }, host.words, question.mode === 'rank'),
  }));
}

/** The summary at the top of the form; nothing while all is well. */
export function summaryOf(
  desk: Desk,
  { messages, level, consultation }: FaceView,
  does: { go: (field: string) => void; again: () => void },
): TemplateResult | typeof nothing {
  const { delivery } = desk;
  if (delivery.step === 'refused')
    return summaryView({
      level,
      title: messages.problems(delivery.errors.length),
      links: errorsInWords(desk, delivery.errors),
      go: does.go,
    });
  if (delivery.step !== 'not-sent') return nothing;
  const { outcome } = delivery;
  const sure = outcome.kind === 'not-sent';
  return summaryView({
    level,
    title: sure ? messages.notSent : messages.notConfirmed,
    body: notSentView({
      reason: sure ? outcome.reason : 'not-confirmed',
      detail: sure ? outcome.problem?.detail : undefined,
      contact: consultation.contact,
      byHand: desk.byHand,
      messages,
      act: (action) => {
        if (action === 'again') does.again();
        else void copyAnswers(desk, desk.answers);
      },
    }),
    go: does.go,
  });
}

/** The confirmation in place of the form; nothing before it is true. */
export function confirmationOf(desk: Desk, view: FaceView): TemplateResult | typeof nothing {
  const { delivery } = desk;
  if (delivery.step !== 'received') return nothing;
  return confirmationView({
    ...view,
    answers: delivery.answers,
    confirmed: delivery.outcome,
    byHand: desk.byHand,
    act: (action) => {
      act(desk, action);
    },
  });
}
