import { html, nothing, type PropertyValues, type TemplateResult } from 'lit';
import type { Answers } from '../contract/answers.js';
import type { ConsultationInput, Mode, Question } from '../contract/consultation.js';
import type { Deadline } from '../contract/deadline.js';
import type { Problem } from '../contract/problem.js';
import type { Receipt } from '../contract/receipt.js';
import type { Format } from '../delivery/send.js';
import type { Messages } from '../messages/messages.js';
import { closedView, type FaceView } from '../views/closed.js';
import type { DefinitionProblemWords } from '../views/definition-problems.js';
import { feedbackView } from '../views/feedback.js';
import { unsentView } from '../views/unsent.js';
import { Announcer } from './announcer.js';
import { styles } from './civic-feedback.styles.js';
import type { Around } from './around.js';
import { Clock, readerZone } from './clock.js';
import { ConsultationController } from './consultation-controller.js';
import { Desk } from './desk.js';
import { DrawnElement } from './drawn-element.js';
import { CivicChangeEvent, CivicErrorEvent } from './events.js';
import { stateOf, type FeedbackState } from './feedback-state.js';
import { LanguageController } from './language-controller.js';
import { loadCheck, loadLater, type Later } from './load-later.js';
import { PickerController } from './picker-controller.js';
import { press } from './press.js';
import { speakWhereNeeded } from './speak-where-needed.js';
import type { TextAnswers } from './text-answers.js';
import { Timers } from './timers.js';

/**
 * The whole widget: asks for priorities and a comment, shows the deadline, sends, hands a receipt.
 *
 * @summary A public consultation on a page: priorities, comment, deadline, receipt.
 * @slot - The consultation as ordinary HTML (heading, list of priorities, other ways to answer); shown until the widget is there, and whenever it cannot be.
 * @fires {CivicChangeEvent} civic-change - The person has changed an answer; while they type, up to four times a second.
 * @fires {CivicSubmitEvent} civic-submit - Before sealing; cancelable: the page then delivers.
 * @fires {CivicSavedEvent} civic-saved - The sealed submission is on this device's disk.
 * @fires {CivicReceivedEvent} civic-received - The endpoint has the submission.
 * @fires {CivicRefusedEvent} civic-refused - An attempt came to nothing; everything is kept.
 * @fires {CivicErrorEvent} civic-error - The consultation has mistakes, or the widget has failed.
 * @attr {boolean} no-shadow - Draws into the page instead of a shadow root; read when the element first comes to a page.
 * @csspart title - The heading.
 * @csspart introduction - A paragraph of the introduction.
 * @csspart deadline - The line that says until when.
 * @csspart summary - The box that says what is wrong or was not sent.
 * @csspart summary-heading - Its heading.
 * @csspart form - The form.
 * @csspart priorities - The question's fieldset.
 * @csspart question - The question (a legend).
 * @csspart list-heading - The heading of "Your ranking" and "Not ranked".
 * @csspart ranked - The heading "Your ranking" alone.
 * @csspart not-ranked - The heading "Not ranked" alone.
 * @csspart priority - One priority's row.
 * @csspart number - A ranked row's number.
 * @csspart handle - What a row is dragged by, where `drag-handles` asks for it.
 * @csspart description - A priority's description.
 * @csspart checkbox - A box to tick, with `choose`.
 * @csspart radio - A circle to choose one by, with `choose` and a limit of 1, and with `rate`.
 * @csspart status - What the picker said last.
 * @csspart about - The fieldset about the person.
 * @csspart about-heading - Its legend.
 * @csspart field - A label, its control and what belongs to both.
 * @csspart label - A field's label.
 * @csspart hint - A hint.
 * @csspart input - A text field, text area or list.
 * @csspart count - The count of characters or choices.
 * @csspart error - What is wrong, at its field.
 * @csspart action - A quiet button.
 * @csspart submit - The one primary button.
 * @csspart notice - The public-records notice, or that the deadline has passed.
 * @csspart contact - The list of other ways to answer.
 * @csspart confirmation - What replaces the form.
 * @csspart subheading - A heading inside the confirmation.
 * @csspart reference - The receipt's reference.
 * @csspart next - A paragraph of what happens next.
 * @csspart recap - All answers, on the confirmation.
 * @csspart prompt - What the person is asked above the form: about a draft, or on a kiosk whether they are there; and that the form was kept on the device.
 * @csspart outbox - The comments of earlier visits that are on this device.
 * @csspart problems - What whoever edits the page should mend.
 * @cssState loading - Nothing to show yet: the slot's content stands.
 * @cssState misconfigured - The consultation has mistakes.
 * @cssState not-yet-open - Before the opening.
 * @cssState open - The form can be filled in.
 * @cssState closing-soon - The same, in the last 48 hours or the grace period.
 * @cssState sending - An attempt is under way.
 * @cssState refused - There are errors in fields.
 * @cssState saved - On this device's disk, and sent by itself until the endpoint has it.
 * @cssState not-sent - An attempt came to nothing; everything is kept.
 * @cssState received - The endpoint has the submission.
 * @cssState closed - After the close.
 * @cssprop --civic-accent - The one accent colour; shades for words and for what stands on it are derived. Default: #0b5c8f, light #7cc0ee where the page is dark.
 * @cssprop --civic-ink - Colour of text. Default: the page's.
 * @cssprop --civic-quiet - Colour of hints, notices and borders of fields. Default: 78 % of the text's.
 * @cssprop --civic-line - Colour of hairlines. Default: 24 % of the text's.
 * @cssprop --civic-field - Ground of text fields. Default: the page's canvas.
 * @cssprop --civic-error - Colour of errors. Default: #b3210f, light #ff9d8c where the page is dark.
 * @cssprop --civic-received - Colour of the tick on the receipt. Default: #1c6b3a, light #8fd6a8 where the page is dark.
 * @cssprop --civic-focus - Colour of the outline on what has the focus. Default: a shade of the accent that reads.
 * @cssprop --civic-radius - Radius of fields and buttons. Default: 4px.
 * @cssprop --civic-width - Greatest width of the widget. Default: 42em.
 * @cssprop --civic-sticky-offset - Height of a sticky page header, kept clear above what takes focus. Default: 1rem.
 */
export class CivicFeedback extends DrawnElement {
  /** What its own root looks like. */
  static override styles = styles;
  static override properties = {
    endpoint: {},
    src: {},
    format: {},
    unconfirmed: { type: Boolean },
    idempotent: { type: Boolean },
    source: {},
    drafts: {},
    kiosk: { type: Boolean },
    consultation: {},
    mode: {},
    limit: { type: Number },
    minimum: { type: Number },
    scale: { type: Number },
    points: { type: Number },
    priorityComments: { type: Boolean, attribute: 'priority-comments' },
    shuffle: { type: Boolean },
    dragHandles: { type: Boolean, attribute: 'drag-handles' },
    required: { type: Boolean },
    opens: {},
    closes: {},
    timeZone: { attribute: 'time-zone' },
    grace: { type: Number },
    hold: { type: Number },
    commentRequired: { type: Boolean, attribute: 'comment-required' },
    commentLimit: { type: Number, attribute: 'comment-limit' },
    about: {},
    aboutRequired: { attribute: 'about-required' },
    definition: { attribute: false },
    clock: { attribute: false },
    fetch: { attribute: false },
    messages: { attribute: false },
  };

  /** Where submissions are sent: https, or this machine. With `src`, its own by default. */
  endpoint: string | undefined;
  /** The address of a shared consultation as JSON, instead of attributes and markup. */
  src: string | undefined;
  /** `json` (default), `text` (needs no CORS preflight) or `form` (urlencoded). */
  format: Format = 'json';
  /** The endpoint can confirm nothing, and that is known: the words then say so. */
  unconfirmed = false;
  /** The endpoint counts an id once, however often it comes: retries are free. Our collector does. */
  idempotent = false;
  /** Who put this tag on their page, such as `library.example.edu`: counted by name. */
  source: string | undefined;
  /** Where an unfinished comment is kept: `tab` until the tab is closed (default), `device` where the person says so, or `none`. */
  drafts: 'tab' | 'device' | 'none' = 'tab';
  /** Many people use this device: nothing is on its disk, and each finds an empty form. */
  kiosk = false;
  /** The consultation's id. */
  consultation: string | undefined;
  /** How priorities are given: `choose` (default), `rank`, `rate` or `allocate`. */
  mode: Mode | undefined;
  /** With `choose` and `rank`: how many priorities may be given at most. */
  limit: number | undefined;
  /** How many priorities must be given at least, if any are. */
  minimum: number | undefined;
  /** With `rate`: 4 or 5 words from "Not important" to "Very important". Default: 5. */
  scale: number | undefined;
  /** With `allocate`: how many points there are to share. Default: 10. */
  points: number | undefined;
  /** A comment can be written on each priority. */
  priorityComments = false;
  /** Each person is shown the priorities in an order of their own, which is sent along. */
  shuffle = false;
  /** With `rank`: rows can also be dragged, by a handle, with a mouse, a pen or a finger. */
  dragHandles = false;
  /** The priorities must be answered. */
  required = false;
  /** When comments open: a date, a local date-time or an instant. */
  opens: string | undefined;
  /** When comments close; a date means through the end of that day. */
  closes: string | undefined;
  /** The IANA time zone in which the window is read, such as `America/New_York`. */
  timeZone: string | undefined;
  /** Minutes after the close in which somebody who was typing can still send. Default: 15. */
  grace: number | undefined;
  /** Hours after the close in which the endpoint keeps what was sealed in time. Default: 72. */
  hold: number | undefined;
  /** A comment must be written. */
  commentRequired = false;
  /** Most user-perceived characters in a comment. Default: 5,000. */
  commentLimit: number | undefined;
  /** What may be said about oneself: any of `role name email`. */
  about: string | undefined;
  /** What must be said about oneself: any of `role name email`. */
  aboutRequired: string | undefined;
  /** A consultation as an object, instead of attributes and markup. */
  definition: ConsultationInput | undefined;
  /** A clock, in milliseconds since the epoch, instead of the endpoint's and the visitor's. */
  clock: (() => number) | undefined;
  /** Stands in for the page's `fetch`. */
  fetch: typeof fetch | undefined;
  /** Words of the page's own, instead of the catalog for its language. */
  messages: Messages | undefined;

  readonly #internals = this.attachInternals();
  readonly #timers = new Timers(this);
  readonly #announcer = new Announcer(this, this.#timers);
  readonly #language = new LanguageController(this);
  readonly #clock = new Clock(this);
  readonly #consultation = new ConsultationController(this);
  readonly #picker = new PickerController(this, this.#announcer, this.#language);
  /** @internal */
  override readonly desk: Desk = new Desk(this, {
    consultation: this.#consultation,
    picker: this.#picker,
    clock: this.#clock,
    announcer: this.#announcer,
    language: this.#language,
    timers: this.#timers,
  });

  /** What the person has entered so far. */
  get answers(): Answers {
    return this.desk.answers;
  }

  /** The face that the widget shows now. */
  get state(): FeedbackState {
    const spoken = !this.#language.pending || this.messages !== undefined;
    const ready = spoken && this.drawn && this.#picker.state !== undefined;
    return stateOf(this.#consultation, this.desk, this.#clock.now, ready);
  }

  /** @internal */
  get question(): Question | undefined {
    return this.#consultation.consultation?.question;
  }

  /** @internal */
  get deadline(): Deadline | undefined {
    return this.#consultation.deadline;
  }

  /** @internal */
  get words(): Messages {
    const { messages } = this.#language;
    // A page's own words may be without those of ratings and points, which come along later.
    return this.messages ? { ...messages, ...this.messages } : messages;
  }

  /** @internal */
  get request(): typeof fetch {
    return this.fetch ?? globalThis.fetch;
  }

  /** @internal */
  readonly later = async (needed?: boolean): Promise<Later> => {
    const later = await loadLater();
    later.attendWhenNeeded(this.desk, needed);
    return later;
  };

  /** @internal */
  clockKnown(now: number): void {
    this.#clock.setByEndpoint(now);
  }

  /** @internal */
  consultationChanged(): void {
    // First, as long as the answers are those to the question before.
    void this.desk.courier?.look(true);
    this.#picker.start(this.#picker.answer);
  }

  /** @internal */
  misconfigured(problems: readonly DefinitionProblemWords[]): void {
    for (const { place, expected } of problems)
      console.error(`civic-feedback: ${place}: ${expected}`, this);
    this.dispatchEvent(new CivicErrorEvent(problems));
  }

  /** @internal */
  answered(): void {
    this.desk.started = true;
    this.dispatchEvent(new CivicChangeEvent());
  }

  /** Says that the page has delivered the answers itself, after `civic-submit` was cancelled. What is no receipt is shown as not confirmed. */
  async receive(receipt: Receipt): Promise<void> {
    (await this.later(true)).receive(this.desk, receipt);
  }

  /** Says that the page could not deliver the answers, after `civic-submit` was cancelled. */
  async refuse(problem: Problem): Promise<void> {
    (await this.later(true)).refuse(this.desk, problem);
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const reads = ['format', 'unconfirmed', 'idempotent', 'source', 'clock', 'fetch', 'messages'];
    if ([...changed.keys()].some((name) => !reads.includes(name as string)))
      this.#consultation.refresh();
  }

  protected override firstUpdated(): void {
    if (location.search.includes('civic-check'))
      loadCheck()
        .then(({ check }) => {
          check(this, this.#consultation, this.#language);
        })
        .catch(() => undefined);
  }

  protected override updated(): void {
    this.desk.undrawn = undefined;
    try {
      const { state } = this;
      const { states } = this.#internals;
      // A state that is taken away and given again has the page's rules read anew.
      if (!states.has(state)) {
        states.clear();
        states.add(state);
      }
    } catch {
      // Chrome before 125 takes other names, Firefox before 126 has no states: a page does without.
    }
    speakWhereNeeded(this, this.#consultation, this.#language);
    const { focus } = this.desk;
    const target = focus && this.renderRoot.querySelector<HTMLElement>(focus);
    if (!target) return;
    this.desk.focus = undefined;
    target.focus();
    // What is higher than the screen is scrolled to its middle by it, and its heading out of sight.
    if (target.getBoundingClientRect().top < 0) target.scrollIntoView();
  }

  protected override render(): TemplateResult | typeof nothing {
    if (this.early) return nothing;
    return html`<div class="box">${this.#face()}</div>
      <slot name="announcer"></slot>`;
  }

  #face(): TemplateResult {
    const { state, words } = this;
    const { consultation, deadline, level, problems, explain } = this.#consultation;
    if (state === 'misconfigured')
      return html`<p>${words.notAvailable}</p>
        <slot></slot>
        ${explain?.problemsView(problems, words)}`;
    if (state === 'loading' || !consultation || !deadline) return html`<slot></slot>`;

    const { now } = this.#clock;
    const view = { consultation, deadline, now, readerZone, messages: words, level };
    // Read once: each reading goes through all that is drawn.
    const { text } = this.desk;
    const around = this.desk.around?.(this.desk, view, text, this.#submit);
    return html`${around?.above}${around?.confirmation}${this.#body(view, text, around)}`;
  }

  #body(
    view: FaceView,
    text: Readonly<TextAnswers>,
    around?: Around,
  ): TemplateResult | typeof nothing {
    const { state, desk } = this;
    if (state === 'closed' || state === 'not-yet-open') return closedView(view, around?.thanks);
    if (state === 'received' && !desk.leaving) return nothing;
    const { delivery } = desk;
    const errors = around?.errors ?? [];
    return feedbackView({
      ...view,
      summary: delivery.step === 'not-sent' ? unsentView(view) : nothing,
      ...around,
      picker: (picker) =>
        this.#picker.view({
          ...picker,
          below: desk.modes?.priorityCommentsOf(desk, errors),
        }),
      text,
      errors,
      sending: state === 'sending',
      submit: this.#submit,
    });
  }

  readonly #submit = (): void => {
    void press(this.desk, this.later);
  };
}
