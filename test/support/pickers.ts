/** Pickers on a test page, and what a person with a mouse, a keyboard or a screen reader has of them. */
import { fixture, html, waitUntil } from '@open-wc/testing';
import { executeServerCommand } from '@web/test-runner-commands';
import type { Answers, ConsultationInput, PriorityAnswer } from '../../src/contract/index.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import type { CivicSubmitEvent } from '../../src/elements/delivery-events.js';
import '../../src/elements/civic-feedback.define.js';
import { click, press as pressKey } from './browser.js';
import { within, type Queries } from './queries.js';
import { focusedIn, rootOf, roots } from './roots.js';

type Question = ConsultationInput['question'];

/** Six priorities whose names are one word each. */
export const six: Question['priorities'] = [
  { id: 'housing', label: 'Housing' },
  { id: 'parks', label: 'Parks', description: 'playgrounds and trees' },
  { id: 'jobs', label: 'Jobs' },
  { id: 'streets', label: 'Streets' },
  { id: 'schools', label: 'Schools' },
  { id: 'libraries', label: 'Libraries' },
];

/** An element with a picker in its shadow root. */
export type Host = HTMLElement & { updateComplete: Promise<boolean> };

/** A widget that asks this question; it is open, has a link before it, and submits to nobody. */
export async function ask(question: Partial<Question>): Promise<CivicFeedback> {
  const definition: ConsultationInput = {
    id: 'plan',
    title: 'The plan',
    endpoint: 'https://collect.example.gov/consultations/plan/submissions',
    window: { closes: '2025-12-22', timeZone: 'America/New_York' },
    question: { mode: 'rank', priorities: six, ...question },
  };
  const page = await fixture<HTMLElement>(html`
    <div>
      <a href="#before">Before</a>
      <civic-feedback
        ?no-shadow=${roots.noShadow}
        .definition=${definition}
        .clock=${() => Date.UTC(2025, 11, 5)}
      ></civic-feedback>
    </div>
  `);
  const widget = page.querySelector('civic-feedback');
  if (!widget) throw new Error('There is no widget.');
  await waitUntil(() => widget.state === 'open', 'the form is there', {
    interval: 5,
    timeout: 8000,
  });
  await widget.updateComplete;
  return widget;
}

/** The queries by role and name inside an element's own root. */
export function inside(host: Host): Queries {
  return within(rootOf(host));
}

/** The button with exactly this name. */
export function button(host: Host, name: string): HTMLElement {
  return inside(host).getByRole('button', { name });
}

/** Presses the button with exactly this name, as a script or a screen reader does. */
export async function press(host: Host, name: string): Promise<void> {
  const pressed = button(host, name);
  pressed.focus();
  pressed.click();
  await host.updateComplete;
}

/** What has the focus inside an element. */
export function focused(host: Host): Element | null {
  return focusedIn(host);
}

function described(element: Element | null): string {
  return element ? `<${element.localName}> ${element.textContent.trim()}` : 'nothing';
}

/** Fails unless this has the focus. (Chai would compare two elements for minutes to show a difference.) */
export function expectFocus(host: Host, element: Element | null): void {
  const found = focused(host);
  if (found !== element)
    throw new Error(`The focus is on ${described(found)}, not on ${described(element)}.`);
}

/** The names in a list, top to bottom as they stand on the page. */
export function rows(host: Host, list: 'ol' | 'ul'): string[] {
  const found = [...rootOf(host).querySelectorAll(`fieldset > ${list} > li`)];
  const top = (row: Element): number => row.getBoundingClientRect().top;
  return found
    .sort((one, other) => top(one) - top(other))
    .map((row) => row.querySelector('bdi')?.textContent ?? '');
}

/** All answers that the widget would send now; what it sends is not sent. */
export async function answersOf(widget: CivicFeedback): Promise<Answers> {
  const leaving = new Promise<CivicSubmitEvent>((resolve) => {
    widget.addEventListener(
      'civic-submit',
      (event) => {
        event.preventDefault();
        resolve(event);
      },
      { once: true },
    );
  });
  button(widget, 'Send your feedback').click();
  return (await leaving).answers;
}

/** The priorities among them. */
export async function submitted(widget: CivicFeedback): Promise<PriorityAnswer | undefined> {
  return (await answersOf(widget)).priorities;
}

/** A screen reader's ear on an element's status region: what was announced, in order. */
export class Listener {
  /** Every sentence that was set, with the isolates around an editor's words. */
  readonly exactly: string[] = [];
  readonly region: Element;
  readonly #observer: MutationObserver;

  constructor(host: Host) {
    const region = host.querySelector(':scope > [role=status]');
    if (!region) throw new Error('There is no status region.');
    this.region = region;
    this.#observer = new MutationObserver(() => {
      if (region.textContent) this.exactly.push(region.textContent);
    });
    this.#observer.observe(region, { childList: true, characterData: true, subtree: true });
  }

  /** The sentences as they are spoken. */
  get heard(): string[] {
    return this.exactly.map((sentence) => sentence.replace(/[\u2068\u2069]/g, ''));
  }

  /** Does something and returns the sentence that follows. */
  async after(act: () => unknown): Promise<string | undefined> {
    const before = this.exactly.length;
    await act();
    await waitUntil(() => this.exactly.length > before, 'an announcement', { interval: 10 });
    return this.heard.at(-1);
  }
}

/** The middle of an element, once it is in view. */
function middle(element: Element): [number, number] {
  element.scrollIntoView({ block: 'center' });
  const { left, top, width, height } = element.getBoundingClientRect();
  return [Math.round(left + width / 2), Math.round(top + height / 2)];
}

/** Clicks an element with the real mouse. */
export async function clickOn(host: Host, element: Element): Promise<void> {
  await click(element);
  await host.updateComplete;
}

/** Taps an element with a real finger, where `engineCan.tap`. */
export async function tapOn(host: Host, element: Element): Promise<void> {
  const [x, y] = middle(element);
  await executeServerCommand('civic-tap', { x, y });
  await host.updateComplete;
}

/** Presses a real key, so many times. */
export async function key(host: Host, name: string, times = 1): Promise<void> {
  for (let count = 0; count < times; count += 1) {
    await pressKey(name);
    await host.updateComplete;
  }
}
