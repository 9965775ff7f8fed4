/** What a drawing calls its elements is short, and a page in light DOM has one namespace of ids. */
const OURS = /^civic-\d+-/;

/** Attributes that hold ids. */
const REFERENCES = ['id', 'for', 'aria-describedby', 'aria-labelledby'];

/** A number that no other drawing in this root has. */
function freeNumber(root: HTMLElement): string {
  const around = root.getRootNode() as Partial<DocumentFragment>;
  for (let number = 1; ; number += 1) {
    const id = `civic-${String(number)}`;
    const taken = around.getElementById?.(id);
    if (!taken || taken === root) return id;
  }
}

/**
 * Gives a drawing's ids, and whatever refers to them, a beginning of its own: after each drawing,
 * before anybody can ask for one. Lit writes an attribute again only when its value changes.
 */
export function ownIds(root: HTMLElement): void {
  const around = root.getRootNode() as Partial<DocumentFragment>;
  if (!root.id || around.getElementById?.(root.id) !== root) root.id = freeNumber(root);
  for (const name of REFERENCES)
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      const own = value.replace(/\S+/g, (id) => `${root.id}-${id.replace(OURS, '')}`);
      if (own !== value) element.setAttribute(name, own);
    }
}
