import { html, type PropertyValues, type TemplateResult } from 'lit';
import type { PriorityAnswer } from '../contract/answers.js';
import type { Mode, Priority, Question } from '../contract/consultation.js';
import { prioritiesIn } from '../contract/priorities-in.js';
import { toJson } from '../contract/to-json.js';
import { en } from '../messages/en.js';
import type { Messages } from '../messages/messages.js';
import { Announcer } from './announcer.js';
import { styles } from './civic-priorities.styles.js';
import { DrawnElement } from './drawn-element.js';
import { CivicChangeEvent, CivicErrorEvent } from './events.js';
import { keepKeys } from './keep-keys.js';
import { LanguageController } from './language-controller.js';
import { PickerController } from './picker-controller.js';
import {
  figureOf,
  idleAttributes,
  priorityMistakes,
  type PriorityMistake,
  wrongFigures,
} from './priority-mistakes.js';
import { priorityProblem } from './priority-validity.js';
import { readPriorities } from './read-markup.js';
import { Timers } from './timers.js';

/** The properties that make the question. */
const ASKS: ReadonlySet<unknown> = new Set([
  'mode',
  'limit',
  'minimum',
  'scale',
  'points',
  'required',
  'label',
  'priorities',
]);

/**
 * The picker alone, as a field of any HTML form: its value is posted under `name`, one entry a
 * priority, in the person's order.
 *
 * @summary Choosing or ranking priorities, as a form field.
 * @slot - The priorities as a list (`li data-id`), as an editor writes them.
 * @fires {CivicChangeEvent} civic-change - The person has changed the answer.
 * @fires {CivicErrorEvent} civic-error - The list has mistakes, so that it cannot be asked; or an attribute does nothing.
 * @attr {boolean} disabled - It takes no answer and sends none, as every disabled field.
 * @attr {boolean} no-shadow - Draws into the page instead of a shadow root; read when the element first comes to a page.
 * @csspart priorities - The fieldset.
 * @csspart question - The legend.
 * @csspart priority - One priority's row.
 * @csspart list-heading - The heading of "Your ranking" and "Not ranked".
 * @csspart ranked - The heading "Your ranking" alone.
 * @csspart not-ranked - The heading "Not ranked" alone.
 * @csspart number - A ranked row's number.
 * @csspart handle - What a row is dragged by, where `drag-handles` asks for it.
 * @csspart description - A priority's description.
 * @csspart checkbox - A box to tick, with `choose`.
 * @csspart radio - A circle to choose one by, with `choose` and a limit of 1, and with `rate`.
 * @csspart status - What was announced last.
 * @csspart count - How many are chosen.
 * @csspart hint - A hint.
 * @csspart input - The field for points, with `allocate`; the list of positions, with `rank`.
 * @csspart action - A quiet button.
 * @cssprop --civic-accent - The one accent colour; shades for words and for what stands on it are derived. Default: #0b5c8f, light #7cc0ee where the page is dark.
 * @cssprop --civic-ink - Colour of text. Default: the page's.
 * @cssprop --civic-quiet - Colour of hints, notices and borders of fields. Default: 78 % of the text's.
 * @cssprop --civic-line - Colour of hairlines. Default: 24 % of the text's.
 * @cssprop --civic-field - Ground of the fields for points and of the lists of positions. Default: the page's canvas.
 * @cssprop --civic-focus - Colour of the outline on what has the focus. Default: a shade of the accent that reads.
 * @cssprop --civic-radius - Radius of fields and buttons. Default: 4px.
 * @cssprop --civic-width - Greatest width of the widget. Default: 42em.
 * @cssprop --civic-sticky-offset - Height of a sticky page header, kept clear above what takes focus. Default: 1rem.
 */
export class CivicPriorities extends DrawnElement {
  static formAssociated = true;
  /** What its own root looks like. */
  static override styles = styles;
  static override properties = {
    name: {},
    mode: {},
    limit: { type: Number },
    minimum: { type: Number },
    scale: { type: Number },
    points: { type: Number },
    required: { type: Boolean },
    label: {},
    dragHandles: { type: Boolean, attribute: 'drag-handles' },
    priorities: { attribute: false },
    // Their accessors stand below; declared, so that they can be set before the upgrade too.
    value: { attribute: false, noAccessor: true },
    disabled: { attribute: false, noAccessor: true },
  };

  /** The name under which the form posts it. */
  name = '';
  /** How priorities are given: `choose` (default), `rank`, `rate` or `allocate`. */
  mode: Mode = 'choose';
  /** With `rate`: 4 or 5 words from "Not important" to "Very important". Default: 5. */
  scale: number | undefined;
  /** With `allocate`: how many points there are to share. Default: 10. */
  points: number | undefined;
  /** With `choose` and `rank`: how many may be given at most. */
  limit: number | undefined;
  /** How many must be given at least, if any are. */
  minimum = 0;
  /** An answer is needed. */
  required = false;
  /** The question in the page's own words; the limit is added. */
  label: string | undefined;
  /** With `rank`: rows can also be dragged, by a handle, with a mouse, a pen or a finger. */
  dragHandles = false;
  /** The priorities as objects, instead of a list in the markup. */
  priorities: readonly Priority[] | undefined;

  readonly #internals = this.attachInternals();
  readonly #language = new LanguageController(this, en);
  readonly #picker = new PickerController(
    this,
    new Announcer(this, new Timers(this)),
    this.#language,
  );
  /** The clicks on a label of the page arrive at the element itself, those inside at a control. */
  readonly #labelled = (event: Event): void => {
    if (event.composedPath()[0] === this) this.focus();
  };
  readonly #observer = new MutationObserver(() => {
    if (this.#asked !== askedBy(this.question)) this.#restart();
  });
  /** The answer as it was given or set: what the question has no room for now, it may have later. */
  #given: PriorityAnswer | undefined;
  /** The question that the picker was started with. */
  #asked = '';
  /** What keeps it from being asked. */
  #mistakes: PriorityMistake[] = [];
  /** What the editor was told last. */
  #told = '[]';
  /** Disabled itself, or by a fieldset around it. */
  #disabled = false;

  /** The answer; `undefined` when there is none. Setting it shows it, and fires no event. */
  get value(): PriorityAnswer | undefined {
    return this.#picker.answer;
  }

  set value(answer: PriorityAnswer | undefined) {
    this.#given = answer;
    this.#restart();
  }

  /** Whether it is disabled by its own attribute, which this reflects. */
  get disabled(): boolean {
    return this.hasAttribute('disabled');
  }

  set disabled(disabled: boolean) {
    this.toggleAttribute('disabled', disabled);
  }

  /** The form that it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** The labels that name it, in the page's order. */
  get labels(): NodeList {
    return this.#internals.labels;
  }

  /** Whether the form asks for its validity: not while it is disabled. */
  get willValidate(): boolean {
    return this.#internals.willValidate;
  }

  /** What is wrong with the answer, as flags. */
  get validity(): ValidityState {
    return this.#internals.validity;
  }

  /** What is wrong with the answer, in words; empty when nothing is. */
  get validationMessage(): string {
    return this.#internals.validationMessage;
  }

  /** Whether the answer is one that the form accepts; native forms ask it before they submit. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** The same, and the browser says what is wrong. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** Focuses the first control. */
  override focus(options?: FocusOptions): void {
    this.#control?.focus(options);
  }

  /** @internal */
  get question(): Question {
    const { required } = this;
    // Lit sets a property to null when its attribute is removed.
    const { mode, limit, minimum, label, scale, points } = this as Nullable<CivicPriorities>;
    const priorities = this.priorities ?? readPriorities(this.drawing?.written ?? this);
    return {
      mode: mode ?? 'choose',
      limit: figureOf('limit', limit),
      minimum: figureOf('minimum', minimum) ?? 0,
      scale: figureOf('scale', scale),
      points: figureOf('points', points),
      required,
      label: label ?? undefined,
      priorities: [...priorities],
    };
  }

  /** @internal */
  get words(): Messages {
    return this.#language.messages;
  }

  /** @internal */
  answered(): void {
    this.#given = this.#picker.answer;
    this.#post();
    this.dispatchEvent(new CivicChangeEvent());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    keepKeys(this.renderRoot);
    this.addEventListener('click', this.#labelled);
    this.#observer.observe(this, {
      childList: true,
      characterData: true,
      subtree: true,
      attributeFilter: ['data-id'],
    });
    this.#restart();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  /** @internal */
  formDisabledCallback(disabled: boolean): void {
    this.#disabled = disabled;
    this.requestUpdate();
  }

  /** @internal */
  formResetCallback(): void {
    this.value = undefined;
  }

  /** @internal */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state !== 'string') return;
    try {
      this.value = JSON.parse(state) as PriorityAnswer;
    } catch {
      // Not ours: another field stood here when the browser kept it.
    }
  }

  /** Native fields follow their properties at once, so this one does not wait for its update. */
  override requestUpdate(
    name?: PropertyKey,
    before?: unknown,
    ...rest: unknown[]
  ): ReturnType<DrawnElement['requestUpdate']> {
    super.requestUpdate(name, before, ...(rest as []));
    if (!this.hasUpdated || before === this[name as keyof this]) return;
    if (name === 'name') this.#post();
    else if (ASKS.has(name)) this.#restart();
  }

  protected override willUpdate(): void {
    // What was set before the upgrade arrives with the first update only.
    if (!this.hasUpdated) this.#restart();
  }

  protected override render(): TemplateResult {
    const { state } = this.#picker;
    const ready = state && state.all.length > 0 && this.drawn && !this.#language.pending;
    if (!ready || this.#mistakes.length > 0) return html`<slot></slot>`;
    return html`<div class="box">
        ${this.#picker.view({ messages: this.words, level: 3, error: undefined })}
      </div>
      <slot name="announcer"></slot>`;
  }

  protected override updated(changed: PropertyValues<this>): void {
    // As a native field's, these two show in the markup too.
    const { name, required } = this as Nullable<CivicPriorities>;
    if (changed.has('required')) this.toggleAttribute('required', !!required);
    if (changed.has('name'))
      if (name === null) this.removeAttribute('name');
      else this.setAttribute('name', name);
    const fieldset = this.renderRoot.querySelector('fieldset');
    if (fieldset) fieldset.disabled = this.#disabled;
    // There are controls now to point at, words in another language, or a way of prioritising that
    // has come since, and knows what it can take of an answer.
    this.#post();
  }

  get #control(): HTMLElement | null {
    // Before the first update there is no root.
    const root = this.renderRoot as ParentNode | undefined;
    return root?.querySelector<HTMLElement>('input, button:not(.step)') ?? null;
  }

  /** The question has changed, or the answer was set: what fits of it is shown. */
  #restart(): void {
    const { question } = this;
    this.#asked = askedBy(question);
    this.#mistakes = priorityMistakes(question);
    this.#picker.start(this.#given);
    this.#post();
    const figures = wrongFigures(this);
    const found = [...this.#mistakes, ...figures, ...idleAttributes(question)];
    const told = this.#told;
    this.#told = JSON.stringify(found);
    if (found.length === 0 || this.#told === told) return;
    for (const { place, expected } of found)
      console.error(`civic-priorities: ${place}: expected ${expected}`, this);
    this.dispatchEvent(new CivicErrorEvent(found));
  }

  /** At once, not in the update cycle: a `FormData` made right after a click must have it. */
  #post(): void {
    const { name, value } = this;
    const entries = new FormData();
    if (name) for (const [field, entry] of entriesOf(name, value)) entries.append(field, entry);
    this.#internals.setFormValue(value ? entries : null, value ? toJson(value) : null);
    this.#judge();
  }

  #judge(): void {
    const problem = priorityProblem(this.question, this.value, this.words);
    if (problem)
      this.#internals.setValidity(problem.flags, problem.words, this.#control ?? undefined);
    else this.#internals.setValidity({});
  }
}

/** What the form posts: ids, or with ratings and points a field for each priority. */
function entriesOf(name: string, value: PriorityAnswer | undefined): [string, string][] {
  switch (value?.mode) {
    case 'rate':
      return Object.entries(value.ratings).map(([id, each]) => [`${name}.${id}`, String(each)]);
    case 'allocate':
      return Object.entries(value.points).map(([id, each]) => [`${name}.${id}`, String(each)]);
    default: {
      const ids = prioritiesIn(value);
      // "No preference" is an answer: an empty entry, where no answer has none.
      return (value && ids.length === 0 ? [''] : ids).map((id) => [name, id]);
    }
  }
}

type Nullable<Type> = { [Name in keyof Type]: Type[Name] | null };

function askedBy({ priorities }: Question): string {
  return JSON.stringify(priorities);
}
