/** What stands above the form and before its button, and what is said about it. */
import { html, nothing, type TemplateResult } from 'lit';
import { personalDataIn, type PersonalData } from '../contract/personal-data.js';
import { actionView } from '../views/action.js';
import { beforeSendingView } from '../views/before-sending.js';
import type { FaceView } from '../views/closed.js';
import { countWords } from '../views/count.js';
import { questionView } from '../views/question.js';
import { outboxOf } from './after-submit.js';
import type { Desk } from './desk.js';
import type { TextAnswers } from './text-answers.js';

/** Above the form: the warning of a kiosk, or that the form was kept, the draft that was found, and comments of earlier visits. */
export function aboveOf(desk: Desk, view: FaceView): TemplateResult | typeof nothing {
  const { drafts, kiosk, host, parts } = desk;
  const { messages } = view;
  if (host.kiosk)
    return kiosk?.warns
      ? questionView(messages.idle, 'idle', actionView(messages.goOn, kiosk.goOn, undefined))
      : outboxOf(desk, view);
  // A receipt has no form to go on in.
  const question =
    drafts?.found && desk.delivery.step !== 'received'
      ? questionView(messages.draft, 'draft', [
          actionView(messages.goOn, drafts.decide, true),
          actionView(messages.deleteHere, drafts.decide, false),
        ])
      : nothing;
  return html`${parts.consultation.note?.(messages)}${question}${outboxOf(desk, view)}`;
}

/** How much of the comment has been written, in words; nothing while there is none. */
export function countOf(
  { comment }: Readonly<TextAnswers>,
  { consultation, messages }: FaceView,
): string | undefined {
  return comment && countWords(comment, consultation.comment.maximumLength, messages);
}

/** What the comment seems to say that identifies somebody, where it becomes a public record. */
export function personalOf({ parts }: Desk, text: Readonly<TextAnswers>): PersonalData | undefined {
  const { publicRecords } = parts.consultation.consultation?.notices ?? {};
  return publicRecords ? personalDataIn(text.comment) : undefined;
}

/** Before the button: the note about personal data, the choice to keep the draft, the decoy. */
export function beforeSendingOf(
  desk: Desk,
  { messages }: FaceView,
  text: Readonly<TextAnswers>,
): TemplateResult {
  const { drafts, host } = desk;
  return beforeSendingView({
    messages,
    personal: personalOf(desk, text),
    onDevice: host.drafts === 'device' && !host.kiosk ? drafts?.onDevice : undefined,
    keep: (onDevice) => drafts?.keep(onDevice),
  });
}
