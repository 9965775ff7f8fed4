/** The widget's self-check, of a tag that is not on a page yet. */
import type { PageFacts } from '../../src/checking/facts.js';
import { VERSION } from '../../src/checking/version.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { judged } from '../../src/elements/explain.js';
import {
  ask,
  tryEndpoint,
  unasked,
  type Way,
} from '../../src/elements/self-check/check-endpoint.js';
import { sendTest, step, type Checking } from '../../src/elements/self-check/checking.js';
import { measureColours } from '../../src/elements/self-check/measure-colours.js';
import { PolicyWatch } from '../../src/elements/self-check/policy-watch.js';
import { translationFacts } from '../../src/elements/self-check/read-definition.js';
import { SCRIPT, type Embed } from './embed.js';
import { embedFromText } from './embed-from-text.js';
import { wayOf } from './presets.js';
import type { Result } from './result.js';
import { siteOf } from './site-of.js';

/** What is checked: what an editor would paste, and what it looks like. */
export interface MadeTag {
  embed: Embed;
  result: Result;
  preview: CivicFeedback;
}

/** Finds out what can be found out before the tag is pasted. Asks the endpoint, and nobody else. */
export class EmbedCheck implements Checking {
  readonly #made: MadeTag;
  readonly #changed: () => void;
  readonly #policy: PolicyWatch;
  facts: PageFacts;

  /** @param changed - told whenever more is known */
  constructor(made: MadeTag, changed: () => void) {
    this.#made = made;
    this.#changed = changed;
    this.#policy = new PolicyWatch(changed);
    this.facts = this.#start();
  }

  #start(): PageFacts {
    return {
      origin: location.origin,
      elsewhere: true,
      language: this.#made.embed.definition.language ?? 'en',
      readerZone: Intl.DateTimeFormat().resolvedOptions().timeZone,
      now: Date.now(),
      violations: this.#policy.violations,
      failed: [],
    };
  }

  get #way(): Way {
    const { embed } = this.#made;
    const address = new URL(embed.endpoint.address ?? '', location.href).href;
    // A preset has an address too: a pattern.
    const { format, idempotent, unconfirmed } = wayOf(embed);
    return { address, format, idempotent, unconfirmed, request: fetch };
  }

  async run(): Promise<void> {
    this.#policy.start();
    this.facts = this.#start();
    const { facts } = this;
    const { embed, preview } = this.#made;
    await step(facts, () => {
      const address = new URL(embed.script ?? SCRIPT, location.href).href;
      const tags = [{ address, module: true, integrity: false }];
      facts.script = { version: VERSION, tags, missing: [] };
    });
    await step(facts, () => {
      this.#readBack();
    });
    await step(facts, async () => {
      const { consultation } = facts.definition ?? {};
      if (consultation) facts.translations = await translationFacts(consultation);
    });
    await step(facts, async () => {
      const way = this.#way;
      const endpoint = unasked(way);
      const { address = '' } = embed.endpoint;
      // This is not the page's site.
      if (siteOf(address) === undefined) {
        facts.endpoint = { ...endpoint, address, relative: true };
        return;
      }
      facts.endpoint = endpoint;
      endpoint.answer = await ask(way);
    });
    await step(facts, () => {
      facts.colours = measureColours(preview.renderRoot, 'Canvas');
    });
    this.#changed();
  }

  /** What the tag that was made says, or the file that it names: read back, as a page would. */
  #readBack(): void {
    const { result } = this.#made;
    const fromMarkup = result.beyond.length === 0;
    const input: unknown = fromMarkup
      ? embedFromText(result.tag).embed.definition
      : JSON.parse(result.definition);
    const taken = judged({ input, fromMarkup }, () => this.#way.address);
    const { consultation, problems, grave = false } = taken;
    this.facts.definition = {
      source: fromMarkup ? 'tag' : 'definition',
      input,
      problems,
      grave,
      ...(consultation && !grave && { consultation }),
    };
  }

  async send(): Promise<string | undefined> {
    const { facts } = this;
    let sent: string | undefined;
    await step(facts, async () => {
      sent = await sendTest(facts, this.#way, { tryEndpoint });
    });
    this.#changed();
    return sent;
  }

  stop(): void {
    this.#policy.stop();
  }
}
