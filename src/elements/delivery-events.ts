/** What the elements tell the page of a comment's way: `Event` subclasses with named fields. */
import type { Answers } from '../contract/answers.js';
import type { FieldError } from '../contract/field-error.js';
import type { Problem } from '../contract/problem.js';
import type { Receipt } from '../contract/receipt.js';
import type { NotSentReason } from '../delivery/answer.js';
import type { Parked } from '../delivery/outbox-entry.js';
import { type CivicChangeEvent, type CivicErrorEvent, travels } from './events.js';

/**
 * The person wants to send, and nothing is wrong with the answers; nothing is sealed yet.
 * `preventDefault()` hands delivery to the page, which then calls the element's `receive()` or
 * `refuse()`.
 */
export class CivicSubmitEvent extends Event {
  /** The answers, as they would be sealed. */
  readonly answers: Answers;

  constructor(answers: Answers) {
    super('civic-submit', { ...travels, cancelable: true });
    this.answers = answers;
  }
}

/**
 * The sealed submission is in this browser's storage, its transaction complete: it outlives the
 * page, and is sent by itself until the endpoint has it.
 */
export class CivicSavedEvent extends Event {
  /** The submission's id. */
  readonly id: string;

  constructor(id: string) {
    super('civic-saved', travels);
    this.id = id;
  }
}

/** The endpoint has the submission. */
export class CivicReceivedEvent extends Event {
  /** The submission's id. */
  readonly id: string;
  /** The endpoint's receipt; absent where it confirms without one. */
  readonly receipt: Receipt | undefined;

  constructor(id: string, receipt?: Receipt) {
    super('civic-received', travels);
    this.id = id;
    this.receipt = receipt;
  }
}

/** Why an attempt came to nothing, or may have; docs/developers.md says what each means. */
export type RefusedReason = NotSentReason | Parked | 'validation';

/** An attempt came to nothing, or may have: the person has been told, and keeps everything. */
export class CivicRefusedEvent extends Event {
  /** The submission's id. */
  readonly id: string;
  readonly reason: RefusedReason;
  /** What is wrong with which field, for `validation`. */
  readonly errors: readonly FieldError[];
  /** The endpoint's own problem, where it sent one. */
  readonly problem: Problem | undefined;

  constructor(
    id: string,
    reason: RefusedReason,
    errors: readonly FieldError[] = [],
    problem?: Problem,
  ) {
    super('civic-refused', travels);
    this.id = id;
    this.reason = reason;
    this.errors = errors;
    this.problem = problem;
  }
}

declare global {
  interface GlobalEventHandlersEventMap {
    'civic-change': CivicChangeEvent;
    'civic-submit': CivicSubmitEvent;
    'civic-saved': CivicSavedEvent;
    'civic-received': CivicReceivedEvent;
    'civic-refused': CivicRefusedEvent;
    'civic-error': CivicErrorEvent;
  }
}
