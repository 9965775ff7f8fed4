/** What is inside an element, found as a person or a screen reader finds it: by role and name. */

/** A name, or what it looks like. */
export type Name = string | RegExp;

/** The roles that our own controls have, and the native elements that have them. */
const SELECTORS = {
  button: 'button',
  checkbox: 'input[type=checkbox]',
  combobox: 'select',
  group: 'fieldset',
  heading: 'h1, h2, h3, h4, h5, h6',
  radio: 'input[type=radio]',
  textbox: 'textarea, input:not([type]), input[type=text], input[type=email]',
} as const;

/** A role that can be asked for. */
export type Role = keyof typeof SELECTORS;

interface Elements {
  button: HTMLButtonElement;
  checkbox: HTMLInputElement;
  combobox: HTMLSelectElement;
  group: HTMLFieldSetElement;
  heading: HTMLHeadingElement;
  radio: HTMLInputElement;
  textbox: HTMLInputElement | HTMLTextAreaElement;
}

/** Text as it is spoken: one line, without the isolates around an editor's words. */
export function spoken(text: string | null | undefined): string {
  return (text ?? '')
    .replace(/[\u2066-\u2069]/g, '')
    .replace(/\s+/g, ' ')
    .trim();
}

/** The name of one of our controls: what it refers to, its labels, its legend, or its own words. */
function nameOf(element: HTMLElement): string {
  const ids = element.getAttribute('aria-labelledby')?.split(' ');
  if (ids) {
    const around = element.getRootNode() as ParentNode;
    const named = ids.map((id) => around.querySelector(`[id="${CSS.escape(id)}"]`)?.textContent);
    return spoken(named.join(' '));
  }
  if ('labels' in element && element.labels instanceof NodeList && element.labels.length > 0)
    return [...element.labels].map((label) => spoken(label.textContent)).join(' ');
  const legend = element.querySelector(':scope > legend');
  return spoken((legend ?? element).textContent);
}

/** All elements with this role, and with this name where one is given. */
export function allByRole<Asked extends Role>(
  root: ParentNode,
  role: Asked,
  name?: Name,
): Elements[Asked][] {
  const matches = (element: HTMLElement): boolean => {
    if (name === undefined) return true;
    const own = nameOf(element);
    return typeof name === 'string' ? own === name : name.test(own);
  };
  return [...root.querySelectorAll<Elements[Asked]>(SELECTORS[role])].filter(
    (element) => !element.closest('[hidden], [aria-hidden=true]') && matches(element),
  );
}

/** Says that something was not found, and what there is. */
function notFound(root: ParentNode, role: Role, what: string): Error {
  const names = allByRole(root, role).map((each) => JSON.stringify(nameOf(each)));
  return new Error(`There is ${what}. Named so: ${names.join(', ') || 'none'}.`);
}

/**
 * The one element with this role and name.
 *
 * @throws Error when there is none, or more than one, naming those that there are
 */
export function byRole<Asked extends Role>(
  root: ParentNode,
  role: Asked,
  name: Name,
): Elements[Asked] {
  const [found, another] = allByRole(root, role, name);
  if (found && !another) return found;
  throw notFound(root, role, `${found ? 'more than one' : 'no'} ${role} named ${String(name)}`);
}

/**
 * The element whose name ends so with the fewest words before it: "Points for Benches", and not
 * "Points for More Benches".
 *
 * @throws Error when there is none, naming those that there are
 */
export function byEnding<Asked extends Role>(
  root: ParentNode,
  role: Asked,
  ending: string,
): Elements[Asked] {
  const [found] = allByRole(root, role)
    .filter((element) => ` ${nameOf(element)}`.endsWith(` ${ending}`))
    .sort((one, other) => nameOf(one).length - nameOf(other).length);
  if (found) return found;
  throw notFound(root, role, `no ${role} that ends in ${ending}`);
}
