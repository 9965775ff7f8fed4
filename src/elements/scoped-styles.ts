/** Style sheets made for a shadow root, in a root that has a whole page in it. */
import type { CSSResult, LitElement } from 'lit';

/**
 * An image's attributes are styles to a browser, down to the line that it draws: what the page's rules
 * say is taken back to those, and what the rules of its layers say as well, where no attribute does.
 */
const svgs = `
  :where(svg, svg *) {
    all: revert-layer;
    margin: revert; border: revert; padding: revert; background: revert; box-shadow: revert;
    outline: revert; opacity: revert; transform: revert; filter: revert; float: revert;
    position: revert; display: revert; vertical-align: revert; max-inline-size: revert;
    box-sizing: revert; fill: none; stroke: currentColor;
  }`;

type Root = Document | ShadowRoot;

/** A sheet in a root, and who draws with it: the last one takes it along. */
interface Shared {
  sheet: CSSStyleSheet;
  hosts: Set<LitElement>;
}

const sharedIn = new WeakMap<Root, Map<string, Shared>>();

/**
 * A sheet's rules for the drawings of one tag alone. They weigh as much as an id, so that the page's
 * ordinary rules do not reach in; and what else those say of what is drawn is taken back first.
 */
export function scoped(tag: string, styles: readonly CSSResult[]): string {
  const inside = styles
    .map(({ cssText }) => cssText)
    .join('\n')
    .replace(
      /:host(?:\(((?:[^()]|\([^()]*\))*)\))?/g,
      (_, which: string | undefined) => `&${which ?? ''}`,
    );
  const host = `${tag}:has(> [slot='drawing'])`;
  return `
    :where(${host}:not([hidden])) {
      display: block;
    }
    ${host}:not(:has(> [slot='drawing'] slot[name='civic-fallback'])) > :not([slot='drawing'], [slot='announcer']) {
      display: none !important;
    }
    ${host} > [slot='announcer'] {
      position: absolute !important;
      inline-size: 1px !important;
      block-size: 1px !important;
      overflow: hidden !important;
      clip-path: inset(50%) !important;
      white-space: nowrap !important;
    }
    :is(#_, ${tag} > [slot='drawing']) {
      &, :where(:not(svg, svg *)), ::before, ::after {
        all: revert;
        color-scheme: inherit;
      }
      ${svgs}
      ${inside}
    }`;
}

/** The styles of one host, in whichever root it stands. */
export class ScopedStyles {
  readonly #host: LitElement;
  #styles: readonly CSSResult[];
  #text: string;
  #root: Root | undefined;

  constructor(host: LitElement, styles: readonly CSSResult[]) {
    this.#host = host;
    this.#styles = styles;
    this.#text = scoped(host.localName, styles);
  }

  /** Takes more styles; asking again for the same changes nothing. */
  add(styles: CSSResult): void {
    if (this.#styles.includes(styles)) return;
    this.release();
    this.#styles = [...this.#styles, styles];
    this.#text = scoped(this.#host.localName, this.#styles);
    this.adopt();
  }

  /** Has the host's root have them, once for all who draw with them there. */
  adopt(): void {
    const root = this.#host.getRootNode();
    if (!(root instanceof Document || root instanceof ShadowRoot)) return;
    if (root !== this.#root) this.release();
    this.#root = root;
    const all = sharedIn.get(root) ?? new Map<string, Shared>();
    sharedIn.set(root, all);
    let shared = all.get(this.#text);
    if (!shared) {
      shared = { sheet: new CSSStyleSheet(), hosts: new Set() };
      shared.sheet.replaceSync(this.#text);
      all.set(this.#text, shared);
    }
    shared.hosts.add(this.#host);
    // A page may set its own list of sheets and forget ours.
    const { sheet } = shared;
    if (!root.adoptedStyleSheets.includes(sheet)) root.adoptedStyleSheets.push(sheet);
  }

  /** Lets go of them; the last one who does takes the sheet out of the root. */
  release(): void {
    const root = this.#root;
    const shared = root && sharedIn.get(root)?.get(this.#text);
    this.#root = undefined;
    if (!shared) return;
    shared.hosts.delete(this.#host);
    if (shared.hosts.size > 0) return;
    sharedIn.get(root)?.delete(this.#text);
    root.adoptedStyleSheets = root.adoptedStyleSheets.filter((sheet) => sheet !== shared.sheet);
  }
}
