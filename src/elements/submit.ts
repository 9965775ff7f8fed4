/** From the press of the button to the endpoint's word: judge, seal, send, say what happened. */
import type { Answers } from '../contract/answers.js';
import type { Consultation } from '../contract/consultation.js';
import { editionOf } from '../contract/edition.js';
import { judgeAnswers } from '../contract/judge-answers.js';
import { mintId, seal } from '../contract/seal.js';
import type { Submission } from '../contract/submission.js';
import { answersOf, conclude } from './conclude.js';
import { attend } from './courier-controller.js';
import { CivicSubmitEvent } from './delivery-events.js';
import type { Desk } from './desk.js';
import { entryOf } from './entry-of.js';
import { signalsOf } from './signals.js';
import { endpointOf } from './endpoint-of.js';

/** The submission that these answers are: the one from before, as long as nothing has changed. */
function sealed(desk: Desk, consultation: Consultation, answers: Answers): Submission {
  const { host, parts, sealed: before } = desk;
  const same =
    before?.consultation === consultation.id &&
    before.edition === editionOf(consultation) &&
    JSON.stringify(before.answers) === JSON.stringify(answers);
  if (before && same) return before;
  return seal(consultation, answers, {
    id: mintId(),
    sealedAt: new Date(parts.clock.now).toISOString(),
    language: host.words.language,
    source: host.source,
    // Each of those before may have arrived: whoever counts must know that this one replaces them.
    // The last hundred are named; an id has 22 characters.
    amends:
      before?.consultation === consultation.id
        ? `${before.amends ?? ''} ${before.id}`.trim().slice(-2299)
        : undefined,
    signals: signalsOf(desk),
  });
}

/** Makes one attempt. The answers stay where they are until the endpoint has them. */
export async function submit(desk: Desk): Promise<void> {
  const { host, parts } = desk;
  const { consultation } = parts.consultation;
  const endpoint = endpointOf(host, consultation);
  if (!consultation) return;
  const answers = answersOf(desk);
  const errors = judgeAnswers(consultation, answers, desk.modes?.judgeModes);
  if (errors.length > 0) {
    desk.go({ step: 'refused', errors }, '[part=summary]');
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
  const before = desk.sealed;
  const hasLeft = (): boolean => !desk.sealed;
  const submission = (desk.sealed = sealed(desk, consultation, answers));
  const entry = entryOf(desk, consultation, endpoint, submission);
  const kept = await attend(desk).deliver(entry, submission.amends?.slice(-22));
  const { kind } = kept.outcome;
  if (kind === 'not-sent') void desk.endpointTime?.ask();
  // At a kiosk, who sent it may have left: what became of it is nothing that the next person should read.
  if (hasLeft() && (kind === 'refused' || kept.left)) return;
  conclude(desk, kept.outcome, answers, kept);
  // What the endpoint has surely not kept leaves no trace: an edit of it replaces what it would have
  // replaced. What was tried before may have arrived then.
  if (kind === 'refused' && before !== submission) desk.sealed = before;
}
