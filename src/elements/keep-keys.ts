function keep(this: Node, event: KeyboardEvent): void {
  const target = event.target as Element;
  const typed = /^(.|Enter|Backspace)$/.test(event.key);
  const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
  // Of all that can have the focus, only fields can be required; a selector costs more at each key.
  // What the editor wrote in the tag passes through here as well, and is the page's.
  if (typed && plain && 'required' in target && this.contains(target)) event.stopPropagation();
}

/**
 * Keeps what is typed in a root's fields from the page's shortcuts (and Enter from a page-wide form):
 * events that cross a shadow root no longer look as if they came from a text field. With a plain
 * function, which costs less at each key than the object that templates listen with.
 */
export function keepKeys(root: Node): void {
  for (const type of ['keydown', 'keypress', 'keyup'])
    root.addEventListener(type, keep as EventListener);
}
