/** Brings a field's control into view and focus, without touching the page's address. */
export function goToField(root: ParentNode, field: string): void {
  const find = (selector: string): HTMLElement | null => root.querySelector(selector);
  // Of several fields the one that is wrong.
  const control =
    field === 'priorities'
      ? (find('[part="priorities"] input[aria-invalid]') ??
        find('[part="priorities"] :is(input, button:not(.step))'))
      : find(`[name="${field}"]`);
  // With its label, or the whole question, which stand first in it.
  if (!control) return;
  (control.closest('.field, [part="priorities"]') ?? control).scrollIntoView({ block: 'start' });
  control.focus({ preventScroll: true });
  // The question alone may be as high as a low window. No further than it must be: above stands the label.
  if (control.getBoundingClientRect().bottom <= innerHeight) return;
  control.style.scrollMarginBlockEnd = '8px';
  control.scrollIntoView({ block: 'nearest' });
  control.style.scrollMarginBlockEnd = '';
}
