/** What an element looks like, as a mosaic that is compared with another's: by the screenshots' own rules. */
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Locator, Page } from 'playwright-core';
import { ALLOWED, differences, mosaic, type Pixels } from '../screenshots/tiles.js';
import { root } from '../support/packed.js';

export { ALLOWED };

/** Where the pictures of the last run are, to be looked at; git does not see them. */
const FOLDER = join(root, '.screenshots/hostile');

/** A PNG's pixels, read by a page that has nothing else to do: it is under no policy of a tested page. */
async function pixelsOf(judge: Page, png: Buffer): Promise<Pixels> {
  const { width, height, bytes } = await judge.evaluate(async (base64) => {
    const blob = await (await fetch(`data:image/png;base64,${base64}`)).blob();
    const bitmap = await createImageBitmap(blob);
    const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d')!;
    context.drawImage(bitmap, 0, 0);
    const { data } = context.getImageData(0, 0, bitmap.width, bitmap.height);
    let text = '';
    for (let at = 0; at < data.length; at += 8192)
      text += String.fromCharCode(...data.subarray(at, at + 8192));
    return { width: bitmap.width, height: bitmap.height, bytes: btoa(text) };
  }, png.toString('base64'));
  return { width, height, data: new Uint8ClampedArray(Buffer.from(bytes, 'base64')) };
}

/** What can be taken: an element, or a part of what the window shows. */
export type Taken = Pick<Locator, 'screenshot'>;

/**
 * Takes a picture once two pictures in a row are the same. Nothing is put into the page for it, not
 * even a style that hides the caret: the page may forbid that. The picture is kept under this name.
 */
export async function mosaicOf(judge: Page, taken: Taken, path: string): Promise<Pixels> {
  let before: Buffer | undefined;
  for (let tries = 0; tries < 10; tries += 1) {
    const png = await taken.screenshot({ caret: 'initial', scale: 'device' });
    if (before?.equals(png)) {
      await mkdir(FOLDER, { recursive: true });
      await writeFile(join(FOLDER, `${path.replace(/\W+/g, '-')}.png`), png);
      return mosaic(await pixelsOf(judge, png));
    }
    before = png;
  }
  throw new Error('It is never the same twice.');
}

/** How many tiles of two pictures differ. */
export function different(one: Pixels, other: Pixels): number {
  return differences(one, other).length;
}
