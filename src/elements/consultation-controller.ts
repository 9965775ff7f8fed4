import type { ReactiveController, ReactiveControllerHost } from 'lit';
import type { DefinitionProblem } from '../contract/check-consultation.js';
import { completeConsultation } from '../contract/complete-consultation.js';
import type { Consultation, ConsultationInput } from '../contract/consultation.js';
import { deadlineOf, type Deadline } from '../contract/deadline.js';
import { isSecureEndpoint } from '../contract/link.js';
import type { DefinitionProblemWords } from '../views/definition-problems.js';
import type { Later } from './load-later.js';
import { markupPlace, readMarkup, type EditorAttributes } from './read-markup.js';

/** What the host of a consultation knows. */
export interface ConsultationHost extends ReactiveControllerHost, HTMLElement, EditorAttributes {
  readonly definition?: ConsultationInput | undefined;
  readonly src?: string | undefined;
  readonly endpoint?: string | undefined;
  /** The platform's `fetch`, or one that stands in for it. */
  readonly request: typeof fetch;
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
    const announced = (node: Node): boolean =>
      (node instanceof Element ? node : node.parentElement)?.closest('[slot]') != null;
    if (records.some(({ target }) => !announced(target))) this.refresh();
  });
  /** Counts the readings: an answer to an older one is let go. */
  #reading = 0;

  /** What is asked, once it is known; stays while a newer one is on its way. */
  consultation: Consultation | undefined;
  /** The consultation's window as instants. */
  deadline: Deadline | undefined;
  /** The level of the widget's heading in the page's outline. */
  level = 2;
  /** The mistakes that keep the form from being shown. */
  problems: readonly DefinitionProblemWords[] = [];

  constructor(host: ConsultationHost) {
    this.#host = host;
    host.addController(this);
  }

  hostConnected(): void {
    this.#observer.observe(this.#host, { childList: true, characterData: true, subtree: true });
    this.refresh();
  }

  hostDisconnected(): void {
    this.#observer.disconnect();
  }

  /** The absolute address that submissions go to. */
  get endpoint(): string | undefined {
    const { endpoint, src } = this.#host;
    const base = this.#host.baseURI;
    if (endpoint !== undefined) return absolute(endpoint, base);
    if (this.consultation?.endpoint !== undefined) return this.consultation.endpoint;
    if (src === undefined) return undefined;
    const address = absolute(src, base);
    if (address === undefined) return undefined;
    const url = new URL(address);
    url.pathname = `${url.pathname.replace(/\/$/, '')}/submissions`;
    return url.href;
  }

  /** Reads the tag again: something about it has changed. */
  refresh(): void {
    const { definition, src } = this.#host;
    this.#reading += 1;
    if (definition !== undefined) void this.#check(definition, this.#reading);
    else if (src !== undefined) void this.#load(src, this.#reading);
    else this.#read();
  }

  #read(): void {
    const read = readMarkup(this.#host, this.#host);
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
    const place = 'attribute src';
    const address = absolute(src, baseURI);
    if (address === undefined || !isSecureEndpoint(address)) {
      this.#fail(reading, [
        { place, expected: 'expected an https: address without user name and password' },
      ]);
      return;
    }
    try {
      const response = await request(address, { credentials: 'omit', cache: 'no-cache' });
      if (!response.ok) throw new RangeError(`status ${String(response.status)}`);
      const { now, ...definition } = (await response.json()) as { now?: unknown };
      if (reading !== this.#reading) return;
      const instant = typeof now === 'string' ? Date.parse(now) : NaN;
      if (!Number.isNaN(instant)) this.#host.clockKnown(instant);
      await this.#check(definition, reading);
    } catch (error) {
      const cause = error instanceof Error ? error.message : String(error);
      this.#fail(reading, [{ place, expected: `expected a consultation as JSON (${cause})` }]);
    }
  }

  async #check(input: unknown, reading: number): Promise<void> {
    let later: Later;
    try {
      later = await this.#host.later();
    } catch {
      // Without the check a markup's form stays as it was drawn: the endpoint judges too.
      if (!this.consultation)
        this.#fail(reading, [{ place: 'script', expected: 'expected the rest of this script' }]);
      return;
    }
    if (reading !== this.#reading) return;
    const { consultation, problems } = later.checkConsultation(input);
    const markup = this.#host.definition === undefined && this.#host.src === undefined;
    const found = problems.map((problem) =>
      inWords(problem, markup ? markupPlace(problem.path) : later.jsonPath(problem.path)),
    );
    if (consultation) this.#use(consultation);
    found.push(...this.#endpointProblems(consultation));
    if (found.length > 0) this.#host.misconfigured(found);
    // Fields that nobody knows are the editor's to mend, and no reason to turn residents away.
    const grave = problems.some(({ code }) => code !== 'unknown') || found.length > problems.length;
    if (grave) this.#fail(reading, found, false);
  }

  #endpointProblems(consultation: Consultation | undefined): DefinitionProblemWords[] {
    if (!consultation && this.#host.endpoint === undefined) return [];
    const { endpoint } = this;
    if (endpoint !== undefined && isSecureEndpoint(endpoint)) return [];
    const expected = 'expected an https: address without user name and password';
    return [{ place: 'attribute endpoint', expected }];
  }

  #use(consultation: Consultation): void {
    const changed = this.consultation?.edition !== consultation.edition;
    this.consultation = consultation;
    this.deadline = deadlineOf(consultation.window);
    this.problems = [];
    if (changed) this.#host.consultationChanged();
    this.#host.requestUpdate();
  }

  #fail(reading: number, problems: DefinitionProblemWords[], tell = true): void {
    if (reading !== this.#reading) return;
    this.problems = problems;
    if (tell) this.#host.misconfigured(problems);
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

function inWords({ code, expected }: DefinitionProblem, place: string): DefinitionProblemWords {
  if (code === 'unknown') return { place, expected: 'no consultation has this field' };
  return { place, expected: `${code === 'missing' ? 'missing, ' : ''}expected ${expected}` };
}
