/** The fields in a drawing that have text of their own. */
const FIELDS = 'input:not([type=radio], [type=checkbox]), textarea, select';

type Field = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

/**
 * Has Lit forget what it drew into a root, because somebody took away what it must find again.
 * Returns what is to be done once it has drawn anew: what the fields held and the focus come back.
 */
export function redraw(root: HTMLElement & { _$litPart$?: unknown }): () => void {
  const around = root.getRootNode() as Document | ShadowRoot;
  const at = root.contains(around.activeElement) ? around.activeElement?.id : undefined;
  const held = [...root.querySelectorAll<Field>(FIELDS)].map(({ id, value }) => ({ id, value }));
  root.replaceChildren();
  delete root._$litPart$;
  return () => {
    for (const { id, value } of held) {
      const field = id ? (around.getElementById(id) as Field | null) : null;
      if (field && field.value !== value) field.value = value;
    }
    if (at) around.getElementById(at)?.focus();
  };
}
