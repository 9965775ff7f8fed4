/**
 * The part of Lit's templates that our views use. The script-tag build puts it in the place of Lit's,
 * beside the small element (`small-lit.ts`); `test/elements/small-templates.test.ts` holds the two
 * against each other. See docs/decisions/0018-small-lit.md.
 *
 * A template is read here and not by the browser's parser of HTML, so that no text ever becomes
 * markup and no policy has to allow it. It knows elements, attributes with at most one expression, and
 * text; an element without an end says so (`<input />`). The build refuses what it does not know.
 */

/** What is drawn stays as it is. As Lit's two, it is every copy's: a page may load the script twice. */
export const noChange = Symbol.for('');

/** Nothing is drawn, or the attribute is not there. */
export const nothing = Symbol.for('0');

/** What is to be drawn: the words of a template, and what stands between them. */
export interface Template {
  readonly strings: TemplateStringsArray;
  readonly values: readonly unknown[];
  /** With another key its elements are new ones. */
  readonly key?: unknown;
}

/** A template, to be drawn by `render`. */
export function html(strings: TemplateStringsArray, ...values: unknown[]): Template {
  return { strings, values };
}

/** A template whose elements are new ones where the key is another. */
export function keyed(key: unknown, template: Template): Template {
  return { ...template, key };
}

/** A property's value that is compared with what the element has by now, not with what was drawn. */
export function live(value: unknown): { live: unknown } {
  return { live: value };
}

/** An attribute: what it is of (`.` a property, `?` a boolean, `@` a listener), its name, what stands around its value. */
type Named = [kind: string, name: string, before: string, after: string];

/** Where a value belongs: by the number of its node, and the attribute where it is one's. */
type Hole = readonly [at: number, ...attribute: Named | []];

/** The nodes of a template, to be copied, and its holes in their order. */
type Prepared = readonly [nodes: DocumentFragment, holes: readonly Hole[]];

const HOLE = '\0';
const TAGS = /<(\/?)([\w-]+)((?:"[^"]*"|[^">])*)>|[^<]+/g;
const ATTRIBUTES = /([.?@]?)([^\s=/]+)(?:=(?:"([^"]*)"|(\S+)))?/g;

const known = new WeakMap<TemplateStringsArray, Prepared>();
// NodeFilter.SHOW_ELEMENT and SHOW_COMMENT.
const walker = document.createTreeWalker(document, 1 | 128);

function markIn(parent: Node, before: Node | null): Comment {
  return parent.insertBefore(new Comment(), before);
}

function prepare(strings: TemplateStringsArray): Prepared {
  const nodes = new DocumentFragment();
  const holes: Hole[] = [];
  let parent: DocumentFragment | Element = nodes;
  let at = 0;
  const mark = (): void => {
    markIn(parent, null);
    at += 1;
  };
  for (const [text, end, tag, attributes = ''] of strings.join(HOLE).matchAll(TAGS)) {
    if (end) parent = parent.parentNode as Element;
    else if (tag) {
      const space = tag === 'svg' ? 'http://www.w3.org/2000/svg' : (parent as Element).namespaceURI;
      const element: Element = space
        ? document.createElementNS(space, tag)
        : document.createElement(tag);
      parent.append(element);
      at += 1;
      for (const [, kind = '', name = '', quoted = '', value = quoted] of attributes.matchAll(
        ATTRIBUTES,
      )) {
        const [before = '', after] = value.split(HOLE);
        if (after === undefined) element.setAttribute(name, value);
        else holes.push([at, kind, name, before, after]);
      }
      if (!attributes.endsWith('/')) parent = element;
    } else
      // Old libraries on a page have `entries` be something else.
      text.split(HOLE).forEach((words, index) => {
        if (index > 0) {
          // What is drawn begins behind what stands before it. Before all there has to be something of
          // ours, and behind a text too: a page's translator puts its own there in the text's place.
          if (!nodes.firstChild || parent.lastChild instanceof Text) mark();
          mark();
          holes.push([at]);
        }
        if (words) parent.append(words);
      });
  }
  const prepared: Prepared = [nodes, holes];
  known.set(strings, prepared);
  return prepared;
}

/** An attribute, a property or a listener. */
class Attribute implements EventListenerObject {
  readonly element: Element;
  /** What Lit calls a part that listens: whoever takes a form over looks for it. */
  readonly type: number | undefined;
  readonly kind: string;
  readonly name: string;
  readonly before: string;
  readonly after: string;
  value: unknown = nothing;

  constructor(element: Element, ...[kind, name, before, after]: Named) {
    this.element = element;
    this.kind = kind;
    this.name = name;
    this.before = before;
    this.after = after;
    if (kind === '@') {
      this.type = 5;
      element.addEventListener(name, this);
    }
  }

  set(given: unknown): void {
    const { element, kind, name } = this;
    const fields = element as unknown as Record<string, unknown>;
    const value = (given as ReturnType<typeof live> | null | undefined)?.live ?? given;
    if (value === (value === given ? this.value : fields[name])) return;
    this.value = value;
    if (kind === '.') fields[name] = value;
    else if (kind === '?') element.toggleAttribute(name, !!value);
    else if (kind === '')
      if (value === nothing) element.removeAttribute(name);
      else
        element.setAttribute(name, `${this.before}${(value as string | null) ?? ''}${this.after}`);
  }

  handleEvent(event: Event): void {
    (this.value as (event: Event) => void)(event);
  }
}

type Part = Attribute | Child;

/** A template that is drawn. */
interface Drawn {
  readonly strings: TemplateStringsArray;
  readonly key: unknown;
  readonly parts: readonly Part[];
}

/** A copy of a template, and who sets what in it. */
function copyOf(strings: TemplateStringsArray): [copy: Node, parts: Part[]] {
  const [nodes, holes] = known.get(strings) ?? prepare(strings);
  const copy = nodes.cloneNode(true);
  let reached = 0;
  walker.currentNode = copy;
  const parts = holes.map(([at, ...attribute]) => {
    for (; reached < at; reached += 1) walker.nextNode();
    const node = walker.currentNode as Element & Comment;
    return attribute.length === 0 ? new Child(node) : new Attribute(node, ...attribute);
  });
  return [copy, parts];
}

function fill(parts: readonly Part[], values: readonly unknown[]): void {
  parts.forEach((part, index) => {
    part.set(values[index]);
  });
}

/** What is drawn behind a node, up to a mark of its own: text, a template, or a list of either. */
class Child {
  readonly mark: Comment;
  readonly start: ChildNode | null;
  drawn: Text | Drawn | Child[] | undefined;
  words = '';

  constructor(mark: Comment) {
    this.mark = mark;
    this.start = mark.previousSibling;
  }

  set(value: unknown): void {
    const { drawn, mark } = this;
    const template = value as Template | null | undefined;
    if (value === noChange) return;
    if (Array.isArray(value)) {
      const children = Array.isArray(drawn) ? drawn : this.begin<Child[]>([]);
      value.forEach((each, index) => {
        (children[index] ??= new Child(markIn(mark.parentNode as Node, mark))).set(each);
      });
      if (children.length > value.length) {
        this.clear(children[value.length - 1]?.mark);
        children.length = value.length;
      }
    } else if (template?.strings) {
      const { strings, values, key } = template;
      const before = drawn as Drawn | undefined;
      if (before?.strings === strings && before.key === key) fill(before.parts, values);
      else {
        const [copy, parts] = copyOf(strings);
        fill(parts, values);
        this.begin({ strings, key, parts });
        mark.before(copy);
      }
    } else {
      const words = value === nothing ? '' : ((value as string | null) ?? '');
      // What a page has made of the text meanwhile stays, while the words are the same.
      if (drawn instanceof Text) {
        if (words !== this.words) drawn.data = words;
      } else if (words !== '') mark.before(this.begin(new Text(words)));
      else if (drawn) this.begin(undefined);
      this.words = words;
    }
  }

  /** Draws something else from now on. */
  begin<Drawing extends typeof this.drawn>(drawn: Drawing): Drawing {
    this.clear();
    this.drawn = drawn;
    return drawn;
  }

  clear(start = this.start): void {
    let node: ChildNode | null;
    while ((node = this.mark.previousSibling) && node !== start) node.remove();
  }
}

/** Draws into a container, behind what is there or before one of its children. */
export function render(
  value: unknown,
  container: ParentNode & Node & { _$litPart$?: Child },
  { renderBefore = null }: { renderBefore?: ChildNode | null } = {},
): void {
  if (!container._$litPart$) {
    // What comes to stand before it later is not of the drawing.
    markIn(container, renderBefore);
    container._$litPart$ = new Child(markIn(container, renderBefore));
  }
  container._$litPart$.set(value);
}
