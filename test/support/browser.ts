/** What a person and their system do, done by the browser itself: keys, mouse, window, preferences. */
import { executeServerCommand, sendKeys, sendMouse, setViewport } from '@web/test-runner-commands';
import { engineCan } from './engine.js';
import { holdMediaRules } from './media-rules.js';

/** Presses one key, or a chord such as `Shift+Tab`. */
export async function press(chord: string): Promise<void> {
  const held = chord.length > 1 ? chord.split('+') : [chord];
  const key = held.pop() ?? chord;
  for (const modifier of held) await sendKeys({ down: modifier });
  // Firefox's driver knows the space bar by its character only.
  await sendKeys({ press: key === 'Space' ? ' ' : key });
  for (const modifier of held.reverse()) await sendKeys({ up: modifier });
}

/** Types words into whatever has the focus. */
export async function type(words: string): Promise<void> {
  await sendKeys({ type: words });
}

/** Where the last click was. */
let last = [-1, -1];

/**
 * Clicks in the middle of an element with the real mouse, after scrolling it into view. Two clicks on
 * the same place at once would be a double click to WebKit, and no page moves under a hand like that:
 * the second is beside it, by more than GTK allows a double click.
 */
export async function click(element: Element): Promise<void> {
  element.scrollIntoView({ block: 'center', behavior: 'instant' });
  const { x, y, width, height } = element.getBoundingClientRect();
  if (width === 0 || height === 0) throw new Error('There is nothing to click: it has no size.');
  const middle = Math.round(x + width / 2);
  const level = Math.round(y + height / 2);
  last = [last[0] === middle && last[1] === level ? middle + 7 : middle, level];
  await sendMouse({ type: 'click', position: last as [number, number] });
}

/** Makes the window this large, in CSS pixels. */
export async function resize(width: number, height = 800): Promise<void> {
  await setViewport({ width, height });
}

/** What a reader's system asks of a page. */
export interface MediaPreferences {
  media?: 'screen' | 'print';
  colorScheme?: 'light' | 'dark';
  reducedMotion?: 'reduce' | 'no-preference';
  forcedColors?: 'active' | 'none';
}

/**
 * Sets a reader's preferences until the next call; `emulateMedia({})` takes all of them back. Where
 * the engine's driver cannot, the media rules of our elements on the page hold instead: see
 * media-rules.ts.
 */
export async function emulateMedia(preferences: MediaPreferences): Promise<void> {
  const { media, colorScheme, ...rest } = preferences;
  const features = {
    'prefers-reduced-motion': rest.reducedMotion,
    'forced-colors': rest.forcedColors,
  };
  if (engineCan.emulateMedia) {
    const all = Object.entries({ 'prefers-color-scheme': colorScheme, ...features });
    await executeServerCommand('civic-emulate-media', {
      media: media ?? '',
      features: all.map(([name, value]) => ({ name, value: value ?? '' })),
    });
    return;
  }
  document.documentElement.style.setProperty('color-scheme', colorScheme ?? null, 'important');
  holdMediaRules([
    ...(media ? [media] : []),
    ...Object.entries(features).flatMap(([name, value]) => (value ? [`(${name}: ${value})`] : [])),
  ]);
}
