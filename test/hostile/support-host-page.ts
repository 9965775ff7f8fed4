/** What a page is, apart from what is on it: looked at before a widget came, while it is there, and after it went. */
import type { CDPSession, JSHandle, Page } from 'playwright-core';

/** What may be found of a page. Lists are sorted. */
export interface HostPage {
  /** What has been added to, taken from or changed on `window` and on every prototype that it names. */
  changes: string[];
  html: string;
  head: string;
  body: string;
  styleSheets: number;
  adoptedStyleSheets: number;
  fonts: number;
  address: string;
  visits: number;
  title: string;
  cookies: string;
  /** Keys of both storages, names of databases and of caches, and scopes of service workers. */
  kept: string[];
  /** Listeners on the window, the document, its root and its body. */
  listeners: string[];
  /** Tags that have been defined. */
  tags: string[];
}

/** What the witness holds in the page, on no global. */
interface Held {
  /** What has changed since, by name. */
  changes: () => string[];
  tags: string[];
}

/** A page, and what it was when it was met. */
export class Witness {
  /** Scripts that were loaded from somewhere: who drives the browser listens too, by scripts that were not. */
  readonly #scripts = new Set<string>();

  private constructor(
    readonly page: Page,
    readonly held: JSHandle<Held>,
    readonly devTools: CDPSession,
  ) {}

  static async of(page: Page): Promise<Witness> {
    const held = await page.evaluateHandle((): Held => {
      // A method: tsx gives other functions their names by a function that no page has.
      const look = {
        everything(): Map<string, PropertyDescriptor> {
          const named: [string, unknown][] = Object.entries({ window, document, Math, JSON });
          for (const name of Object.getOwnPropertyNames(window)) {
            const value = Object.getOwnPropertyDescriptor(window, name)?.value as unknown;
            if (typeof value !== 'function') continue;
            named.push([name, value], [`${name}.prototype`, value.prototype]);
          }
          const all = new Map<string, PropertyDescriptor>();
          for (const [name, object] of named)
            for (const key of object ? Reflect.ownKeys(object) : [])
              all.set(`${name}.${String(key)}`, Object.getOwnPropertyDescriptor(object, key)!);
          return all;
        },
      };
      const before = look.everything();
      // Not on the page: nobody who looks for it finds it, and so the page is still as it was.
      const tags: string[] = [];
      const registry = customElements;
      const define = registry.define.bind(registry);
      Object.defineProperty(registry, 'define', {
        configurable: true,
        value(name: string, constructor: CustomElementConstructor) {
          tags.push(name);
          define(name, constructor);
        },
      });
      return {
        changes() {
          const now = look.everything();
          const names = [...new Set([...before.keys(), ...now.keys()])].filter((name) => {
            const [one, other] = [before.get(name), now.get(name)];
            // A frame has a number there, as long as it is there.
            if (/^window\.\d+$/.test(name)) return false;
            if (!one || !other) return true;
            return (
              !Object.is(one.value, other.value) || one.get !== other.get || one.set !== other.set
            );
          });
          return names.sort();
        },
        tags,
      };
    });
    const witness = new Witness(page, held, await page.context().newCDPSession(page));
    witness.devTools.on('Debugger.scriptParsed', ({ scriptId, url }) => {
      if (url.startsWith('http')) witness.#scripts.add(scriptId);
    });
    await witness.devTools.send('Debugger.enable');
    return witness;
  }

  async look(): Promise<HostPage> {
    const seen = await this.page.evaluate(async ({ changes, tags }) => {
      const databases = (await indexedDB.databases()).map(({ name = '' }) => `database ${name}`);
      const workers = (await navigator.serviceWorker.getRegistrations()).map(
        ({ scope }) => `worker ${scope}`,
      );
      return {
        changes: changes(),
        html: (document.documentElement.cloneNode() as Element).outerHTML,
        head: document.head.innerHTML,
        body: (document.body.cloneNode() as Element).outerHTML,
        styleSheets: document.styleSheets.length,
        adoptedStyleSheets: document.adoptedStyleSheets.length,
        fonts: document.fonts.size,
        address: location.href,
        visits: history.length,
        title: document.title,
        cookies: document.cookie,
        kept: [
          ...Object.keys(localStorage).map((key) => `localStorage ${key}`),
          ...Object.keys(sessionStorage).map((key) => `sessionStorage ${key}`),
          ...databases,
          ...(await caches.keys()).map((key) => `cache ${key}`),
          ...workers,
        ].sort(),
        tags: tags.slice().sort(),
      };
    }, this.held);
    return { ...seen, listeners: await this.#listeners() };
  }

  async #listeners(): Promise<string[]> {
    const targets = ['window', 'document', 'document.documentElement', 'document.body'];
    const all = await Promise.all(
      targets.map(async (expression) => {
        const { result } = await this.devTools.send('Runtime.evaluate', { expression });
        const { listeners } = await this.devTools.send('DOMDebugger.getEventListeners', {
          objectId: result.objectId!,
        });
        const theirs = listeners.filter(({ scriptId }) => this.#scripts.has(scriptId));
        return theirs.map(({ type }) => `${type} on ${expression}`);
      }),
    );
    return all.flat().sort();
  }
}
