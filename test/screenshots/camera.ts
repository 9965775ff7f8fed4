/** Takes pictures of the page that a test runs on, always the same ones: nothing in them is by chance. */
import { executeServerCommand } from '@web/test-runner-commands';
import { resize } from '../support/browser.js';
import { turn } from '../support/fake-time.js';
import { seeded } from '../support/seeded.js';
import { differences, mosaic, type Pixels } from './tiles.js';

const FONTS = '/node_modules/@uswds/uswds/dist/fonts/source-sans-pro/sourcesanspro';

/** A page's ground, margins and font: Source Sans, as our development dependency brings it. */
const PAGE = `
  ${['regular', 'semibold', 'bold']
    .map(
      (weight, at) =>
        `@font-face { font-family: page; font-weight: ${String([400, 600, 700][at])};
          src: url(${FONTS}-${weight}-webfont.woff2); }`,
    )
    .join('\n')}
  :root { color-scheme: light dark; background: Canvas; color: CanvasText; caret-color: transparent;
    font: 17px/1.5 page, 'DejaVu Sans', sans-serif; scrollbar-width: none; }
  :root * { animation: none !important; transition: none !important; }
  body { margin: 0; padding: clamp(16px, 4vw, 40px); }`;

/** Makes the page ready: its font is there. */
export async function setUp(): Promise<void> {
  const style = document.createElement('style');
  style.textContent = PAGE;
  document.head.append(style);
  await Promise.all(
    [400, 600, 700].map((weight) => document.fonts.load(`${String(weight)} 17px page`)),
  );
}

/** When every picture is taken, by the visitor's clock: noon in the city, while comments are open. */
const NOON = Date.parse('2025-12-01T12:00:00-05:00');

/**
 * From here on every number that is drawn comes from a seed: a comment's id, and so its reference. And
 * the visitor's clock is set to the same noon, because a saved comment says when it was saved.
 */
export function leaveNothingToChance(): void {
  const began = performance.now();
  Date.now = () => NOON + performance.now() - began;
  const chance = seeded(1);
  crypto.randomUUID = () => {
    const digits = Array.from({ length: 30 }, () => Math.floor(chance() * 16).toString(16)).join(
      '',
    );
    return `${digits.slice(0, 8)}-${digits.slice(8, 12)}-4${digits.slice(12, 15)}-8${digits.slice(15, 18)}-${digits.slice(18)}`;
  };
  crypto.getRandomValues = (array) => {
    new Uint8Array(array.buffer).forEach((_, at, all) => (all[at] = chance() * 256));
    return array;
  };
}

async function pixelsOf(image: Blob): Promise<Pixels> {
  const bitmap = await createImageBitmap(image);
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d');
  if (!canvas) throw new Error('This browser has no canvas.');
  canvas.drawImage(bitmap, 0, 0);
  return canvas.getImageData(0, 0, bitmap.width, bitmap.height);
}

/**
 * Takes the whole page in a window of this width, and keeps the picture under this name: once two in a
 * row are the same. Chromium paints a page that is higher than its window piece by piece, and the first
 * picture after a change of the width now and then had rows with their hairlines and no words yet. A
 * single pixel of a curve may go on flickering; after ten pictures the last two need the same tiles only.
 */
export async function take(name: string, width: number): Promise<Pixels> {
  await resize(width, 800);
  await document.fonts.ready;
  await turn();
  const shown = async (png: string): Promise<Pixels> =>
    pixelsOf(await (await fetch(`data:image/png;base64,${png}`)).blob());
  let before = '';
  let last = '';
  for (let tries = 0; tries < 10; tries += 1) {
    before = last;
    last = await executeServerCommand<string, { name: string }>('civic-screenshot', { name });
    if (last === before) return shown(last);
  }
  const page = await shown(last);
  if (differences(mosaic(await shown(before)), mosaic(page)).length === 0) return page;
  throw new Error(`${name} is never the same twice.`);
}

/** What a stored picture shows; `undefined` where there is none. */
export async function stored(name: string): Promise<Pixels | undefined> {
  const response = await fetch(`/test/screenshots/baseline/${name}.png`);
  return response.ok ? pixelsOf(await response.blob()) : undefined;
}

async function toBase64({ width, height, data }: Pixels): Promise<string> {
  const canvas = new OffscreenCanvas(width, height);
  canvas.getContext('2d')?.putImageData(new ImageData(new Uint8ClampedArray(data), width), 0, 0);
  const bytes = new Uint8Array(await (await canvas.convertToBlob()).arrayBuffer());
  return btoa(bytes.reduce((text, byte) => text + String.fromCharCode(byte), ''));
}

/** Keeps pixels as a PNG: in the baseline, or among the pictures that differ from it. */
export async function keep(
  where: 'baseline' | 'different',
  name: string,
  pixels: Pixels,
): Promise<void> {
  await executeServerCommand('civic-keep-picture', {
    where,
    name,
    png: await toBase64(pixels),
  });
}

/** What `npm run screenshots` was asked for. */
export function mode(): Promise<'look' | 'check' | 'accept' | null> {
  return executeServerCommand('civic-screenshot-mode');
}
