/** Brings a field's control into view and focus, without touching the page's address. */
export function goToField(root: ParentNode, field: string): void {
  const control = root.querySelector<HTMLElement>(
    field === 'priorities'
      ? '[part="priorities"] :is(input, button:not(.step))'
      : `[name="${field}"]`,
  );
  // With its label, or the whole question, which stand first in it.
  (control?.closest('.field, [part="priorities"]') ?? control)?.scrollIntoView({ block: 'start' });
  control?.focus({ preventScroll: true });
}
