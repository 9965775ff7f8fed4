/** `<civic-feedback>` on a page: the Cambridge tag as an editor writes it, and what a person does. */
import { fixtureSync } from '@open-wc/testing';
import type { ConsultationInput } from '../../src/contract/index.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { loadExplain } from '../../src/elements/load-explain.js';
import type { FeedbackState } from '../../src/elements/feedback-state.js';
import { cambridge } from './cambridge.js';
import { ADDRESS, Endpoint } from './endpoint.js';
import { countWords } from '../../src/views/count.js';
import { FakeTime, turn, until } from './fake-time.js';
import { within, type Queries } from './queries.js';
import { focusedIn, inRoot, rootOf } from './roots.js';
import './disk.js';
import '../../src/define.js';

// The courier's pauses are as long as they get: nothing is tried again behind a test's back.
Math.random = () => 0.999;

/** Noon on Wednesday, December 10, 2025 in Cambridge: comments are open, and the close is far. */
export const OPEN = Date.parse('2025-12-10T12:00:00-05:00');

/** Attributes as they are written; `true` stands alone, `undefined` takes a default one away. */
export type Attributes = Record<string, string | true | undefined>;

function written(text: string): string {
  return text.replace(/&/g, '&amp;').replace(/</g, '&lt;').replace(/"/g, '&quot;');
}

/** The attributes that the Cambridge page's editor would write. */
const editors: Attributes = {
  'endpoint': ADDRESS,
  'consultation': cambridge.id,
  'mode': 'rank',
  'opens': cambridge.window.opens,
  'closes': cambridge.window.closes,
  'time-zone': cambridge.window.timeZone,
  'about': 'role name email',
};

/** What stands inside the tag: ordinary HTML that means the same without the script. */
export function cambridgeMarkup(): string {
  const { title, introduction, question, contact, notices, next } = cambridge;
  const items = question.priorities.map(
    ({ id, label, description }) =>
      `<li data-id="${id}">${written(label)}${
        description === undefined ? '' : ` <small>${written(description)}</small>`
      }</li>`,
  );
  return `<h2>${written(title)}</h2>
    <p>${written(introduction ?? '')}</p>
    <ol>${items.join('\n')}</ol>
    <p>Questions? Email <a href="mailto:${contact?.email ?? ''}">${contact?.email ?? ''}</a>.</p>
    <p data-part="public-records">${written(notices?.publicRecords ?? '')}</p>
    <a data-part="privacy" href="${notices?.privacy?.url ?? ''}">${notices?.privacy?.label ?? ''}</a>
    <a data-part="service-requests" href="${contact?.serviceRequests?.url ?? ''}">${contact?.serviceRequests?.label ?? ''}</a>
    <p data-part="next">${written(next ?? '')}</p>`;
}

/** The tag for the Cambridge consultation, as it stands in the page's HTML. */
export function cambridgeTag(attributes: Attributes = {}, inside = cambridgeMarkup()): string {
  const all = Object.entries({ ...editors, ...attributes })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => (value === true ? name : `${name}="${written(String(value))}"`));
  return `<civic-feedback ${all.join(' ')}>${inside}</civic-feedback>`;
}

/** Puts HTML on the page and waits until its first widget has drawn and checked what it asks. */
export async function place(
  html: string,
  properties: Partial<CivicFeedback> = {},
): Promise<CivicFeedback> {
  const template = document.createElement('template');
  template.innerHTML = inRoot(html);
  const content = document.importNode(template.content, true);
  for (const each of content.querySelectorAll('civic-feedback'))
    Object.assign(each, {
      clock: () => OPEN,
      fetch: new Endpoint(cambridge, () => OPEN).fetch,
      ...properties,
    });
  const around = fixtureSync<HTMLDivElement>('<div></div>');
  around.append(content);
  const element = around.querySelector('civic-feedback');
  if (!element) throw new Error('There is no civic-feedback in this HTML.');
  return settled(element);
}

/** A widget whose definition is an object, with this much of the Cambridge one changed. */
export function placeDefinition(
  changes: Partial<ConsultationInput> = {},
  properties: Partial<CivicFeedback> = {},
): Promise<CivicFeedback> {
  const definition = { ...cambridge, ...changes };
  const fetch = properties.fetch ?? new Endpoint(definition, () => OPEN).fetch;
  return place(`<civic-feedback endpoint="${ADDRESS}"></civic-feedback>`, {
    definition,
    ...properties,
    fetch,
  });
}

/** Waits until a widget has nothing left to load, to check or to draw. */
export async function settled(element: CivicFeedback): Promise<CivicFeedback> {
  await element.updateComplete;
  await until(() => element.state !== 'loading', 'the widget to know what it asks');
  await element.later();
  await loadExplain();
  // Whoever asked for them first has gone on by then.
  await turn();
  await element.updateComplete;
  return element;
}

/** Waits until the widget shows this face, drawn. */
export async function shows(element: CivicFeedback, state: FeedbackState): Promise<void> {
  await until(() => element.state === state, `the widget to be ${state}`);
  await element.updateComplete;
}

/** What a person perceives in the widget, by role and name. */
export function seen(element: CivicFeedback): Queries {
  return within(rootOf(element));
}

/** Writes into a field at one stroke, as a paste does. */
export function write(field: HTMLElement, text: string): void {
  (field as HTMLInputElement).value = text;
  field.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
}

/** Waits until the comment's count is that of what was written: it is drawn a few times a second. */
export async function counted(element: CivicFeedback): Promise<void> {
  await FakeTime.running?.pass(250);
  const { text, parts } = element.desk;
  const { maximumLength = 0 } = parts.consultation.consultation?.comment ?? {};
  const words = countWords(text.comment, maximumLength, element.words);
  const counts = (): Element[] => [...rootOf(element).querySelectorAll('[part=count]')];
  await until(
    () => counts().some(({ textContent }) => textContent.includes(words)),
    `the count to be "${words}"`,
  );
}

/** The comment's field. */
export function commentField(element: CivicFeedback): HTMLTextAreaElement {
  return seen(element).getByRole('textbox', { name: /^Your comment/ });
}

/** Waits until the form that was sent has left from behind its receipt. */
export async function isAlone(element: CivicFeedback): Promise<void> {
  await FakeTime.running?.pass(1000);
  await until(() => !rootOf(element).querySelector('form'), 'the form to leave');
}

/** Presses the button that sends, and waits until the widget shows how that ended. */
export async function send(element: CivicFeedback, ends: FeedbackState): Promise<void> {
  seen(element).getByRole('button', { name: 'Send your feedback' }).click();
  await until(() => element.state !== 'sending', 'an end of the sending');
  await shows(element, ends);
  if (ends === 'received') await isAlone(element);
}

/** What has the focus, inside the widget. */
export function focused(element: CivicFeedback): Element | null {
  return focusedIn(element);
}

/**
 * Expects a control to have the focus. (Not by chai's equality: it would print whole elements, with
 * all that hangs on them, and takes minutes to.)
 */
export function expectFocus(element: CivicFeedback, control: Element): void {
  const at = focused(element);
  const named = (each: Element | null): string => each?.outerHTML.slice(0, 200) ?? 'nothing';
  if (at !== control)
    throw new Error(`The focus is on ${named(at)}, and not on ${named(control)}.`);
}

/** The live region that screen readers listen to. */
export function announcer(element: CivicFeedback): HTMLElement {
  const region = element.querySelector<HTMLElement>(':scope > [role="status"]');
  if (!region) throw new Error('There is no live region.');
  return region;
}
