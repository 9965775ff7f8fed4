/** axe on a widget: every rule of WCAG 2.2 A and AA that it knows, with the size of targets. */
import 'axe-core/axe.min.js';
import type axeCore from 'axe-core';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';

declare const axe: typeof axeCore;

/** The rules that are broken, with what breaks them. */
export async function broken(element: CivicFeedback): Promise<string[]> {
  const { violations } = await axe.run(element, {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    // A widget is a piece of a page: landmarks are the page's.
    rules: { 'target-size': { enabled: true }, 'region': { enabled: false } },
  });
  return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
}
