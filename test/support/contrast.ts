/** Contrast as WCAG 2.2 has it, of what a widget's style sheets ask for. */
import type { CivicFeedback } from '../../src/elements/civic-feedback.js';
import { controls, named, within } from './areas.js';

type Colour = readonly [red: number, green: number, blue: number];

/** Colours, one painted over the other, as the screen shows them. */
function painted(...colours: string[]): Colour {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('no canvas');
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** Relative luminance: https://www.w3.org/TR/WCAG22/#dfn-relative-luminance */
export function luminance(colour: Colour): number {
  const [red = 0, green = 0, blue = 0] = colour
    .map((each) => each / 255)
    .map((each) => (each <= 0.04045 ? each / 12.92 : ((each + 0.055) / 1.055) ** 2.4));
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** The contrast of two luminances, from 1 to 21. */
export function ratio(one: number, other: number): number {
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

/** The contrast of a colour with the ground that it is painted on. */
export function contrast(colour: string, ground: string): number {
  return ratio(luminance(painted(ground, colour)), luminance(painted(ground)));
}

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
