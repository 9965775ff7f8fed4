import type { Page } from 'playwright-core';
import type { Shape } from './shape.js';

/** Where a control is on a page: in the document, or in the shadow root of the first element named. */
export interface Place {
  host?: string;
  selector: string;
}

/** A file that a contender's pages ask for. */
export interface ServedFile {
  type: string;
  content: string | Buffer;
}

/**
 * What a person does, once: finds the place, and returns what is then done there with the real mouse
 * or keyboard and nothing else. `times` counts from 0, so that what was done can be undone next.
 */
export type Action = (page: Page, times: number) => Promise<() => Promise<void>>;

/** A click in the middle of what a selector finds first, or at `index`. */
export async function clickOn(
  page: Page,
  selector: string,
  index = 0,
): Promise<() => Promise<void>> {
  const target = page.locator(selector).nth(index);
  await target.scrollIntoViewIfNeeded();
  const box = await target.boundingBox();
  if (!box) throw new Error(`there is nothing to click at ${selector}`);
  return () => page.mouse.click(box.x + box.width / 2, box.y + box.height / 2);
}

/** A key pressed in what has the focus. */
export function pressKey(page: Page, key: string): Promise<() => Promise<void>> {
  return Promise.resolve(() => page.keyboard.press(key));
}

/** One way to ask the same: measured beside the others, on pages of its own. */
export interface Contender {
  name: string;
  /** What it is, in the tables. */
  title: string;
  /** Its files, by address. */
  files: Map<string, ServedFile>;
  /** What its pages have in their head. */
  head: (shape: Shape) => string;
  /** What its pages have in their body. */
  body: (shape: Shape) => string;
  /** The form's first control that does what it is for. */
  first: Place;
  /** What is the last to do so, where that is not all of it at once. */
  whole?: Place;
  /** Chooses the first priority, or takes that back. */
  pick: Action;
  /** Makes sure that three priorities are ranked. */
  rankThree: (page: Page) => Promise<void>;
  /** Moves the first ranked priority down, or the second up again. */
  move: Action;
  /** Ranks one more priority: the first that is not ranked. */
  add: Action;
  /**
   * Puts a form on the page and takes it away again, `times` times; runs in the page. Where there is
   * none, it is not measured.
   */
  mount: (times: number) => Promise<void>;
}
