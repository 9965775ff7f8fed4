/** Contrast as WCAG 2.2 has it, of what a widget's style sheets ask for. */
import { luminance, ratio } from '../../src/checking/contrast.js';
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { contrast } from '../../src/elements/self-check/colours.js';
import { controls, named, within } from './areas.js';

export { contrast, luminance, ratio };

/** The colour that a page is painted in. */
export function groundOf(element: Element): string {
  const colour = (each: Element): string => getComputedStyle(each).backgroundColor;
  let at: Element | null = element;
  while (at && /^rgba\(.*, 0\)$|^transparent$/.test(colour(at))) at = at.parentElement;
  return at ? colour(at) : '#fff';
}

/** Controls on which the focus is not an outline of 2 pixels and 3:1 at least (WCAG 2.4.7, 1.4.11). */
export function faintFocus(element: CivicFeedback, ground: string): string[] {
  return controls(element)
    .filter((control) => {
      control.focus();
      const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(control);
      const thick = outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2;
      return !thick || contrast(outlineColor, ground) < 3;
    })
    .map(named);
}

/** Fields, and buttons that have an edge or a ground, that hardly stand out from the page (WCAG 1.4.11). */
export function faintEdges(element: CivicFeedback, ground: string): string[] {
  return within(element, '[part="input"], .primary, .bad, .summary')
    .filter((each) => {
      const { borderInlineStartColor, borderInlineStartWidth } = getComputedStyle(each);
      return parseFloat(borderInlineStartWidth) < 1 || contrast(borderInlineStartColor, ground) < 3;
    })
    .map(named);
}
