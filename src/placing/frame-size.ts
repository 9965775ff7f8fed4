/**
 * The page around a frame makes it as high as what is in it. Both sides check the other's window and
 * origin; all that is ever said is a number of pixels.
 *
 *     the framed page                 the page around it
 *     hello            ->             knows the frame by its window, its origin by its `src`
 *     checks the origin        <-     size?
 *     height, at every change  ->     sets the frame's height
 */

/** The framed page is there. Says nothing, so that everybody may hear it. */
export const HELLO = 'civic-feedback-hello';

/** The page around it asks for the height. */
export const SIZE = 'civic-feedback-size';

/** The framed page's height, in CSS pixels. */
export const HEIGHT = 'civic-feedback-height';

/** Most pixels that a frame is given: more than 600 priorities on a phone take. */
const MOST = 200_000;

/** What one window says to the other. */
interface Said {
  type?: unknown;
  height?: unknown;
}

/** A message as something to look into: it may be anything. */
export function saidIn({ data }: MessageEvent): Said {
  return Object(data) as Said;
}

/** A frame with a form of ours: marked so, or at the collector's address. */
function isOurs({ src, dataset }: HTMLIFrameElement): boolean {
  return (
    dataset.civicFeedback !== undefined || /\/consultations\/[^/?#]+\/embed(?:[?#]|$)/.test(src)
  );
}

/** The frame that a message has come from, if it is one of ours and still shows its own address. */
function senderOf({ source, origin }: MessageEvent): HTMLIFrameElement | undefined {
  return [...document.querySelectorAll('iframe')].find(
    (frame) =>
      frame.contentWindow === source && isOurs(frame) && new URL(frame.src).origin === origin,
  );
}

/**
 * Asks a frame for its height. Anybody may hear the question: a frame that has not loaded yet has
 * another origin than it will have, and only the answer says something.
 */
function ask({ contentWindow }: HTMLIFrameElement): void {
  contentWindow?.postMessage({ type: SIZE }, '*');
}

/** What border and padding take of a frame's height where the page counts them in. */
function takenBy(frame: HTMLIFrameElement): number {
  const style = getComputedStyle(frame);
  return style.boxSizing === 'border-box'
    ? ['border-top-width', 'border-bottom-width', 'padding-top', 'padding-bottom']
        .map((name) => parseFloat(style.getPropertyValue(name)))
        .reduce((sum, each) => sum + each)
    : 0;
}

/** Sizes every frame of ours, those that come later too. */
export function sizeFrames(): void {
  addEventListener('message', (event: MessageEvent) => {
    const { type, height } = saidIn(event);
    if (type !== HELLO && type !== HEIGHT) return;
    const frame = senderOf(event);
    if (!frame) return;
    if (type === HELLO) ask(frame);
    else if (typeof height === 'number' && height > 0 && height <= MOST)
      frame.style.height = `${String(Math.ceil(height + takenBy(frame)))}px`;
  });
  // Frames that were there before this script have said hello to nobody.
  for (const frame of document.querySelectorAll('iframe')) if (isOurs(frame)) ask(frame);
}
