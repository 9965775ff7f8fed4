function keep(event: Event): void {
  const { key, ctrlKey, metaKey, altKey, target } = event as KeyboardEvent;
  const plain = !ctrlKey && !metaKey && !altKey;
  // Of all that can have the focus, only fields can be required; a selector costs more at each key.
  if (plain && /^(.|Enter|Backspace)$/.test(key) && 'required' in (target as Element))
    event.stopPropagation();
}

/**
 * Keeps what is typed in a root's fields from the page's shortcuts (and Enter from a page-wide form):
 * events that cross a shadow root no longer look as if they came from a text field. With a plain
 * function, which costs less at each key than the object that templates listen with.
 */
export function keepKeys(root: Node): void {
  for (const type of ['keydown', 'keypress', 'keyup']) root.addEventListener(type, keep);
}
