import { html, LitElement, nothing, type PropertyValues, type TemplateResult } from 'lit';
import { property } from 'lit/decorators.js';
import type { Answers } from '../contract/answers.js';
import type { ConsultationInput, Question } from '../contract/consultation.js';
import { phaseAt, REMINDERS, type Deadline } from '../contract/deadline.js';
import type { FieldError } from '../contract/field-error.js';
import type { Problem } from '../contract/problem.js';
import type { Receipt } from '../contract/receipt.js';
import type { Outcome } from '../delivery/answer.js';
import type { Format } from '../delivery/send.js';
import type { Messages } from '../messages/messages.js';
import { closedView } from '../views/closed.js';
import type { ConfirmationAction } from '../views/confirmation.js';
import { countWords } from '../views/comment.js';
import type { DefinitionProblemWords } from '../views/definition-problems.js';
import { feedbackView } from '../views/feedback.js';
import { Announcer } from './announcer.js';
import { styles } from './civic-feedback.styles.js';
import { ClockController, type ClockHost } from './clock-controller.js';
import { CommentDelivery } from './comment-delivery.js';
import { ConsultationController, type ConsultationHost } from './consultation-controller.js';
import {
  CivicChangeEvent,
  CivicErrorEvent,
  CivicReceivedEvent,
  CivicRefusedEvent,
  CivicSubmitEvent,
} from './events.js';
import { LanguageController } from './language-controller.js';
import { loadLater, type Later } from './load-later.js';
import { PickerController, type PickerHost } from './picker-controller.js';
import { copyText, downloadText } from './take-away.js';
import { EMPTY, readFields, type TextAnswers } from './text-answers.js';
import { Timers } from './timers.js';

/** Which of its faces the widget shows; each is a custom state too (`:state(closed)`). */
export type FeedbackState =
  | 'loading'
  | 'misconfigured'
  | 'not-yet-open'
  | 'open'
  | 'closing-soon'
  | 'sending'
  | 'refused'
  | 'not-sent'
  | 'received'
  | 'closed';

/** From this part of the comment's maximum on, its count is announced. */
const COUNT_FROM = 0.75;

/**
 * The whole widget: asks for a consultation's priorities and a comment, shows the deadline, sends,
 * and hands over a receipt.
 *
 * @summary A public consultation on a page: priorities, comment, deadline, receipt.
 * @slot - The consultation as ordinary HTML (heading, list of priorities, other ways to answer); shown until the widget is there, and whenever it cannot be.
 * @fires {CivicChangeEvent} civic-change - The person has changed an answer.
 * @fires {CivicSubmitEvent} civic-submit - Before sealing; cancelable: the page then delivers.
 * @fires {CivicReceivedEvent} civic-received - The endpoint has the submission.
 * @fires {CivicRefusedEvent} civic-refused - An attempt came to nothing; everything is kept.
 * @fires {CivicErrorEvent} civic-error - The consultation has mistakes, or the widget has failed.
 */
export class CivicFeedback extends LitElement implements ConsultationHost, ClockHost, PickerHost {
  static override styles = styles;

  /** Where submissions are sent: https, or this machine. With `src`, its own by default. */
  @property() endpoint?: string;
  /** The address of a shared consultation as JSON, instead of attributes and markup. */
  @property() src?: string;
  /** `json` (default), `text` (needs no CORS preflight) or `form` (urlencoded). */
  @property() format: Format = 'json';
  /** The endpoint can confirm nothing, and that is known: the words then say so. */
  @property({ type: Boolean }) unconfirmed = false;
  /** Who put this tag on their page, such as `library.example.edu`: counted by name. */
  @property() source?: string;
  /** The consultation's id. */
  @property() consultation?: string;
  /** How priorities are given: `choose` (default) or `rank`. */
  @property() mode?: string;
  /** How many priorities may be given at most. */
  @property({ type: Number }) limit?: number;
  /** How many priorities must be given at least, if any are. */
  @property({ type: Number }) minimum?: number;
  /** The priorities must be answered. */
  @property({ type: Boolean }) required = false;
  /** When comments open: a date, a local date-time or an instant. */
  @property() opens?: string;
  /** When comments close; a date means through the end of that day. */
  @property() closes?: string;
  /** The IANA time zone in which the window is read, such as `America/New_York`. */
  @property({ attribute: 'time-zone' }) timeZone?: string;
  /** Minutes after the close in which somebody who was typing can still send. Default: 15. */
  @property({ type: Number }) grace?: number;
  /** Hours after the close in which the endpoint keeps what was sealed in time. Default: 72. */
  @property({ type: Number }) hold?: number;
  /** A comment must be written. */
  @property({ type: Boolean, attribute: 'comment-required' }) commentRequired = false;
  /** Most user-perceived characters in a comment. Default: 5,000. */
  @property({ type: Number, attribute: 'comment-limit' }) commentLimit?: number;
  /** What may be said about oneself: any of `role name email`. */
  @property() about?: string;
  /** What must be said about oneself: any of `role name email`. */
  @property({ attribute: 'about-required' }) aboutRequired?: string;

  /** A consultation as an object, instead of attributes and markup. */
  @property({ attribute: false }) definition?: ConsultationInput;
  /** A clock, in milliseconds since the epoch, instead of the endpoint's and the visitor's. */
  @property({ attribute: false }) clock?: () => number;
  /** Stands in for the page's `fetch`. */
  @property({ attribute: false }) fetch?: typeof fetch;
  /** Words of the page's own, instead of the catalog for its language. */
  @property({ attribute: false }) messages?: Messages;

  readonly #internals = this.attachInternals();
  readonly #timers = new Timers(this);
  readonly #announcer = new Announcer(this, this.#timers);
  readonly #language = new LanguageController(this);
  readonly #clock = new ClockController(this, this.#timers);
  readonly #consultation = new ConsultationController(this);
  readonly #picker = new PickerController(this, this.#announcer);
  readonly #delivery = new CommentDelivery(() => {
    this.requestUpdate();
  });

  #text: TextAnswers = { ...EMPTY };
  /** Whether the person has touched the form: from then on nothing takes it away. */
  #started = false;
  #later: Later | undefined;
  #loading: Promise<Later> | undefined;
  #focusNext: string | undefined;
  /** Text to select and copy by hand, where the clipboard is closed to us. */
  #byHand: string | undefined;

  /** What the person has entered so far. */
  get answers(): Answers {
    const { comment, ...about } = this.#text;
    return { priorities: this.#picker.answer, comment, about };
  }

  /** The face that the widget shows now. */
  get state(): FeedbackState {
    const { deadline, consultation, problems } = this.#consultation;
    if (problems.length > 0) return 'misconfigured';
    if (!consultation || !deadline || (this.#language.pending && !this.messages)) return 'loading';
    const { step } = this.#delivery.state;
    if (step !== 'editing') return step;
    const phase = phaseAt(deadline, this.#clock.now);
    if (phase === 'grace' || phase === 'closed') return this.#started ? 'closing-soon' : 'closed';
    return phase;
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
    return this.messages ?? this.#language.messages;
  }

  /** @internal */
  get request(): typeof fetch {
    return this.fetch ?? globalThis.fetch;
  }

  /** @internal */
  readonly later = async (): Promise<Later> => {
    this.#loading ??= loadLater();
    try {
      return (this.#later = await this.#loading);
    } catch (error) {
      this.#loading = undefined;
      throw error;
    }
  };

  /** @internal */
  clockKnown(now: number): void {
    this.#clock.setByEndpoint(now);
  }

  /** @internal */
  consultationChanged(): void {
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
    this.#started = true;
    this.dispatchEvent(new CivicChangeEvent());
  }

  /** @internal */
  ticked(before: number, now: number): void {
    const { deadline, words } = this;
    if (!deadline || !this.#started || this.#delivery.state.step === 'received') return;
    const passed = (moment: number): boolean => before < moment && moment <= now;
    if (passed(deadline.closesAt)) {
      this.#announcer.say(this.#pastClose());
    } else {
      const minutes = REMINDERS.filter((each) => passed(deadline.closesAt - each * 60_000)).at(-1);
      const { time, zone } = words.at(deadline.closesShownAt, deadline.timeZone);
      if (minutes !== undefined) this.#announcer.say(words.closesInMinutes(minutes, time, zone));
    }
  }

  /** Says that the page has delivered the answers itself, after `civic-submit` was cancelled. */
  receive(receipt: Receipt): void {
    this.#concluded({ kind: 'received', receipt }, this.answers);
  }

  /** Says that the page could not deliver the answers, after `civic-submit` was cancelled. */
  refuse(problem: Problem): void {
    const { errors } = problem;
    this.#concluded(
      errors?.length
        ? { kind: 'refused', errors, problem }
        : { kind: 'not-sent', reason: 'rejected', problem },
      this.answers,
    );
  }

  protected override willUpdate(changed: PropertyValues<this>): void {
    const reads = ['format', 'unconfirmed', 'source', 'clock', 'fetch', 'messages'];
    if (this.hasUpdated && [...changed.keys()].some((name) => !reads.includes(String(name))))
      this.#consultation.refresh();
  }

  protected override updated(): void {
    for (const state of this.#internals.states) this.#internals.states.delete(state);
    this.#internals.states.add(this.state);
    if (!this.#focusNext) return;
    const target = this.renderRoot.querySelector<HTMLElement>(this.#focusNext);
    if (!target) return;
    this.#focusNext = undefined;
    target.focus();
  }

  protected override render(): TemplateResult {
    return html`${this.#face()}<slot name="announcer"></slot>`;
  }

  #face(): TemplateResult {
    const { state, words } = this;
    const { consultation, deadline, level, problems } = this.#consultation;
    if (state === 'loading' || state === 'misconfigured' || !consultation || !deadline)
      return html`<slot></slot>${
          problems.length > 0 ? this.#later?.definitionProblemsView(problems, words) : nothing
        }`;

    const delivery = this.#delivery.state;
    const view = {
      consultation,
      deadline,
      now: this.#clock.now,
      readerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      messages: words,
      level,
    };
    if (state === 'closed' || state === 'not-yet-open') return closedView(view);
    if (delivery.step === 'received' && this.#later)
      return this.#later.confirmationView({
        ...view,
        answers: delivery.answers,
        confirmed: delivery.outcome,
        byHand: this.#byHand,
        act: this.#confirmationAct,
      });
    const picker = this.#picker.state;
    if (!picker) return html`<slot></slot>`;
    return feedbackView({
      ...view,
      picker,
      status: this.#picker.status,
      text: this.#text,
      errors: delivery.step === 'refused' ? this.#errorWords(delivery.errors) : [],
      summary: this.#summary(),
      sending: delivery.step === 'sending',
      past: this.#started && view.now >= deadline.closesAt ? this.#pastClose() : undefined,
      act: this.#picker.act,
      change: this.#change,
      submit: this.#submit,
      keys: keepKeys,
    });
  }

  #pastClose(): string {
    const { deadline, words } = this;
    if (!deadline) return '';
    if (this.#clock.now >= deadline.graceEndsAt) return words.pastGrace;
    const { time, zone } = words.at(deadline.graceEndsAt, deadline.timeZone);
    return words.pastClose(`${time} ${zone}`);
  }

  #errorWords(errors: readonly FieldError[]): { field: string; words: string }[] {
    const ranks = this.question?.mode === 'rank';
    return errors.map((error) => ({
      field: error.field,
      words: this.#later?.errorWords(error, this.words, ranks) ?? this.words.errorUnknown,
    }));
  }

  #summary(): TemplateResult | undefined {
    const { state } = this.#delivery;
    const { words } = this;
    const { level, consultation } = this.#consultation;
    if (!this.#later || !consultation) return undefined;
    if (state.step === 'refused')
      return this.#later.summaryView({
        level,
        title: words.problems(state.errors.length),
        links: this.#errorWords(state.errors),
        go: this.#go,
      });
    if (state.step !== 'not-sent') return undefined;
    const { outcome } = state;
    const sure = outcome.kind === 'not-sent';
    return this.#later.summaryView({
      level,
      title: sure ? words.notSent : words.notConfirmed,
      body: this.#later.notSentView({
        reason: sure ? outcome.reason : 'not-confirmed',
        detail: sure ? outcome.problem?.detail : undefined,
        contact: consultation.contact,
        byHand: this.#byHand,
        messages: words,
        act: (action) => {
          if (action === 'again') void this.#submit();
          else void this.#copy(this.answers);
        },
      }),
      go: this.#go,
    });
  }

  readonly #change = (field: keyof TextAnswers, value: string): void => {
    this.#text = { ...this.#text, [field]: value };
    const maximum = this.#consultation.consultation?.comment.maximumLength ?? 0;
    if (field === 'comment')
      this.#timers.after('count', 1000, () => {
        const { comment } = this.#text;
        // Cheap first: a comment has at least as many code units as characters.
        if (comment.length >= maximum * COUNT_FROM)
          this.#announcer.say(countWords(comment, maximum, this.words));
      });
    this.answered();
    this.requestUpdate();
  };

  /** Brings a field's control into view and focus, without touching the page's address. */
  readonly #go = (field: string): void => {
    const control = this.renderRoot.querySelector<HTMLElement>(
      field === 'priorities' ? '[part="priorities"] :is(input, button)' : `[name="${field}"]`,
    );
    const label = control?.closest('fieldset, .field')?.querySelector('legend, label');
    (label ?? control)?.scrollIntoView({ block: 'start' });
    control?.focus({ preventScroll: true });
  };

  readonly #submit = async (): Promise<void> => {
    const { consultation } = this.#consultation;
    if (!consultation || this.#delivery.state.step === 'sending') return;
    this.#text = readFields(this.renderRoot, this.#text);
    this.#started = true;
    this.#byHand = undefined;
    const { answers, words } = this;
    this.#delivery.state = { step: 'sending' };
    this.#timers.after('sending', 1000, () => {
      this.#announcer.say(words.sendingStatus);
    });
    try {
      const later = await this.later();
      const errors = later.judgeAnswers(consultation, later.canonicalAnswers(answers));
      if (errors.length > 0) {
        this.#refused(errors);
        return;
      }
      const { endpoint } = this.#consultation;
      if (!this.dispatchEvent(new CivicSubmitEvent(later.canonicalAnswers(answers)))) {
        this.#delivery.state = { step: 'editing' };
        return;
      }
      const { format, unconfirmed, request, source } = this;
      const outcome = await this.#delivery.deliver(later, {
        consultation,
        answers,
        endpoint,
        format,
        unconfirmed,
        fetch: request,
        source,
        language: words.language,
        now: this.#clock.now,
      });
      this.#concluded(outcome, later.canonicalAnswers(answers));
    } catch (error) {
      // Our own bug, or a chunk that would not load: the words stay, and the page says so.
      console.error(error);
      this.#concluded({ kind: 'not-sent', reason: this.#later ? 'fault' : 'unreachable' }, answers);
    } finally {
      this.#timers.stop('sending');
    }
  };

  #refused(errors: readonly FieldError[]): void {
    this.#delivery.state = { step: 'refused', errors };
    this.#focusNext = '.summary';
  }

  #concluded(outcome: Outcome, answers: Answers): void {
    const { id } = this.#delivery;
    switch (outcome.kind) {
      case 'refused':
        this.#refused(outcome.errors);
        this.dispatchEvent(
          new CivicRefusedEvent(id, 'validation', outcome.errors, outcome.problem),
        );
        return;
      case 'not-sent':
      case 'not-confirmed': {
        const sure = outcome.kind === 'not-sent';
        this.#delivery.state = { step: 'not-sent', outcome };
        this.#focusNext = '.summary';
        const reason = sure ? outcome.reason : 'not-confirmed';
        const problem = sure ? outcome.problem : undefined;
        this.dispatchEvent(new CivicRefusedEvent(id, reason, [], problem));
        return;
      }
      default: {
        this.#delivery.state = { step: 'received', outcome, answers };
        this.#focusNext = '[data-heading="confirmation"]';
        const receipt = outcome.kind === 'received' ? outcome.receipt : undefined;
        this.dispatchEvent(new CivicReceivedEvent(receipt?.id ?? id, receipt));
      }
    }
  }

  readonly #confirmationAct = (action: ConfirmationAction): void => {
    const { state } = this.#delivery;
    if (state.step !== 'received') return;
    const receipt = state.outcome.kind === 'received' ? state.outcome.receipt : undefined;
    switch (action) {
      case 'copy':
        void this.#copy(state.answers, receipt);
        break;
      case 'print':
        window.print();
        break;
      case 'download':
        downloadText(
          this.#recap(state.answers, receipt),
          this.words.fileName(receipt?.reference ?? this.#delivery.id.slice(0, 6)),
        );
        break;
      case 'another':
        // The person stays who they are; what they said is another comment.
        this.#text = { ...this.#text, comment: '' };
        this.#byHand = undefined;
        this.#picker.start();
        this.#delivery.reset();
        this.#focusNext = '[data-heading="title"]';
    }
  };

  #recap(answers: Answers, receipt?: Receipt): string {
    const { consultation } = this.#consultation;
    return (
      (consultation && this.#later?.recapText(consultation, answers, this.words, receipt)) ?? ''
    );
  }

  async #copy(answers: Answers, receipt?: Receipt): Promise<void> {
    const text = this.#recap(answers, receipt);
    const copied = await copyText(text);
    this.#byHand = copied ? undefined : text;
    if (!copied) this.#focusNext = '.by-hand';
    this.#announcer.say(copied ? this.words.copied : this.words.copyByHand);
    this.requestUpdate();
  }
}

/**
 * Keeps what is typed in our fields from the page's shortcuts (and Enter from a page-wide form):
 * events that cross a shadow root no longer look as if they came from a text field.
 */
function keepKeys(event: KeyboardEvent): void {
  const typed = event.key.length === 1 || event.key === 'Enter' || event.key === 'Backspace';
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  const field = (event.target as Element).matches('input, textarea, select');
  if (typed && plain && field) event.stopPropagation();
}
