import type { Desk, Leaving } from './desk.js';

/**
 * Milliseconds in which a screen reader has heard of the focus: Firefox tells in turns of up to 75, and
 * Orca takes what it is told one by one. On two busy cores it was 150 behind.
 */
const TOLD = 1000;

/**
 * Leaves what had the focus, out of sight, until the browser has told where the focus is now. Where it
 * goes first, Orca puts itself on the heading behind it, takes the focus that comes there for said
 * already, and who has just sent a comment, or wants to write another, hears nothing.
 */
export function stay(desk: Desk, leaving: Leaving): void {
  desk.leaving = leaving;
  // Not one of the element's timers: where the page takes the tag away meanwhile, they stop, and what
  // leaves would come back with it, unseen and within reach of Tab.
  setTimeout(() => {
    // Who has pressed "Send another" by now has something else that leaves, with a time of its own.
    if (desk.leaving !== leaving) return;
    desk.leaving = undefined;
    desk.host.requestUpdate();
  }, TOLD);
}
