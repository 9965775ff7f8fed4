/** Where a mistake in a consultation is told, and what a resident has left then. */
import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { CivicErrorEvent } from '../../src/elements/events.js';
import { seen } from './elements.js';

/** What the browser's console and the page's own script are told while a test runs. */
export const told = {
  console: [] as string[],
  events: [] as CivicErrorEvent['problems'][number][],
};

const listen = (event: Event): void => {
  if (event instanceof CivicErrorEvent) told.events.push(...event.problems);
};

/** Listens around each test of a suite. */
export function listenForMistakes(): void {
  const { error } = console;
  beforeEach(() => {
    told.console = [];
    told.events = [];
    console.error = (...words: unknown[]) => told.console.push(String(words[0]));
    document.addEventListener('civic-error', listen);
  });
  afterEach(() => {
    console.error = error;
    document.removeEventListener('civic-error', listen);
  });
}

/** A tag's own words for residents, where an editor left them a way to answer. */
export const fallback =
  '<p>Write to <a href="mailto:opendata@cambridgema.gov">the program</a>.</p>';

/** Expects one mistake to be told in all three places, and the fallback to be all that a resident gets. */
export function expectMistake(
  element: CivicFeedback,
  where: string,
  expected: RegExp | string,
): void {
  expect(element.state).to.equal('misconfigured');
  const [event, ...more] = told.events;
  expect(more).to.deep.equal([]);
  expect(event?.place).to.equal(where);
  expect(event?.expected).to.match(new RegExp(expected));
  expect(told.console).to.deep.equal([`civic-feedback: ${where}: ${event?.expected ?? ''}`]);
  const words = seen(element);
  words.getByText('For the editor of this page: 1 thing to correct').click();
  const item = words.getByRole('listitem');
  expect(item.textContent).to.equal(`${where}: ${event?.expected ?? ''}`);
  expect(item.getClientRects()).to.have.length.above(0);
  for (const role of ['textbox', 'button', 'checkbox', 'radio', 'combobox'])
    expect(words.queryAllByRole(role), role).to.deep.equal([]);
}

/** The light-DOM link that a resident can still use. */
export function expectContact(element: CivicFeedback): void {
  const link = element.querySelector('a[href^="mailto:"]');
  expect(link?.getClientRects()).to.have.length.above(0);
}
