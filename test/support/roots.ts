/**
 * In which root the widgets of a test page draw. A file that imports `no-shadow.ts` first has all of
 * them draw into light DOM: so the same tests run in both.
 */
/** What the functions that make widgets look at. */
export const roots = { noShadow: false };

const TAGS = /<(civic-(?:feedback|priorities|deadline))\b/g;

/** HTML whose widgets draw into the root that this page's tests are about. */
export function inRoot(html: string): string {
  return roots.noShadow ? html.replace(TAGS, '<$1 no-shadow') : html;
}

/** What an element has drawn, to look things up in. */
export function rootOf(element: Element): HTMLElement {
  // Both kinds have what a test asks for, and TypeScript has no name for that.
  return (element as unknown as { renderRoot: HTMLElement }).renderRoot;
}

/** What has an id in an element's drawing; in light DOM it is the page's id too, and longer. */
export function byId(element: Element, id: string): HTMLElement | null {
  const root = rootOf(element);
  const own = id.startsWith('civic-') || !root.id ? id : `${root.id}-${id}`;
  return root.querySelector(`#${CSS.escape(own)}`);
}

/** What has the focus in an element's drawing. */
export function focusedIn(element: Element): Element | null {
  const { activeElement } = (element.shadowRoot ?? element.getRootNode()) as Document;
  return rootOf(element).contains(activeElement) ? activeElement : null;
}
