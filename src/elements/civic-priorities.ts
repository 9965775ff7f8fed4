import { html, LitElement, type PropertyValues, type TemplateResult } from 'lit';
import type { PriorityAnswer } from '../contract/answers.js';
import type { Mode, Priority, Question } from '../contract/consultation.js';
import { prioritiesIn } from '../contract/priorities-in.js';
import type { Messages } from '../messages/messages.js';
import { pickerView } from '../views/picker-view.js';
import { Announcer } from './announcer.js';
import { styles } from './civic-priorities.styles.js';
import { CivicChangeEvent } from './events.js';
import { LanguageController } from './language-controller.js';
import { PickerController, type PickerHost } from './picker-controller.js';
import { priorityProblem } from './priority-validity.js';
import { readPriorities } from './read-markup.js';
import { Timers } from './timers.js';

/**
 * The picker alone, as a field of any HTML form: its value is posted under `name`, one entry a
 * priority, in the person's order.
 *
 * @summary Choosing or ranking priorities, as a form field.
 * @slot - The priorities as a list (`li data-id`), as an editor writes them.
 * @fires {CivicChangeEvent} civic-change - The person has changed the answer.
 * @csspart priorities - The fieldset.
 * @csspart question - The legend.
 * @csspart priority - One priority's row.
 * @csspart list-heading - The heading of "Your ranking" and "Not ranked".
 * @csspart number - A ranked row's number.
 * @csspart description - A priority's description.
 * @csspart status - What was announced last.
 * @csspart count - How many are chosen.
 * @csspart hint - A hint.
 * @csspart action - A quiet button.
 * @cssprop --civic-accent - The one accent colour; shades for words and for what stands on it are derived. Default: #0b5c8f, light #7cc0ee where the page is dark.
 * @cssprop --civic-ink - Colour of text. Default: the page's.
 * @cssprop --civic-quiet - Colour of hints, notices and borders of fields. Default: 78 % of the text's.
 * @cssprop --civic-line - Colour of hairlines. Default: 24 % of the text's.
 * @cssprop --civic-radius - Radius of fields and buttons. Default: 4px.
 * @cssprop --civic-width - Greatest width of the widget. Default: 42rem.
 * @cssprop --civic-sticky-offset - Height of a sticky page header, kept clear above what takes focus. Default: 1rem.
 */
export class CivicPriorities extends LitElement implements PickerHost {
  static formAssociated = true;
  static override styles = styles;
  static override properties = {
    name: { reflect: true },
    mode: {},
    limit: { type: Number },
    minimum: { type: Number },
    required: { type: Boolean, reflect: true },
    label: {},
    priorities: { attribute: false },
  };

  /** The name under which the form posts it. */
  name = '';
  /** How priorities are given: `choose` (default) or `rank`. */
  mode: Mode = 'choose';
  /** How many may be given at most. */
  limit?: number;
  /** How many must be given at least, if any are. */
  minimum = 0;
  /** An answer is needed. */
  required = false;
  /** The question in the page's own words; the limit is added. */
  label?: string;
  /** The priorities as objects, instead of a list in the markup. */
  priorities?: readonly Priority[];

  readonly #internals = this.attachInternals();
  readonly #language = new LanguageController(this);
  readonly #picker = new PickerController(this, new Announcer(this, new Timers(this)));
  readonly #observer = new MutationObserver(() => {
    this.#restart();
  });

  /** The form that it belongs to. */
  get form(): HTMLFormElement | null {
    return this.#internals.form;
  }

  /** The answer; `undefined` when there is none. Setting it shows it, and fires no event. */
  get value(): PriorityAnswer | undefined {
    return this.#picker.answer;
  }

  set value(answer: PriorityAnswer | undefined) {
    this.#picker.start(answer);
    this.#post();
  }

  /** Whether the answer is one that the form accepts; native forms ask it before they submit. */
  checkValidity(): boolean {
    return this.#internals.checkValidity();
  }

  /** The same, and the browser says what is wrong. */
  reportValidity(): boolean {
    return this.#internals.reportValidity();
  }

  /** @internal */
  get question(): Question {
    const { mode, limit, minimum, required, label } = this;
    const priorities = this.priorities ?? readPriorities(this);
    return { mode, limit, minimum, required, label, priorities: [...priorities] };
  }

  /** @internal */
  get words(): Messages {
    return this.#language.messages;
  }

  /** @internal */
  answered(): void {
    this.#post();
    this.dispatchEvent(new CivicChangeEvent());
  }

  override connectedCallback(): void {
    super.connectedCallback();
    this.#observer.observe(this, { childList: true });
    this.#restart();
  }

  override disconnectedCallback(): void {
    super.disconnectedCallback();
    this.#observer.disconnect();
  }

  /** @internal */
  formResetCallback(): void {
    this.value = undefined;
  }

  /** @internal */
  formStateRestoreCallback(state: unknown): void {
    if (typeof state === 'string') this.value = JSON.parse(state) as PriorityAnswer;
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const asks = ['mode', 'limit', 'minimum', 'required', 'priorities'] as const;
    if (asks.some((name) => changed.has(name))) this.#restart();
    if (changed.has('name')) this.#post();
  }

  protected override render(): TemplateResult {
    const { state, status, act } = this.#picker;
    if (!state || state.all.length === 0 || this.#language.pending) return html`<slot></slot>`;
    return html`${pickerView({
        question: this.question,
        state,
        status,
        messages: this.words,
        level: 3,
        error: undefined,
        act,
      })}<slot name="announcer"></slot>`;
  }

  /** The question has changed: what still fits it stays. */
  #restart(): void {
    this.value = this.#picker.answer;
  }

  /** At once, not in the update cycle: a `FormData` made right after a click must have it. */
  #post(): void {
    const { value } = this;
    const entries = new FormData();
    for (const id of prioritiesIn(value)) entries.append(this.name, id);
    this.#internals.setFormValue(value ? entries : null, value ? JSON.stringify(value) : null);
    const problem = priorityProblem(this.question, prioritiesIn(value).length, this.words);
    if (!problem) this.#internals.setValidity({});
    else {
      const anchor = (this.renderRoot as ParentNode | undefined)?.querySelector<HTMLElement>(
        'input, button',
      );
      this.#internals.setValidity(problem.flags, problem.words, anchor ?? undefined);
    }
  }
}
