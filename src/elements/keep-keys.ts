/**
 * Keeps what is typed in our fields from the page's shortcuts (and Enter from a page-wide form):
 * events that cross a shadow root no longer look as if they came from a text field.
 */
export function keepKeys(event: KeyboardEvent): void {
  const typed = /^(?:.|Enter|Backspace)$/.test(event.key);
  const plain = !(event.ctrlKey || event.metaKey || event.altKey);
  const field = (event.target as Element).matches('input, textarea, select');
  if (typed && plain && field) event.stopPropagation();
}
