/** `<civic-priorities>` and other HTML on a test page, as a developer writes it. */
import { fixture } from '@open-wc/testing';
import type { CivicPriorities } from '../../src/elements/civic-priorities.js';
import '../../src/elements/civic-priorities.define.js';
import { until } from './fake-time.js';
import { inRoot } from './roots.js';

/** The priorities as an editor writes them. */
export const LIST = `<ol>
  <li data-id="housing">Housing</li>
  <li data-id="parks">Parks <small>playgrounds and trees</small></li>
  <li data-id="jobs">Jobs</li>
  <li data-id="streets">Streets</li>
</ol>`;

/** Puts HTML on the page as the parser does. */
export async function page(html: string): Promise<HTMLElement> {
  const around = await fixture<HTMLElement>('<div></div>');
  around.innerHTML = inRoot(html);
  for (const each of around.querySelectorAll('civic-priorities')) {
    await until(() => each.drawn, 'a place to draw');
    await each.updateComplete;
  }
  return around;
}

/** The first (or the named) picker of a page. */
export function field(around: ParentNode, selector = 'civic-priorities'): CivicPriorities {
  const found = around.querySelector<CivicPriorities>(selector);
  if (!found) throw new Error(`There is no ${selector}.`);
  return found;
}

/** The page's form. */
export function form(around: ParentNode): HTMLFormElement {
  const found = around.querySelector('form');
  if (!found) throw new Error('There is no form.');
  return found;
}

/** A picker in a form of its own, with these attributes. */
export async function fieldInForm(attributes: string, list = LIST): Promise<CivicPriorities> {
  return field(
    await page(`<form><civic-priorities ${attributes}>${list}</civic-priorities></form>`),
  );
}

/** What the form would send under this name, just now. */
export function sent(picker: CivicPriorities, name = 'first'): FormDataEntryValue[] {
  return picker.form ? new FormData(picker.form).getAll(name) : [];
}

/** Waits until a picker has seen that its list is another one, and has drawn it. */
export async function noticed(picker: CivicPriorities): Promise<void> {
  // Mutation observers come before whatever waits: one turn to see, one to draw.
  await picker.updateComplete;
  await picker.updateComplete;
}
