/** Screenshots as mosaics: what is compared, and what is small enough to be kept in the repository. */

/** Pixels as a canvas has them: four bytes each, row by row. */
export interface Pixels {
  width: number;
  height: number;
  data: Uint8ClampedArray;
}

/** A tile in pixels. It is wide and low because lines of text and hairlines are: one still shows in it. */
export const TILE = { width: 32, height: 8 } as const;

/** By how much of 255 a tile's colour may differ: less than a hairline, more than a rounding. */
const TOLERANCE = 5;

/** How many tiles of a screenshot may differ: fewer than an icon of 24 by 24 pixels covers. */
export const ALLOWED = 2;

/** Each tile's mean colour as one pixel, in steps of four: steps cost nothing seen and half the bytes. */
export function mosaic({ width, height, data }: Pixels): Pixels {
  const across = Math.ceil(width / TILE.width);
  const down = Math.ceil(height / TILE.height);
  const tiles = new Uint8ClampedArray(across * down * 4);
  for (let row = 0; row < down; row += 1)
    for (let column = 0; column < across; column += 1) {
      const right = Math.min(width, (column + 1) * TILE.width);
      const bottom = Math.min(height, (row + 1) * TILE.height);
      const count = (right - column * TILE.width) * (bottom - row * TILE.height);
      for (let channel = 0; channel < 3; channel += 1) {
        let sum = 0;
        for (let y = row * TILE.height; y < bottom; y += 1)
          for (let x = column * TILE.width; x < right; x += 1)
            sum += data[(y * width + x) * 4 + channel] ?? 0;
        tiles[(row * across + column) * 4 + channel] = Math.round(sum / count / 4) * 4;
      }
      tiles[(row * across + column) * 4 + 3] = 255;
    }
  return { width: across, height: down, data: tiles };
}

/** A tile's place in a mosaic, in tiles. */
export interface Place {
  column: number;
  row: number;
}

/** Where two mosaics differ; where only one of them has a tile, they do. */
export function differences(one: Pixels, other: Pixels): Place[] {
  const places: Place[] = [];
  for (let row = 0; row < Math.max(one.height, other.height); row += 1)
    for (let column = 0; column < Math.max(one.width, other.width); column += 1) {
      const both = [one, other].map(({ width, height, data }) =>
        row < height && column < width
          ? [...data.subarray((row * width + column) * 4, (row * width + column) * 4 + 4)]
          : [0, 0, 0, 0],
      );
      const [mine = [], its = []] = both;
      if (mine.some((level, channel) => Math.abs(level - (its[channel] ?? 0)) > TOLERANCE))
        places.push({ column, row });
    }
  return places;
}

/** A part of a mosaic; what no tile stands in, at its foot, is left out. */
export function cutOut({ width, height, data }: Pixels, left: number, across: number): Pixels {
  let down = 0;
  while (down < height && data[(down * width + left) * 4 + 3] === 255) down += 1;
  const tiles = new Uint8ClampedArray(across * down * 4);
  for (let row = 0; row < down; row += 1)
    tiles.set(
      data.subarray((row * width + left) * 4, (row * width + left + across) * 4),
      row * across * 4,
    );
  return { width: across, height: down, data: tiles };
}

/** Mosaics side by side in one, top to top. */
export function sideBySide(all: readonly Pixels[]): Pixels {
  const width = all.reduce((sum, each) => sum + each.width, 0);
  const height = Math.max(...all.map((each) => each.height));
  const data = new Uint8ClampedArray(width * height * 4);
  let left = 0;
  for (const each of all) {
    for (let row = 0; row < each.height; row += 1)
      data.set(
        each.data.subarray(row * each.width * 4, (row + 1) * each.width * 4),
        (row * width + left) * 4,
      );
    left += each.width;
  }
  return { width, height, data };
}
