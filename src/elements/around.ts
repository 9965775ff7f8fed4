/** All that stands around the form, as one: whoever draws the form asks for it once. */
import type { nothing, TemplateResult } from 'lit';
import type { FaceView } from '../views/closed.js';
import { thanksView } from '../views/thanks.js';
import { confirmationOf, errorsInWords, summaryOf } from './after-submit.js';
import { aboveOf, beforeSendingOf, countOf } from './around-form.js';
import type { Desk } from './desk.js';
import { pastOf } from './reminder.js';
import type { TextAnswers } from './text-answers.js';

/** What stands around the form, where there is something to be said. */
export interface Around {
  above: unknown;
  confirmation: unknown;
  /** After the close, in the form's place. */
  thanks: unknown;
  /** What is wrong, in words, by field. */
  errors: readonly { field: string; words: string }[];
  summary: TemplateResult | typeof nothing;
  beforeSending: TemplateResult;
  past: string | undefined;
  count: string | undefined;
}

/**
 * @param text - as it is drawn
 * @param again - sends once more
 */
export function aroundOf(
  desk: Desk,
  view: FaceView,
  text: Readonly<TextAnswers>,
  again: () => void,
): Around {
  const { delivery } = desk;
  return {
    above: aboveOf(desk, view),
    confirmation: confirmationOf(desk, view),
    thanks: thanksView(view),
    errors: delivery.step === 'refused' ? errorsInWords(desk, delivery.errors) : [],
    summary: summaryOf(desk, view, again),
    beforeSending: beforeSendingOf(desk, view, text),
    past: pastOf(desk, view),
    count: countOf(text, view),
  };
}
