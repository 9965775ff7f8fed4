import type { Answers } from '../contract/answers.js';
import type { Deadline } from '../contract/deadline.js';
import type { FieldError } from '../contract/field-error.js';
import type { Submission } from '../contract/submission.js';
import type { Outcome } from '../delivery/answer.js';
import type { Format } from '../delivery/send.js';
import type { Messages } from '../messages/messages.js';
import type { aroundOf } from './around.js';
import type { Announcer } from './announcer.js';
import type { Clock } from './clock.js';
import type { ConsultationController } from './consultation-controller.js';
import type { LanguageController } from './language-controller.js';
import type { PickerController } from './picker-controller.js';
import type { CourierController } from './courier-controller.js';
import type { DrawnElement } from './drawn-element.js';
import type { DraftKeeper } from './draft-keeper.js';
import type { EndpointTime } from './endpoint-time.js';
import type { KioskWatch } from './kiosk-watch.js';
import type { Modes } from './load-later.js';
import type { Timers } from './timers.js';
import { EMPTY, FIELDS, readFields, type TextAnswers } from './text-answers.js';
import { hearTyping } from './typing.js';

type Undelivered = Extract<Outcome, { kind: 'not-sent' | 'not-confirmed' }>;

/** Where a person's comment stands. */
export type DeliveryState =
  | { step: 'editing' }
  | { step: 'sending' }
  /** A judge found errors: ours before sending, or the endpoint's. */
  | { step: 'refused'; errors: readonly FieldError[] }
  /** On this device's disk, and sent by itself until the endpoint has it. */
  | { step: 'saved'; outcome: Undelivered }
  | {
      step: 'not-sent';
      outcome: Undelivered;
      /** It is tried again by itself, but only as long as this page is open. */
      unsaved?: boolean;
    }
  | {
      step: 'received';
      outcome: Extract<Outcome, { kind: 'received' | 'confirmed' | 'unconfirmed' }>;
      /** The answers as they were sent. */
      answers: Answers;
    };

/** What leaves: the form from behind its receipt, or the receipt from before the form for another comment. */
export type Leaving = 'form' | Extract<DeliveryState, { step: 'received' }>;

/** What the desk asks of the widget. */
export interface DeskHost extends DrawnElement {
  readonly deadline: Deadline | undefined;
  readonly format: Format;
  readonly unconfirmed: boolean;
  readonly source?: string;
  readonly idempotent: boolean;
  readonly kiosk: boolean;
  readonly drafts: string;
  readonly endpoint?: string;
  readonly src?: string;
  readonly clock?: () => number;
  readonly request: typeof fetch;
  readonly words: Messages;
  /** Told after a person has changed an answer. */
  answered: () => void;
}

/** The controllers that a person's answers pass through. */
export interface DeskParts {
  consultation: ConsultationController;
  picker: PickerController;
  clock: Clock;
  announcer: Announcer;
  language: LanguageController;
  timers: Timers;
}

/**
 * One person's answers and how far they have come: what is typed, what is sealed, what the endpoint
 * said. Everything that happens to them, happens here; the element only draws it.
 */
export class Desk {
  readonly host: DeskHost;
  readonly parts: DeskParts;
  /** The text that is to be drawn: until it is, the fields hold another, or the same. */
  undrawn: Readonly<TextAnswers> | undefined;
  /** What was put there, or read from the fields last. */
  #text: Readonly<TextAnswers> = EMPTY;
  /** Whether the person has touched the form: from then on nothing takes it away. */
  started = false;
  delivery: DeliveryState = { step: 'editing' };
  /** The submission as it was last sent, or tried. */
  sealed: Submission | undefined;
  /** What the page was handed to deliver itself: the recap shows that, not what is typed by now. */
  handed: Answers | undefined;
  /** What stands around the form; comes with whoever attends to it. */
  around: typeof aroundOf | undefined;
  /** Who carries what is sealed; comes with the later chunk. */
  courier: CourierController | undefined;
  /** Who keeps the draft, and who clears a kiosk; they come along. */
  drafts: DraftKeeper | undefined;
  kiosk: KioskWatch | undefined;
  /** When the form was first shown, on the clock of `performance.now()`. */
  shownAt = 0;
  /** What the endpoint says of time; comes along. */
  endpointTime: EndpointTime | undefined;
  /** Text to select and copy by hand, where the clipboard is closed to us; empty once it was copied. */
  byHand: string | undefined;
  /** Whether the form has more by now than what was just received. */
  edited = false;
  /** What stays for a moment, out of sight, after the focus was taken from it. */
  leaving: Leaving | undefined;
  /** The selector of what takes the focus once it is drawn. */
  focus: string | undefined;

  constructor(host: DeskHost, parts: DeskParts) {
    this.host = host;
    this.parts = parts;
    hearTyping(this);
  }

  /** What is typed: whoever asks never gets less than what stands in the fields. */
  get text(): Readonly<TextAnswers> {
    return this.undrawn ?? readFields(this.host.renderRoot, this.#text);
  }

  set text(text: Readonly<TextAnswers>) {
    this.#text = this.undrawn = text;
  }

  /** What few consultations ask for, where this one does. */
  get modes(): Modes | undefined {
    return this.parts.picker.modes;
  }

  /** What the person has entered so far. */
  get answers(): Answers {
    const { comment, priorityComments, ...about } = this.text;
    return {
      priorities: this.parts.picker.answer,
      ...(priorityComments && { priorityComments: priorityComments as Record<string, string> }),
      comment,
      about,
    };
  }

  /** Takes over what stands in the fields; says whether anything is new, and tells the page of it. */
  read(): boolean {
    const before = this.#text;
    // A drawing that failed is not waited for: what is typed since is newer.
    this.undrawn = undefined;
    const read = (this.#text = {
      ...readFields(this.host.renderRoot, before),
      ...this.modes?.readModes(this),
    });
    const more = FIELDS.some((name) => read[name] !== before[name]);
    if (more) this.host.answered();
    return more;
  }

  /** Goes on to another step, and to what takes the focus then. */
  go(delivery: DeliveryState, focus?: string): void {
    this.delivery = delivery;
    this.focus = focus;
    this.host.requestUpdate();
  }
}
