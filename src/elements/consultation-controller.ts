import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { Consultation, ConsultationInput } from '../contract/consultation.js';
import { deadlineOf, type Deadline } from '../contract/deadline.js';
import { toJson } from '../contract/to-json.js';
import { withDefaults } from '../contract/with-defaults.js';
import type { DefinitionProblemWords } from '../views/definition-problems.js';
import type { Note, Taken, Written } from './definition.js';
import type { Drawing } from './drawing.js';
import type { Explain } from './load-explain.js';
import type { Later } from './load-later.js';
import { endpointOf } from './endpoint-of.js';
import { readMarkup, type EditorAttributes } from './read-markup.js';

/** Milliseconds until a server that says nothing counts as one that is not there. */
const PATIENCE = 15_000;

/** What the host of a consultation knows. */
export interface ConsultationHost extends ReactiveControllerHost, HTMLElement, EditorAttributes {
  readonly definition?: ConsultationInput | undefined;
  readonly src?: string | undefined;
  readonly endpoint?: string | undefined;
  /** The platform's `fetch`, or one that stands in for it. */
  readonly request: typeof fetch;
  requestUpdate: (name?: PropertyKey, before?: unknown) => void;
  readonly kiosk?: boolean;
  readonly clock?: (() => number) | undefined;
  /** With `no-shadow`: the drawing that stands beside the markup. */
  readonly drawing?: Drawing;
  readonly hasUpdated: boolean;
  readonly later: () => Promise<Later>;
  /** Told the endpoint's clock, when a definition brings it along. */
  clockKnown: (now: number) => void;
  /** Told when there is a question, or another one. */
  consultationChanged: () => void;
  /** Told when the check has found mistakes. */
  misconfigured: (problems: readonly DefinitionProblemWords[]) => void;
}

/**
 * From the tag to a consultation: reads the property, the `src` or the markup, and has it checked.
 * Markup is drawn at once and checked right after; the other two have no words until they are here.
 */
export class ConsultationController implements ReactiveController {
  readonly #host: ConsultationHost;
  readonly #observer = new MutationObserver((records) => {
    // What is announced and what is drawn is no part of what the editor wrote.
    const partOf = (node: Node): Element | null | undefined =>
      (node instanceof Element ? node : node.parentElement)?.closest(
        `[slot=announcer],[slot=drawing],${this.#host.localName}`,
      );
    if (records.some(({ target }) => partOf(target) === this.#host)) this.refresh();
  });
  /** Counts the readings: an answer to an older one is let go. */
  #reading = 0;
  /** The question as it was written, to know another one by: what is shown may be a translation. */
  #asked = '';

  /** What is asked, once it is known; stays while a newer one is on its way. */
  consultation: Consultation | undefined;
  /** The consultation's window as instants. */
  deadline: Deadline | undefined;
  /** The level of the widget's heading in the page's outline. */
  level = 2;
  /** What tells the editor of mistakes; comes when there is one. */
  explain: Explain | undefined;
  /** What is said above a form whose definition was kept on the device. */
  note: Note | undefined;
  /** The mistakes that keep the form from being shown. */
  problems: readonly DefinitionProblemWords[] = [];

  constructor(host: ConsultationHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    // The first reading waits for the first update: by then every property has been set.
    if (this.#host.hasUpdated) this.refresh();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** Reads the tag again: something about it has changed. */
  readonly refresh = (): void => {
    const { definition, src } = this.#host;
    this.#reading += 1;
    if (definition != null) void this.#take({ input: definition, fromMarkup: false });
    else if (src != null) {
      // Asked at once: what reads the answer, a failure too, is on its way meanwhile.
      const answer = this.ask(src);
      answer.catch(() => undefined);
      void this.#take(answer);
    } else {
      const read = readMarkup(this.#host.drawing?.written ?? this.#host, this.#host);
      if (!read) return;
      this.level = read.level;
      this.#show(read.input);
      void this.#take({ input: read.input, fromMarkup: true });
    }
  };

  /** @internal Where submissions to a consultation go: the check asks here, later.js or not. */
  endpointOf(consultation: Consultation | undefined): string | undefined {
    return endpointOf(this.#host, consultation);
  }

  /** Draws what is not checked yet, when it can be drawn at all. */
  #show(input: ConsultationInput): void {
    try {
      const consultation = withDefaults(input);
      const deadline = deadlineOf(consultation.window);
      if (deadline) this.#ask(consultation, deadline);
    } catch {
      // The check will say what is wrong with it.
    }
  }

  /** @internal Asks for a shared definition, at its address. */
  async ask(src: string): Promise<Response> {
    // Called as a plain function: the platform's own refuses any other `this`.
    const { request, baseURI } = this.#host;
    return request(new URL(src, baseURI), {
      credentials: 'omit',
      cache: 'no-cache',
      signal: AbortSignal.timeout(PATIENCE),
    });
  }

  /** Takes over what was read, as far as the check lets it. */
  async #take(written: Written | Promise<Response>): Promise<void> {
    const reading = this.#reading;
    const { src } = this.#host;
    let taken: Taken;
    try {
      const { checkDefinition } = await this.#host.later();
      taken = await checkDefinition(written, this.#host, src);
    } catch (error) {
      // Without the check a markup's form stays as it was drawn: the endpoint judges too.
      if (this.consultation) return;
      addEventListener('online', this.refresh, { once: true });
      const expected = `expected all of it (${String(error)})`;
      taken = { problems: [{ place: 'script', expected }], grave: true };
    }
    if (reading !== this.#reading) return;
    const { consultation, now, problems, grave, explain } = taken;
    this.note = taken.note;
    if (now !== undefined) this.#host.clockKnown(now);
    if (consultation) this.#ask(consultation);
    if (problems.length === 0) return;
    if (grave) {
      this.explain = explain;
      this.problems = problems;
      this.#host.requestUpdate();
    }
    this.#host.misconfigured(problems);
  }

  #ask(consultation: Consultation, deadline?: Deadline): void {
    const before = this.#asked;
    this.#asked = toJson([consultation.id, consultation.question]);
    this.use(consultation, deadline);
    if (before !== this.#asked) this.#host.consultationChanged();
  }

  /** @internal Shows this from now on: the same question, within another window perhaps. */
  use(consultation: Consultation, deadline = deadlineOf(consultation.window)): void {
    this.consultation = consultation;
    this.deadline = deadline;
    this.problems = [];
    this.#host.requestUpdate();
  }
}
