/**
 * Registers a tag, unless a copy of this package, or of an older one, has done so: a page that loads
 * the script twice keeps the first.
 */
export function define(tag: string, element: CustomElementConstructor): void {
  if (!customElements.get(tag)) customElements.define(tag, element);
}
