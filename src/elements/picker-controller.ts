import type { LitElement, ReactiveController } from 'lit';
import type { PriorityAnswer } from '../contract/answers.js';
import type { Question } from '../contract/consultation.js';
import { isolated } from '../contract/text.js';
import type { Messages } from '../messages/messages.js';
import type { Announcement, FocusTarget } from '../pickers/picker.js';
import {
  answerOf,
  pick,
  startPicker,
  type PickerAction,
  type PickerState,
} from '../pickers/pickers.js';
import { priorityOf } from '../views/picker.js';
import type { Announcer } from './announcer.js';

/** What the picker's host knows. */
export interface PickerHost extends LitElement {
  readonly question: Question | undefined;
  readonly words: Messages;
  /** Told after a person, not a script, has changed the answer. */
  answered: () => void;
}

/** Runs a picker's state machine for a host: keeps the state, speaks, and moves the focus. */
export class PickerController implements ReactiveController {
  readonly #host: PickerHost;
  readonly #announcer: Announcer;
  #state: PickerState | undefined;
  #announcement: Announcement | undefined;
  #focus: FocusTarget | undefined;

  constructor(host: PickerHost, announcer: Announcer) {
    this.#host = host;
    this.#announcer = announcer;
    host.addController(this);
  }

  /** The state, once there is a question. */
  get state(): PickerState | undefined {
    return this.#state;
  }

  /** The answer as it stands; `undefined` when there is none. */
  get answer(): PriorityAnswer | undefined {
    return this.#state && answerOf(this.#state);
  }

  /** What was announced last, in words, for those who see. */
  get status(): string {
    return this.#announcement ? this.#words(this.#announcement) : '';
  }

  /** Starts over with this answer, or with none. */
  start(answer?: PriorityAnswer): void {
    const { question } = this.#host;
    this.#state = question && startPicker(question, answer);
    this.#announcement = undefined;
    this.#host.requestUpdate();
  }

  /** Carries out what a person did. */
  readonly act = (action: PickerAction): void => {
    const before = this.#state;
    if (!before) return;
    const { state, announcement, focus } = pick(before, action);
    this.#state = state;
    this.#focus = focus;
    this.#announcement = announcement;
    if (announcement) this.#announcer.say(this.#words(announcement, isolated));
    this.#host.requestUpdate();
    if (state !== before) this.#host.answered();
  };

  hostUpdated(): void {
    const focus = this.#focus;
    this.#focus = undefined;
    if (!focus) return;
    // Moving a row drops its focus in the engines that have no `moveBefore`; here it comes back.
    const selector =
      'heading' in focus
        ? `[part~="${focus.heading}"]`
        : `[data-control="${focus.control}"][data-id="${CSS.escape(focus.id)}"]`;
    this.#host.renderRoot.querySelector<HTMLElement>(selector)?.focus();
  }

  #words({ code, params }: Announcement, around = (text: string): string => text): string {
    const { question, words } = this.#host;
    const named =
      'item' in params && question
        ? { ...params, item: around(priorityOf(question, params.item).label) }
        : params;
    return words.picker[code](named as never);
  }
}
