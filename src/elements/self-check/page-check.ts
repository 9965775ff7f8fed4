import type { PageFacts } from '../../checking/facts.js';
import type { CivicFeedback } from '../civic-feedback.js';
import type { ConsultationController } from '../consultation-controller.js';
import type { LanguageController } from '../language-controller.js';
import { sendTest, step, type Checking } from './checking.js';
import type { Way } from './check-endpoint.js';
import { measureColours } from './measure-colours.js';
import { missingParts } from './parts.js';
import { PolicyWatch } from './policy-watch.js';
import { definitionFacts, translationFacts } from './read-definition.js';
import { scriptFacts } from './script-facts.js';

/** What a check reads, and changes nothing of. */
export interface CheckedPage {
  host: CivicFeedback;
  consultation: ConsultationController;
  language: LanguageController;
  /** The element in whose ground the page's canvas is seen. */
  panel: Element;
  /** Told whenever more is known. */
  changed: () => void;
}

/** What finds out about the page around a widget. */
export class PageCheck implements Checking {
  readonly #page: CheckedPage;
  readonly #policy: PolicyWatch;
  facts: PageFacts;

  constructor(page: CheckedPage) {
    this.#page = page;
    this.#policy = new PolicyWatch(page.changed);
    this.facts = this.#start();
  }

  #start(): PageFacts {
    return {
      origin: location.origin,
      language: this.#page.language.tag ?? 'en',
      readerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      now: this.#page.host.clock?.() ?? Date.now(),
      ownWords: this.#page.host.messages !== undefined,
      violations: this.#policy.violations,
      failed: [],
    };
  }

  async run(): Promise<void> {
    this.#policy.start();
    this.facts = this.#start();
    const { facts } = this;
    const host = this.#page.host;
    await step(facts, () => {
      facts.script = scriptFacts();
      facts.styleForbidden = !!host.getAttribute('style')?.trim() && host.style.length === 0;
    });
    await step(facts, async () => {
      facts.definition = await definitionFacts(host, this.#page.consultation);
    });
    this.#page.changed();
    await Promise.all([
      step(facts, () => this.#askEndpoint()),
      step(facts, () => this.#lookForParts()),
      step(facts, async () => {
        const { consultation } = facts.definition ?? {};
        if (consultation) facts.translations = await translationFacts(consultation);
      }),
    ]);
    await host.updateComplete;
    await step(facts, () => this.#measure());
    this.#page.changed();
  }

  get #way(): Way | undefined {
    const { host, consultation: controller } = this.#page;
    const { format, unconfirmed, idempotent, request } = host;
    const { consultation } = this.facts.definition ?? {};
    const address = consultation && controller.endpointOf(consultation);
    return address === undefined
      ? undefined
      : { address, format, unconfirmed, idempotent, request };
  }

  async #askEndpoint(): Promise<void> {
    const way = this.#way;
    if (!way) return;
    const { ask, unasked } = await import('./check-endpoint.js');
    const endpoint = unasked(way);
    this.facts.endpoint = endpoint;
    endpoint.answer = await ask(way);
    // A clock that the page set is the only one that counts.
    const { clock } = endpoint.answer ?? {};
    if (clock && !this.#page.host.clock) this.facts.now = clock.endpoint;
    this.#page.changed();
  }

  async #lookForParts(): Promise<void> {
    const { script, definition, language } = this.facts;
    if (!script) return;
    const { dragHandles, noShadow, early: prerendered = false, src } = this.#page.host;
    const consultation = definition?.consultation;
    const shared = src != null;
    const needed = { consultation, language, dragHandles, noShadow, prerendered, shared };
    this.facts.script = { ...script, missing: await missingParts(needed) };
  }

  #measure(): void {
    const { renderRoot } = this.#page.host;
    const canvas = getComputedStyle(this.#page.panel).backgroundColor;
    // Where there is no form, only the words around it are ours.
    const form = renderRoot.querySelector('[part=title]');
    this.facts.colours = form ? measureColours(renderRoot, canvas) : [];
  }

  async send(): Promise<string | undefined> {
    const { facts } = this;
    let sent: string | undefined;
    await step(facts, async () => {
      sent = await sendTest(facts, this.#way, await import('./check-endpoint.js'));
    });
    this.#page.changed();
    return sent;
  }

  stop(): void {
    this.#policy.stop();
  }
}
