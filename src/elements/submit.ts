/** From the press of the button to the endpoint's word: judge, seal, send, say what happened. */
import type { Answers } from '../contract/answers.js';
import type { Consultation } from '../contract/consultation.js';
import { judgeAnswers } from '../contract/judge-answers.js';
import { canonicalAnswers, mintId, seal } from '../contract/seal.js';
import type { Submission } from '../contract/submission.js';
import type { Outcome } from '../delivery/answer.js';
import { send } from '../delivery/send.js';
import type { Desk } from './desk.js';
import { CivicReceivedEvent, CivicRefusedEvent, CivicSubmitEvent } from './events.js';

/** Says how an attempt ended: to the person, and to the page. */
export function conclude(
  desk: Desk,
  outcome: Outcome,
  answers = desk.handed ?? canonicalAnswers(desk.answers),
): void {
  const { host, sealed } = desk;
  const id = sealed?.id ?? '';
  switch (outcome.kind) {
    case 'refused':
      desk.go({ step: 'refused', errors: outcome.errors }, '.summary');
      host.dispatchEvent(new CivicRefusedEvent(id, 'validation', outcome.errors, outcome.problem));
      break;
    case 'not-confirmed':
      desk.go({ step: 'not-sent', outcome }, '.summary');
      host.dispatchEvent(new CivicRefusedEvent(id, 'not-confirmed'));
      break;
    case 'not-sent':
      desk.go({ step: 'not-sent', outcome }, '.summary');
      host.dispatchEvent(new CivicRefusedEvent(id, outcome.reason, [], outcome.problem));
      break;
    default: {
      desk.go({ step: 'received', outcome, answers }, '[part=title]');
      const receipt = outcome.kind === 'received' ? outcome.receipt : undefined;
      host.dispatchEvent(new CivicReceivedEvent(receipt?.id ?? id, receipt));
    }
  }
}

/** The submission that these answers are: the one from before, as long as nothing has changed. */
function sealed(desk: Desk, consultation: Consultation, answers: Answers): Submission {
  const { host, parts, sealed: before } = desk;
  const same =
    before?.consultation === consultation.id &&
    before.edition === consultation.edition &&
    JSON.stringify(before.answers) === JSON.stringify(answers);
  if (before && same) return before;
  return seal(consultation, answers, {
    id: mintId(),
    sealedAt: new Date(parts.clock.now).toISOString(),
    language: host.words.language,
    source: host.source,
    // The one before may have arrived: whoever counts must know that this one replaces it.
    amends: before?.id,
  });
}

/** Makes one attempt. The answers stay where they are until the endpoint has them. */
export async function submit(desk: Desk): Promise<void> {
  const { host, parts } = desk;
  const { consultation, endpoint } = parts.consultation;
  if (!consultation) return;
  const answers = canonicalAnswers(desk.answers);
  const errors = judgeAnswers(consultation, answers);
  if (errors.length > 0) {
    desk.go({ step: 'refused', errors }, '.summary');
    return;
  }
  if (!host.dispatchEvent(new CivicSubmitEvent(answers))) {
    desk.handed = answers;
    desk.go({ step: 'editing' });
    return;
  }
  if (endpoint === undefined) {
    conclude(desk, { kind: 'not-sent', reason: 'configuration' }, answers);
    return;
  }
  desk.sealed = sealed(desk, consultation, answers);
  const { format, unconfirmed, request } = host;
  const outcome = await send(desk.sealed, { endpoint, format, unconfirmed, fetch: request });
  conclude(desk, outcome, answers);
  // What the endpoint has surely not kept leaves no trace: an edit of it replaces nothing.
  if (outcome.kind === 'refused') desk.sealed = undefined;
}
