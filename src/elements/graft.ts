/** What was drawn grows onto what stands there: the elements that were there first stay. */

/** By what an element is known again; its class and its state may have changed meanwhile. */
const KNOWN_BY = ['id', 'name', 'part', 'data-id', 'data-control'];

/** Nodes that are to be one, the new by the old. */
type Pairs = Map<Node, Node>;

const elements = (nodes: readonly Node[]): Element[] =>
  nodes.filter((node) => node instanceof Element);

function nameOf(element: Element): string {
  const { localName } = element;
  const more = localName === 'option' ? ['value'] : KNOWN_BY;
  return [localName, ...more.map((name) => element.getAttribute(name))].join('\n');
}

/** Finds for each new element the one that it is; neither of two pairs crosses another. */
function pair(old: readonly Element[], fresh: readonly Element[], pairs: Pairs): void {
  const names = old.map(nameOf);
  const wanted = fresh.map(nameOf);
  // From the end, as far as they are the same: what has come in between is then nobody's.
  let end = 0;
  while (end < Math.min(names.length, wanted.length) && names.at(-1 - end) === wanted.at(-1 - end))
    end += 1;
  const from = fresh.length - end;
  let at = 0;
  for (const [index, element] of fresh.entries()) {
    const last = index >= from;
    const found = last ? old.length - fresh.length + index : names.indexOf(wanted[index] ?? '', at);
    const stays = old[found];
    if (!stays || found < at || (!last && found >= old.length - end)) continue;
    at = found + 1;
    pairs.set(element, stays);
  }
}

/** Makes one element's attributes the other's. */
function dress(element: Element, as: Element): void {
  for (const { name } of [...element.attributes])
    if (!as.hasAttribute(name)) element.removeAttribute(name);
  for (const { name, value } of as.attributes)
    if (element.getAttribute(name) !== value) element.setAttribute(name, value);
}

/**
 * Puts new nodes into the place of old ones in a parent. An element that is known again is not even
 * moved: what is typed in it, where the caret is and what an input method is composing stay.
 */
function graftInto(
  parent: Node,
  old: readonly ChildNode[],
  fresh: readonly ChildNode[],
  pairs: Pairs,
): void {
  pair(elements(old), elements(fresh), pairs);
  for (const node of fresh) node.remove();
  const staying = new Set(fresh.map((node) => pairs.get(node)));
  for (const node of old) if (!staying.has(node)) node.remove();
  let at: Node | null = parent.firstChild;
  for (const node of fresh) {
    const stays = pairs.get(node) as Element | undefined;
    if (!stays) {
      parent.insertBefore(node, at);
      continue;
    }
    at = stays.nextSibling;
    dress(stays, node as Element);
    // A text area's child is what stood in it at first, and no concern of ours.
    if (stays.localName !== 'textarea')
      graftInto(stays, [...stays.childNodes], [...node.childNodes], pairs);
  }
}

/** As much of Lit's parts as is the same in each of its builds. */
type Part = Record<string, unknown> & EventListenerObject;

/** Lit's name for a part that listens. */
const EVENT = 5;

/** Has all that Lit remembers of new elements be about the old ones that they have become. */
function rewire(part: Part, pairs: Pairs, seen = new Set<unknown>()): void {
  seen.add(part);
  for (const [name, value] of Object.entries(part)) {
    if (value instanceof Node) {
      const stays = pairs.get(value);
      if (stays) part[name] = stays;
      if (stays && part.type === EVENT) stays.addEventListener(part.name as string, part);
    } else if (value && typeof value === 'object' && !seen.has(value))
      rewire(value as Part, pairs, seen);
  }
}

/**
 * Has what Lit has just drawn into a root take over the nodes that were there before.
 *
 * @param old - what stood in the root before the drawing
 * @returns the elements that were drawn, with those that stand in their place
 */
export function graft(
  root: ParentNode & Node & { _$litPart$?: unknown },
  old: readonly ChildNode[],
): ReadonlyMap<Node, Node> {
  const pairs: Pairs = new Map();
  graftInto(
    root,
    old,
    [...root.childNodes].filter((node) => !old.includes(node)),
    pairs,
  );
  rewire(root._$litPart$ as Part, pairs);
  return pairs;
}
