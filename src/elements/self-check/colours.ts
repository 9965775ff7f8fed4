/** Colours as the screen shows them, whatever a style sheet has called them. */
import { luminance, ratio, type Colour } from '../../checking/contrast.js';

/** Colours, one painted over the other. */
function painted(colours: readonly string[]): Colour {
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
  if (!context) throw new Error('this browser does not tell colours');
  for (const colour of colours) {
    context.fillStyle = colour;
    context.fillRect(0, 0, 1, 1);
  }
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}

/** The contrast of a colour with the grounds that it is painted on, the lowest first. */
export function contrast(colour: string, ...grounds: readonly string[]): number {
  return ratio(luminance(painted([...grounds, colour])), luminance(painted(grounds)));
}

const isOpaque = (colour: string): boolean => !/rgba|\//.test(colour);

/** What an element is drawn in: a slot's, its parent's, or that of the root that it is in. */
function around(element: Element): Element | null {
  return (
    element.assignedSlot ??
    element.parentElement ??
    (element.getRootNode() as Partial<ShadowRoot>).host ??
    null
  );
}

/**
 * The colours behind what stands in an element, the lowest first; `undefined` where one of them is a
 * picture.
 *
 * @param canvas - the page's own ground, where nobody has set one
 */
export function groundsOf(element: Element, canvas: string): string[] | undefined {
  const grounds: string[] = [];
  for (let at: Element | null = element; at; at = around(at)) {
    const { backgroundColor, backgroundImage } = getComputedStyle(at);
    if (backgroundImage !== 'none') return undefined;
    grounds.unshift(backgroundColor);
    if (isOpaque(backgroundColor)) return grounds;
  }
  return [canvas, ...grounds];
}
