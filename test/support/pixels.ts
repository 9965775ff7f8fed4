/** What the screen really shows of an element: colours that no style sheet tells, such as a tick's. */
import { executeServerCommand } from '@web/test-runner-commands';
import { luminance, ratio } from './contrast.js';

/** The luminance of each pixel of an element and of the 2 pixels around it, row by row. */
async function shown(element: Element): Promise<number[]> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { left, top, width, height } = element.getBoundingClientRect();
  const png = await executeServerCommand<string, undefined>('civic-picture');
  const image = await createImageBitmap(await (await fetch(`data:image/png;base64,${png}`)).blob());
  const context = new OffscreenCanvas(image.width, image.height).getContext('2d');
  if (!context) throw new Error('no canvas');
  context.drawImage(image, 0, 0);
  const [across, down] = [Math.round(width) + 4, Math.round(height) + 4];
  const { data } = context.getImageData(Math.round(left) - 2, Math.round(top) - 2, across, down);
  return Array.from({ length: across * down }, (_, at) =>
    luminance([data[at * 4] ?? 0, data[at * 4 + 1] ?? 0, data[at * 4 + 2] ?? 0]),
  );
}

/** The part of pixels, from 0 to 1, that stand out at 3:1 from what they are compared with. */
function standingOut(pixels: readonly number[], from: (at: number) => number): number {
  return pixels.filter((each, at) => ratio(each, from(at)) >= 3).length / pixels.length;
}

/**
 * What cannot be seen of a box or a radio: that it is there, and that it is chosen. It is pressed, and
 * what has changed on the screen is measured (WCAG 1.4.11, 1.4.1).
 */
export async function unseenState(box: HTMLInputElement): Promise<string[]> {
  box.blur();
  const before = await shown(box);
  box.click();
  box.blur();
  const after = await shown(box);
  const [ground = 0] = before;
  return [
    // A ring of one pixel is a tenth of what is looked at, and half of that where it is smoothed.
    standingOut(before, () => ground) < 0.02 && 'that there is a box',
    standingOut(after, (at) => before[at] ?? 0) < 0.05 && 'that it is chosen',
  ].filter((what) => what !== false);
}
