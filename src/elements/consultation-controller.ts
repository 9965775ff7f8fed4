import type { ReactiveController, ReactiveControllerHost } from 'lit';
import { completeConsultation } from '../contract/complete-consultation.js';
import type { Consultation, ConsultationInput } from '../contract/consultation.js';
import { deadlineOf, type Deadline } from '../contract/deadline.js';
import type { DefinitionProblemWords } from '../views/definition-problems.js';
import type { Drawing } from './drawing.js';
import { loadExplain, type Explain, type Later } from './load-later.js';
import { readMarkup, type EditorAttributes } from './read-markup.js';

/** What the host of a consultation knows. */
export interface ConsultationHost extends ReactiveControllerHost, HTMLElement, EditorAttributes {
  readonly definition?: ConsultationInput | undefined;
  readonly src?: string | undefined;
  readonly endpoint?: string | undefined;
  /** The platform's `fetch`, or one that stands in for it. */
  readonly request: typeof fetch;
  /** With `no-shadow`: the drawing that stands beside the markup. */
  readonly drawing?: Drawing;
  readonly hasUpdated: boolean;
  readonly later: () => Promise<Later>;
  /** Told the endpoint's clock, when a definition brings it along. */
  clockKnown: (now: number) => void;
  /** Told when there is a consultation, or another one. */
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

  /** What is asked, once it is known; stays while a newer one is on its way. */
  consultation: Consultation | undefined;
  /** The consultation's window as instants. */
  deadline: Deadline | undefined;
  /** The level of the widget's heading in the page's outline. */
  level = 2;
  /** What tells the editor of mistakes; comes when there is one. */
  explain: Explain | undefined;
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

  /** The absolute address that submissions go to. */
  get endpoint(): string | undefined {
    return this.#endpointOf(this.consultation);
  }

  readonly #endpointOf = (consultation: Consultation | undefined): string | undefined => {
    const { endpoint, src, baseURI } = this.#host;
    if (endpoint != null) return absolute(endpoint, baseURI);
    if (consultation?.endpoint !== undefined) return consultation.endpoint;
    const url = src == null ? undefined : absolute(src, baseURI);
    return url?.replace(/\/?(?:[?#].*)?$/, '/submissions');
  };

  /** Reads the tag again: something about it has changed. */
  refresh(): void {
    const { definition, src } = this.#host;
    this.#reading += 1;
    if (definition != null) void this.#check(definition, this.#reading);
    else if (src != null) void this.#load(src, this.#reading);
    else this.#read();
  }

  #read(): void {
    const read = readMarkup(this.#host, this.#host, this.#host.drawing?.written);
    if (!read) return;
    this.level = read.level;
    this.#show(read.input);
    void this.#check(read.input, this.#reading);
  }

  /** Draws what is not checked yet, when it can be drawn at all. */
  #show(input: ConsultationInput): void {
    try {
      const consultation = completeConsultation(input);
      if (deadlineOf(consultation.window)) this.#use(consultation);
    } catch {
      // The check will say what is wrong with it.
    }
  }

  async #load(src: string, reading: number): Promise<void> {
    const { request, baseURI } = this.#host;
    try {
      const response = await request(new URL(src, baseURI), {
        credentials: 'omit',
        cache: 'no-cache',
      });
      if (!response.ok) throw new RangeError(`status ${String(response.status)}`);
      // Not response.json(): what WebKit says of its failure tells an editor nothing.
      const { now, ...definition } = JSON.parse(await response.text()) as { now?: unknown };
      if (reading !== this.#reading) return;
      const instant = typeof now === 'string' ? Date.parse(now) : NaN;
      if (!Number.isNaN(instant)) this.#host.clockKnown(instant);
      await this.#check(definition, reading);
    } catch (error) {
      await this.#fail(reading, [
        { place: 'attribute src', expected: `expected a consultation (${String(error)})` },
      ]);
    }
  }

  async #check(input: unknown, reading: number): Promise<void> {
    let later: Later;
    try {
      later = await this.#host.later();
    } catch (error) {
      // Without the check a markup's form stays as it was drawn: the endpoint judges too.
      if (!this.consultation)
        await this.#fail(reading, [
          { place: 'script', expected: `expected all of it (${String(error)})` },
        ]);
      return;
    }
    if (reading !== this.#reading) return;
    const fromMarkup = this.#host.definition == null && this.#host.src == null;
    const { consultation, broken, reachable } = later.checkDefinition(input, this.#endpointOf);
    if (consultation) this.#use(consultation);
    if (broken.length === 0 && reachable) return;
    const explain = await this.#toExplain();
    const found =
      explain?.explained(broken, reachable, fromMarkup) ??
      broken.map(({ path, rule }) => ({ place: path.join('.'), expected: rule }));
    // An unknown field alone is no reason to turn people away.
    if (!consultation || !reachable) await this.#fail(reading, found);
    else if (reading === this.#reading) this.#host.misconfigured(found);
  }

  #use(consultation: Consultation): void {
    const changed = this.consultation?.edition !== consultation.edition;
    this.consultation = consultation;
    this.deadline = deadlineOf(consultation.window);
    this.problems = [];
    if (changed) this.#host.consultationChanged();
    this.#host.requestUpdate();
  }

  /** Takes over another window for the same question; one that says nothing is let go. */
  reschedule(window: ConsultationInput['window']): void {
    const { consultation } = this;
    if (!consultation) return;
    const changed = { ...consultation, window: { ...consultation.window, ...window } };
    try {
      if (deadlineOf(changed.window)) this.#use(changed);
    } catch {
      // Not a window.
    }
  }

  async #toExplain(): Promise<Explain | undefined> {
    return (this.explain ??= await loadExplain().catch(() => undefined));
  }

  async #fail(reading: number, problems: DefinitionProblemWords[]): Promise<void> {
    // Without what tells the editor on the page, the console still does.
    if (!this.explain) await this.#toExplain();
    if (reading !== this.#reading) return;
    this.problems = problems;
    this.#host.misconfigured(problems);
    this.#host.requestUpdate();
  }
}

function absolute(address: string, base: string): string | undefined {
  try {
    return new URL(address, base).href;
  } catch {
    return undefined;
  }
}
