/** Contrast as WCAG 2.2 has it. */

/** A colour as the screen shows it: red, green and blue from 0 to 255. */
export type Colour = readonly [red: number, green: number, blue: number];

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
