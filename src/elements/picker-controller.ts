import { noChange, type ReactiveController } from 'lit';
import type { PriorityAnswer } from '../contract/answers.js';
import type { Question } from '../contract/consultation.js';
import { isolated } from '../contract/isolated.js';
import type { Messages } from '../messages/messages.js';
import type { PickerAction, PickerState } from '../pickers/all-pickers.js';
import type { Announcement, FocusTarget, Outcome } from '../pickers/picker.js';
import * as common from '../pickers/pickers.js';
import { pickerView } from '../views/picker-view.js';
import { priorityOf, type PickerView } from '../views/picker.js';
import type { Announcer } from './announcer.js';
import type { DrawnElement } from './drawn-element.js';
import type { LanguageController } from './language-controller.js';
import { loadDrag, loadModes, type Modes } from './load-later.js';

/** Whether a question cannot be shown without the chunk that has the rest. */
function needsModes({ mode, comments, shuffle }: Question): boolean {
  return [comments, shuffle, /rate|allocate/.test(mode)].includes(true);
}

/** What the picker's host knows. */
export interface PickerHost extends DrawnElement {
  readonly question: Question | undefined;
  readonly words: Messages;
  /** Words of the page's own among them. */
  readonly messages?: Messages;
  /** Whether rows that are ranked have handles, besides their buttons. */
  readonly dragHandles: boolean;
  /** Told after a person, not a script, has changed the answer. */
  answered: () => void;
}

/** Runs a picker's state machine for a host: keeps the state, speaks, and moves the focus. */
export class PickerController implements ReactiveController {
  readonly #host: PickerHost;
  readonly #announcer: Announcer;
  readonly #language: LanguageController;
  /** The state, once there is a question, and all that it needs. */
  state: PickerState | undefined;
  #announcement: Announcement | undefined;
  #focus: FocusTarget | HTMLElement | undefined;
  /** All that the picker was last drawn from, its state and status apart. */
  #given: unknown[] = [];
  #drawn: PickerState | undefined;
  #status = '';
  /** The answer that waits for its way of prioritising to come. */
  #waiting: PriorityAnswer | undefined;
  /** What few consultations ask for, once this one has needed it. */
  modes: Modes | undefined;

  constructor(host: PickerHost, announcer: Announcer, language: LanguageController) {
    this.#host = host;
    this.#announcer = announcer;
    this.#language = language;
    host.addController(this);
  }

  /** The answer as it stands; `undefined` when there is none. */
  get answer(): PriorityAnswer | undefined {
    return this.state ? this.#ways.answerOf(this.state, this.#host.question) : this.#waiting;
  }

  /** The ways of prioritising that are here; a state is only ever one that they have made. */
  get #ways(): Modes {
    return this.modes ?? (common as unknown as Modes);
  }

  /** Draws the picker, where anything about it has changed: typing a comment is none of its business. */
  view(view: Pick<PickerView, 'messages' | 'level' | 'error' | 'below'>): unknown {
    const { question, renderRoot, messages } = this.#host;
    const state = this.state;
    if (!question || !state) return;
    // What was announced last, for those who see.
    const status = this.#announcement ? this.#words(this.#announcement) : '';
    // By the words that are only its own: more of the others come later, and are nothing to it.
    const given = Object.values({
      ...view,
      messages: view.messages.picker,
      question,
      own: messages,
    });
    // Where a receipt, or nothing yet, is in its place, it is drawn anew.
    const same =
      renderRoot.querySelector('fieldset') && given.every((each, at) => each === this.#given[at]);
    const before = same ? this.#drawn : undefined;
    if (before === state && status === this.#status) return noChange;
    this.#given = given;
    this.#drawn = state;
    this.#status = status;
    const draw = this.modes?.pickerView ?? (pickerView as Modes['pickerView']);
    return draw({ ...view, question, state, before, status, act: this.act });
  }

  /** Starts over with this answer, or with none. */
  start(answer?: PriorityAnswer): void {
    const { question } = this.#host;
    const here = question && (this.modes ?? !needsModes(question));
    this.#announcement = undefined;
    this.#waiting = answer;
    this.state = here ? this.#ways.startPicker(question, answer, this.state) : undefined;
    if (here === false) void this.#load();
    this.#host.requestUpdate();
  }

  async #load(): Promise<void> {
    const again = (): void => {
      if (!this.state) this.start(this.#waiting);
    };
    try {
      const modes = await loadModes();
      await this.#language.add(modes.withModes);
      modes.adoptModes(this.#host);
      this.modes = modes;
      again();
    } catch (error) {
      // The slot's content, with its other ways to answer, stays.
      console.error(error);
      addEventListener('online', again, { once: true });
    }
  }

  /** Carries out what a person did. */
  readonly act = (action: PickerAction): void => {
    if (this.state) this.settle(this.#ways.pick(this.state, action));
  };

  /** Takes over what something that a person did has led to. */
  settle({ state, announcement, focus, pause }: Outcome<PickerState>): void {
    const before = this.state;
    this.state = state;
    // The next row is there already: before its neighbour goes, nothing has to be laid out for its focus.
    const next = focus && 'control' in focus && focus.control === 'add' ? this.find(focus) : null;
    next?.focus();
    this.#focus = next ?? focus;
    this.#announcement = announcement;
    if (announcement) this.#announcer.say(this.#words(announcement), pause);
    this.#host.requestUpdate();
    if (state !== before) this.#host.answered();
  }

  hostUpdated(): void {
    this.#askForHandles();
    const focus = this.#focus;
    this.#focus = undefined;
    if (!focus) return;
    // Moving a row drops its focus in the engines that have no `moveBefore`; here it comes back.
    const target = 'focus' in focus ? focus : this.find(focus);
    if (!target) return;
    // Engines scroll to what gets the focus each in a way of its own, and not to what has it already,
    // which a list that grows above pushes out. The words of its row are to be seen with it; what was
    // far away comes not just inside the edge, where a page's bar may lie over it.
    target.focus({ preventScroll: true });
    const row = target.closest('.row') ?? target;
    const away = Math.abs(row.getBoundingClientRect().top);
    row.scrollIntoView({ block: away > innerHeight ? 'center' : 'nearest' });
  }

  /** What can take the focus there. */
  find(focus: FocusTarget): HTMLElement | null {
    return this.#host.renderRoot.querySelector<HTMLElement>(
      'heading' in focus
        ? `[part~="${focus.heading}"]`
        : `[data-control=${focus.control}][data-id=${CSS.escape(focus.id)}]`,
    );
  }

  /** Where handles are asked for; without them the buttons do all that there is to do. */
  #askForHandles(): void {
    if (!this.#host.dragHandles || this.state?.mode !== 'rank') return;
    loadDrag().then(
      ({ drag }) => {
        drag(this.#host, this);
      },
      () => undefined,
    );
  }

  #words({ code, params }: Announcement): string {
    const { question, words } = this.#host;
    const named =
      'item' in params && question
        ? { ...params, item: isolated(priorityOf(question, params.item).label) }
        : params;
    return { ...words.picker, ...words.modes?.points }[code]?.(named as never) ?? '';
  }
}
