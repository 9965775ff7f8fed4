/**
 * The plain form inside a tag works by itself. Whoever has begun with it before the widget is there
 * keeps it: replacing it then would take their words away.
 */

const FIELDS = 'input, select, textarea';

function changed(field: Element): boolean {
  if (field instanceof HTMLInputElement)
    return field.type === 'hidden'
      ? false
      : field.checked !== field.defaultChecked || field.value !== field.defaultValue;
  if (field instanceof HTMLTextAreaElement) return field.value !== field.defaultValue;
  // What is chosen first is the line that says to choose.
  return field instanceof HTMLSelectElement && field.value !== '';
}

/** Whether somebody has begun to fill in a form in this part of the page. */
export function hasBegun(part: Element): boolean {
  return [...part.querySelectorAll(FIELDS)].some(changed);
}

/** Takes a tag from around its content, which stays as it is, the focus in it too. */
function unwrap(tag: Element): void {
  const focused = tag.contains(document.activeElement) ? document.activeElement : null;
  const text = focused instanceof HTMLTextAreaElement ? focused : undefined;
  const [start, end] = [text?.selectionStart ?? 0, text?.selectionEnd ?? 0];
  // The widget's announcer, which has a slot, goes with it.
  tag.replaceWith(...[...tag.childNodes].filter((node) => !(node as Partial<Element>).slot));
  if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
  text?.setSelectionRange(start, end);
}

/** Whether the widget has not yet replaced what stands in the tag: then it is rendered. */
function standing(form: Element): boolean {
  return form.getClientRects().length > 0;
}

/** Keeps the plain form of everybody who has begun, on the page or in a moment. */
export function keepBegun(): void {
  const keep = (form: Element | null | undefined): void => {
    // What the widget itself has drawn into the page (no-shadow) is nobody's plain form.
    const tag = form?.closest('[slot=drawing]') ? null : form?.closest('civic-feedback');
    if (form && tag && standing(form)) unwrap(tag);
  };
  // A browser gives a form its words back when somebody returns to it.
  for (const form of document.querySelectorAll('civic-feedback form'))
    if (hasBegun(form)) keep(form);
  document.addEventListener('input', ({ target }) => {
    if (target instanceof Element) keep(target.closest('form'));
  });
}
