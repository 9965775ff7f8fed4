/**
 * The part of Lit's element and style sheets that our elements use. The script-tag build puts it in the
 * place of `lit`, where all of Lit's element costs every visitor most of a kilobyte before the form can
 * be used; the templates are in `small-templates.ts`, and everywhere else all of Lit is. `test/elements/small-lit.test.ts`
 * holds the two against each other. See docs/decisions/0018-small-lit.md.
 */
/* eslint wc/file-name-matches-element: off -- it is nobody's tag */
import type { PropertyDeclaration, PropertyValues, ReactiveController } from 'lit';
import { attributeNamed } from './attribute-named.js';
import { noChange, render } from './small-templates.js';

export * from './small-templates.js';

/** A style sheet that is made when the first element adopts it. */
interface Styles {
  readonly cssText: string;
  readonly styleSheet: CSSStyleSheet;
}

/** A style sheet from a template that has no expressions. */
export function css([cssText = '']: TemplateStringsArray): Styles {
  let sheet: CSSStyleSheet | undefined;
  return {
    cssText,
    get styleSheet() {
      if (!sheet) (sheet = new CSSStyleSheet()).replaceSync(cssText);
      return sheet;
    },
  };
}

type Properties = Record<string, PropertyDeclaration>;
type Fields = Record<string, unknown>;

/** An element that draws itself anew, once for all that has changed, when a property changes. */
export class LitElement extends HTMLElement {
  static properties: Properties;
  static styles: Styles[];

  /** The properties by their attributes: looked up for each attribute of each tag on a page. */
  static byAttribute: Map<unknown, [string, PropertyDeclaration]>;

  /** Asked for once by the browser, as the tag is defined: then properties begin to tell of changes. */
  static get observedAttributes(): string[] {
    const byAttribute = (this.byAttribute = new Map());
    for (const declared of Object.entries(this.properties)) {
      const [name, { attribute = attributeNamed(name) }] = declared;
      byAttribute.set(attribute, declared);
      const key = Symbol();
      if (!Object.hasOwn(this.prototype, name))
        Object.defineProperty(this.prototype, name, {
          get(this: Fields) {
            return this[key as never];
          },
          set(this: LitElement & Fields, value: unknown) {
            const before = this[key as never];
            this[key as never] = value;
            this.requestUpdate(name, before);
          },
        });
    }
    byAttribute.delete(false);
    return [...byAttribute.keys()] as string[];
  }

  renderRoot!: HTMLElement | DocumentFragment;
  isUpdatePending = false;
  hasUpdated = false;
  readonly renderOptions: { host: LitElement; renderBefore?: ChildNode | null } = { host: this };
  readonly #controllers = new Set<ReactiveController>();
  /** What was set before the element was upgraded. */
  #given: Fields = {};
  /** What has changed since it was drawn, and what it was. */
  #changed = new Map<PropertyKey, unknown>();
  #enable!: () => void;
  #updated: Promise<unknown> = new Promise<void>((resolve) => {
    this.#enable = resolve;
  });

  constructor() {
    super();
    const fields = this as unknown as Fields;
    for (const name of Object.keys(this.#class.properties))
      if (Object.hasOwn(fields, name)) {
        this.#given[name] = fields[name];
        // eslint-disable-next-line @typescript-eslint/no-dynamic-delete -- the shorter of the two
        delete fields[name];
      }
    this.requestUpdate();
  }

  get #class(): typeof LitElement {
    return this.constructor as typeof LitElement;
  }

  addController(controller: ReactiveController): void {
    this.#controllers.add(controller);
    if ((this.renderRoot as unknown) && this.isConnected) controller.hostConnected?.();
  }

  protected createRenderRoot(): HTMLElement | DocumentFragment {
    const root = this.shadowRoot ?? this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = this.#class.styles.map(({ styleSheet }) => styleSheet);
    return root;
  }

  connectedCallback(): void {
    (this.renderRoot as unknown) ??= this.createRenderRoot();
    this.#enable();
    for (const controller of this.#controllers) controller.hostConnected?.();
  }

  disconnectedCallback(): void {
    for (const controller of this.#controllers) controller.hostDisconnected?.();
  }

  attributeChangedCallback(attribute: string, _: string | null, value: string | null): void {
    // Only those that are there are observed.
    // eslint-disable-next-line @typescript-eslint/no-non-null-assertion -- so that there is one
    const [name, { type }] = this.#class.byAttribute.get(attribute)!;
    (this as unknown as Fields)[name] =
      type === Boolean ? value !== null : type && value !== null ? Number(value) : value;
  }

  /** Draws anew soon; with a property's name only if it is not what it was. */
  requestUpdate(name?: PropertyKey, before?: unknown): void {
    if (name !== undefined) {
      const property = name as string;
      if (Object.is((this as unknown as Fields)[property], before)) return;
      if (!this.#changed.has(name)) this.#changed.set(name, this.hasUpdated ? before : undefined);
    }
    if (!this.isUpdatePending) this.#updated = this.#update();
  }

  /** Settles when all that has changed is drawn. */
  get updateComplete(): Promise<unknown> {
    return this.#updated;
  }

  async #update(): Promise<boolean> {
    this.isUpdatePending = true;
    try {
      await this.#updated;
    } catch (error) {
      // Whoever waited for that drawing knows; the browser tells of it otherwise.
      // eslint-disable-next-line @typescript-eslint/prefer-promise-reject-errors -- whatever it was
      void Promise.reject(error);
    }
    this.#draw();
    return !this.isUpdatePending;
  }

  #draw(): void {
    const changed = this.#changed;
    Object.assign(this, this.#given);
    this.#given = {};
    let drawn: unknown;
    try {
      this.willUpdate(changed);
      for (const controller of this.#controllers) controller.hostUpdate?.();
      drawn = this.render();
    } finally {
      this.#changed = new Map();
      this.isUpdatePending = false;
    }
    render(drawn, this.renderRoot, this.renderOptions);
    for (const controller of this.#controllers) controller.hostUpdated?.();
    if (!this.hasUpdated) {
      this.hasUpdated = true;
      this.firstUpdated(changed);
    }
    this.updated(changed);
  }

  /* eslint-disable @typescript-eslint/no-unused-vars, @typescript-eslint/no-empty-function -- for those who extend it */
  protected willUpdate(_changed: PropertyValues): void {}
  protected firstUpdated(_changed: PropertyValues): void {}
  protected updated(_changed: PropertyValues): void {}
  /* eslint-enable */

  protected render(): unknown {
    return noChange;
  }
}
