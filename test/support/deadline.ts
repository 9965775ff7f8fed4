/** The Cambridge deadline, as it is shown. */
import { expect } from '@open-wc/testing';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { seen } from './elements.js';
import { rootOf } from './roots.js';

/** Milliseconds. */
export const MINUTE = 60_000;

/** The first instant after Monday, December 22, 2025 in Cambridge. */
export const CLOSE = Date.parse('2025-12-23T00:00:00-05:00');

/** The line with the calendar glyph, without the reader's own time. */
export function deadlineLine(element: CivicFeedback): string {
  const shown = rootOf(element).querySelector('[part="deadline"]')?.cloneNode(true) as Element;
  shown.querySelector('.reader')?.remove();
  return shown.textContent.replace(/\s+/g, ' ').trim();
}

/** Nothing to fill in, and somebody to ask. */
export function expectNoForm(element: CivicFeedback): void {
  expect(rootOf(element).querySelectorAll('form, input, textarea, select, button')).to.have.length(
    0,
  );
  seen(element).getByRole('link', { name: 'opendata@cambridgema.gov' });
}
