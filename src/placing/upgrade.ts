/**
 * `<div data-civic-feedback>`: for editors whose pages may have no tag of ours. Its value is the
 * address of a consultation, or JSON with the tag's attributes: data, never HTML. What stands in it
 * becomes what stands in the tag.
 */

import { COLOUR } from '../embed/colour.js';
import { hasBegun } from './begun.js';

const SELECTOR = '[data-civic-feedback]:not(iframe)';

/** A tag that waits for the widget: it may come later than the script, and than the page. */
const WAITING = 'civic-feedback:not(:defined)';

/** Milliseconds after which a widget that could not be had is asked for again. */
const AGAIN = 30_000;

type Config = Record<string, unknown>;

/** The configuration in an attribute's value. Throws where it is neither an address nor JSON. */
function configIn(value: string): Config {
  const text = value.trim();
  if (text === '') return {};
  if (!text.startsWith('{')) return { src: text };
  return JSON.parse(text) as Config;
}

/** A tag with these attributes; what it does not have, and what is no value for one, is in `mistakes`. */
function tagOf(config: Config, known: readonly string[], mistakes: string[]): HTMLElement {
  const tag = document.createElement('civic-feedback');
  for (const [name, value] of Object.entries(config)) {
    // The one value that no attribute of the tag has: it becomes a custom property.
    if (name === 'accent')
      if (COLOUR.test(String(value))) tag.style.setProperty('--civic-accent', String(value));
      else mistakes.push('accent: expected a colour such as #6b2c91');
    else if (name === 'definition' && typeof value === 'object' && value !== null)
      Object.assign(tag, { definition: value });
    else if (!known.includes(name) && name !== 'lang')
      mistakes.push(`${name}: expected one of ${[...known, 'lang', 'accent'].join(', ')}`);
    else if (typeof value === 'string' || typeof value === 'number')
      tag.setAttribute(name, String(value));
    else if (value === true) tag.setAttribute(name, '');
    else if (value !== false) mistakes.push(`${name}: expected text, a number, true or false`);
  }
  return tag;
}

/** Tells whoever edits the page: in the console, and below what stands there. */
function tell(place: Element, mistakes: readonly string[]): void {
  if (mistakes.length === 0) return;
  const words = mistakes.map((mistake) => `data-civic-feedback: ${mistake}`);
  for (const each of words) console.error(`civic-feedback: ${each}`, place);
  const note = document.createElement('p');
  note.lang = 'en';
  note.textContent = `For the editor of this page: ${words.join('; ')}`;
  place.after(note);
}

function upgrade(place: HTMLElement, known: readonly string[]): void {
  const value = place.dataset.civicFeedback ?? '';
  // Once: what was wrong is not told again, and what was right is not done again.
  place.removeAttribute('data-civic-feedback');
  // A plain form in it that somebody is filling in stays what it is.
  if (hasBegun(place)) return;
  const mistakes: string[] = [];
  try {
    const tag = tagOf(configIn(value), known, mistakes);
    tag.append(...place.childNodes);
    place.append(tag);
  } catch (error) {
    mistakes.push(`expected an address, or JSON such as {"src": "https://..."} (${String(error)})`);
  }
  tell(place, mistakes);
}

/** Upgrades what is on the page, and whatever comes onto it later; `load` brings the tag. */
export function upgradePlaces(load: () => Promise<readonly string[]>): void {
  // A page may change many times a second: whoever serves the widget is not asked as often.
  let asking = false;
  const look = async (): Promise<void> => {
    if (asking || !document.querySelector(`${SELECTOR}, ${WAITING}`)) return;
    asking = true;
    try {
      const known = await load();
      for (const place of document.querySelectorAll<HTMLElement>(SELECTOR)) upgrade(place, known);
      asking = false;
    } catch (error) {
      console.error(`civic-feedback: the form could not be loaded: ${String(error)}`);
      setTimeout(() => {
        asking = false;
        void look();
      }, AGAIN);
    }
  };
  void look();
  new MutationObserver((records) => {
    if (records.some(({ addedNodes }) => addedNodes.length > 0)) void look();
  }).observe(document, { childList: true, subtree: true });
}
