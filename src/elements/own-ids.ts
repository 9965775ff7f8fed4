/** What a drawing calls its elements is short, and a page in light DOM has one namespace of ids. */
const OURS = /^civic-\d+-/;

/** Attributes that hold ids. */
const REFERENCES = ['id', 'for', 'aria-describedby', 'aria-labelledby'];

/** The id of a drawing that nothing else in its root has: the one that it has, if that is so. */
function freeId(root: HTMLElement): string {
  const around = root.getRootNode() as ParentNode;
  const free = (id: string): boolean =>
    [...around.querySelectorAll(`[id="${id}"]`)].every((each) => each === root);
  let id = root.id;
  for (let number = 1; !id || !free(id); number += 1) id = `civic-${String(number)}`;
  return id;
}

/**
 * Gives a drawing's ids, and whatever refers to them, a beginning of its own: after each drawing,
 * before anybody can ask for one. Lit writes an attribute again only when its value changes.
 */
export function ownIds(root: HTMLElement): void {
  root.id = freeId(root);
  for (const name of REFERENCES)
    for (const element of root.querySelectorAll(`[${name}]`)) {
      const value = element.getAttribute(name) ?? '';
      const own = value.replace(/\S+/g, (id) => `${root.id}-${id.replace(OURS, '')}`);
      if (own !== value) element.setAttribute(name, own);
    }
}
