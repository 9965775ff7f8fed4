import { canonicalJson } from '../contract/canonical-json.js';
import type { Answers } from '../contract/answers.js';
import type { Consultation } from '../contract/consultation.js';
import type { FieldError } from '../contract/field-error.js';
import type { Submission } from '../contract/submission.js';
import type { Outcome } from '../delivery/answer.js';
import type { Sending } from '../delivery/send.js';
import type { Later } from './load-later.js';

/** Where a person's comment stands. */
export type DeliveryState =
  | { step: 'editing' }
  | { step: 'sending' }
  /** A judge found errors: ours before sending, or the endpoint's. */
  | { step: 'refused'; errors: readonly FieldError[] }
  | { step: 'not-sent'; outcome: Extract<Outcome, { kind: 'not-sent' | 'not-confirmed' }> }
  | {
      step: 'received';
      outcome: Extract<Outcome, { kind: 'received' | 'confirmed' | 'unconfirmed' }>;
      /** The answers as they were sent. */
      answers: Answers;
    };

/** What is needed to deliver. */
export interface Delivery extends Omit<Sending, 'endpoint'> {
  endpoint: string | undefined;
  consultation: Consultation;
  answers: Answers;
  language: string;
  source: string | undefined;
  /** Milliseconds since the epoch, for the seal. */
  now: number;
}

/**
 * One comment on its way: sealed once, sent under one id however often it is tried, and never
 * gone from the page before the endpoint has it.
 */
export class CommentDelivery {
  readonly #changed: () => void;
  #state: DeliveryState = { step: 'editing' };
  #sealed: Submission | undefined;

  /** @param changed - told whenever the state has changed */
  constructor(changed: () => void) {
    this.#changed = changed;
  }

  get state(): DeliveryState {
    return this.#state;
  }

  set state(state: DeliveryState) {
    this.#state = state;
    this.#changed();
  }

  /** The id of the sealed submission; empty before the first. */
  get id(): string {
    return this.#sealed?.id ?? '';
  }

  /** Back to an open form, for another comment. */
  reset(): void {
    this.#sealed = undefined;
    this.state = { step: 'editing' };
  }

  /** Makes one attempt and says how it ended. Whatever fails on the way is an outcome too. */
  async deliver(later: Later, delivery: Delivery): Promise<Outcome> {
    const { endpoint } = delivery;
    if (endpoint === undefined) return { kind: 'not-sent', reason: 'configuration' };
    const submission = this.#seal(later, delivery);
    const outcome = await later.send(submission, { ...delivery, endpoint });
    // What the endpoint has surely not kept leaves no trace: an edit is the first of its kind.
    if (outcome.kind === 'refused') this.#sealed = undefined;
    return outcome;
  }

  /** The submission that these answers are: the one from before, as long as nothing changed. */
  #seal(later: Later, delivery: Delivery): Submission {
    const { consultation, answers, language, source, now } = delivery;
    const before = this.#sealed;
    const same =
      before?.consultation === consultation.id &&
      before.edition === consultation.edition &&
      canonicalJson(before.answers) === canonicalJson(later.canonicalAnswers(answers));
    if (before && same) return before;
    this.#sealed = later.seal(consultation, answers, {
      id: later.mintId(),
      sealedAt: new Date(now).toISOString(),
      language,
      source,
      // The one before may have arrived: whoever counts must know that this one replaces it.
      amends: before?.id,
    });
    return this.#sealed;
  }
}
