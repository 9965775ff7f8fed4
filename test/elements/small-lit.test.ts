import { expect, fixture, nextFrame } from '@open-wc/testing';
import * as lit from 'lit';
import * as small from '../../src/elements/small-lit.js';

/** A counter with all that our elements ask of Lit's element. */
interface Counter extends HTMLElement {
  count: number | null;
  open: boolean;
  words: unknown;
  label: string | null;
  broken: boolean;
  log: string[];
  updateComplete: Promise<unknown>;
  requestUpdate: (name?: string, before?: unknown) => void;
  addController: (controller: lit.ReactiveController) => void;
}

type Made = typeof lit | typeof small;

/** Defines it, on this element and with these style sheets. */
function define(tag: string, { LitElement, css, html }: Made): CustomElementConstructor {
  const Base = LitElement as typeof lit.LitElement;
  const style = css as typeof lit.css;
  class Counting extends Base {
    static override styles = [
      style`
        p {
          color: rgb(1, 2, 3);
        }
      `,
    ];
    static override properties = {
      count: { type: Number },
      open: { type: Boolean },
      label: { attribute: 'the-label' },
      words: { attribute: false },
      own: { attribute: false, noAccessor: true },
    };
    count: number | null = 1;
    open = false;
    label: string | null = null;
    words: unknown;
    broken = false;
    log: string[] = [];
    #own: string | undefined;
    get own(): string | undefined {
      return this.#own;
    }
    set own(own: string | undefined) {
      const before = this.#own;
      this.#own = own;
      this.requestUpdate('own', before);
    }
    override willUpdate(changed: Map<PropertyKey, unknown>): void {
      const before = [...changed].map(([name, was]) => `${String(name)} was ${String(was)}`);
      this.log.push(`will update: ${before.sort().join(', ')}`);
    }
    override firstUpdated(): void {
      this.log.push('first updated');
    }
    override updated(): void {
      this.log.push('updated');
    }
    override render(): unknown {
      if (this.broken) throw new Error('broken');
      return html`<p>${this.count}</p>`;
    }
  }
  customElements.define(tag, Counting);
  return Counting;
}

/** What a page does with it, and what is seen of it: the same whoever draws. */
const stories: Record<string, (make: () => Counter, log: string[]) => Promise<void>> = {
  'is drawn once for all that was set before it came to the page': async (make, log) => {
    const counter = make();
    counter.count = 2;
    counter.open = true;
    document.body.append(counter);
    await counter.updateComplete;
    log.push(counter.outerHTML, counter.shadowRoot?.textContent ?? '');
  },
  'is drawn when it is on a page, not before': async (make, log) => {
    const counter = make();
    await nextFrame();
    log.push(counter.shadowRoot ? 'has a root' : 'has none');
    document.body.append(counter);
    await counter.updateComplete;
    log.push(counter.shadowRoot ? 'has a root' : 'has none');
  },
  'reads numbers, words and yes or no from attributes, and nothing where one is taken away': async (
    make,
    log,
  ) => {
    const counter = make();
    document.body.append(counter);
    for (const [name, value] of [
      ['count', '7'],
      ['count', 'many'],
      ['open', ''],
      ['the-label', 'A'],
    ] as const) {
      counter.setAttribute(name, value);
      await counter.updateComplete;
      log.push(`${String(counter.count)} ${String(counter.open)} ${String(counter.label)}`);
    }
    for (const name of ['count', 'open', 'the-label']) counter.removeAttribute(name);
    await counter.updateComplete;
    log.push(`${String(counter.count)} ${String(counter.open)} ${String(counter.label)}`);
  },
  'is not drawn anew for what is the same': async (make, log) => {
    const counter = make();
    document.body.append(counter);
    await counter.updateComplete;
    counter.count = 1;
    counter.words = undefined;
    counter.label = null;
    await counter.updateComplete;
    counter.count = NaN;
    await counter.updateComplete;
    counter.count = NaN;
    await counter.updateComplete;
    log.push(counter.shadowRoot?.textContent ?? '');
  },
  'is drawn anew without a name, and with one only where it has changed': async (make, log) => {
    const counter = make();
    document.body.append(counter);
    await counter.updateComplete;
    counter.requestUpdate();
    await counter.updateComplete;
    counter.requestUpdate('count', 1);
    await counter.updateComplete;
    counter.requestUpdate('count', 5);
    await counter.updateComplete;
    log.push(String(counter.shadowRoot?.textContent));
  },
  'tells its controllers in order, and one that comes late at once': async (make, log) => {
    const counter = make();
    const controller = (name: string): lit.ReactiveController => ({
      hostConnected: () => log.push(`${name} connected`),
      hostUpdate: () => log.push(`${name} update`),
      hostUpdated: () => log.push(`${name} updated`),
      hostDisconnected: () => log.push(`${name} disconnected`),
    });
    counter.addController(controller('early'));
    document.body.append(counter);
    await counter.updateComplete;
    counter.addController(controller('late'));
    counter.count = 3;
    await counter.updateComplete;
    counter.remove();
    document.body.append(counter);
  },
  'draws again after a drawing has failed, and whoever waits is told': async (make, log) => {
    const counter = make();
    document.body.append(counter);
    await counter.updateComplete;
    counter.broken = true;
    counter.requestUpdate();
    await counter.updateComplete.catch((error: unknown) => log.push(String(error)));
    counter.broken = false;
    // The browser tells of it once more, as of a promise that nobody waits for.
    const told = new Promise<void>((resolve) => {
      addEventListener(
        'unhandledrejection',
        (event) => {
          event.preventDefault();
          event.stopImmediatePropagation();
          resolve();
        },
        { once: true, capture: true },
      );
    });
    counter.count = 4;
    await counter.updateComplete;
    await told;
    log.push(counter.shadowRoot?.textContent ?? '');
  },
  'has its styles': async (make, log) => {
    const counter = make();
    document.body.append(counter);
    await counter.updateComplete;
    const words = counter.shadowRoot?.querySelector('p');
    log.push(words ? getComputedStyle(words).color : 'nothing');
    const { styles } = counter.constructor as never as { styles: lit.CSSResult[] };
    log.push(String(styles.map(({ cssText }) => cssText.replace(/\s+/g, ' '))));
  },
};

describe('The small element of the script-tag build', () => {
  const make = { lit: define('lit-counter', lit), small: define('small-counter', small) };

  for (const [story, play] of Object.entries(stories))
    it(`${story}, as Lit’s is`, async () => {
      const told = await Promise.all(
        Object.values(make).map(async (Made) => {
          const log: string[] = [];
          let counter: Counter | undefined;
          await play(() => {
            counter = new Made() as Counter;
            return counter;
          }, log);
          counter?.remove();
          return [...log, ...(counter?.log ?? [])].map((line) => line.replace(/lit-|small-/g, ''));
        }),
      );
      expect(told[1]).to.deep.equal(told[0]);
      expect(told[0]?.length).to.be.greaterThan(2);
    });

  it('takes what was set before the script came, as Lit’s does', async () => {
    const seen: unknown[] = [];
    for (const [kind, made] of [
      ['late-lit', lit],
      ['late-small', small],
    ] as const) {
      const early = await fixture<Counter>(document.createElement(`${kind}-counter`).outerHTML);
      Object.assign(early, { count: 9, words: 'early', own: 'own' });
      define(`${kind}-counter`, made);
      customElements.upgrade(early);
      await early.updateComplete;
      seen.push([
        early.shadowRoot?.textContent,
        early.words,
        (early as never as { own: string }).own,
        early.log,
      ]);
    }
    expect(seen[1]).to.deep.equal(seen[0]);
    expect((seen[0] as unknown[])[0]).to.equal('9');
  });
});
