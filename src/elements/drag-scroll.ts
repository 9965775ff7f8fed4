/** Scrolling while something is held near an edge, so that a far row can be reached. */

/** From this many CSS pixels to the edge on. */
const EDGE = 56;

/** CSS pixels a frame at most. */
const FASTEST = 16;

/** What scrolls an element: a part of the page, such as a dialog, or the page. */
function scrollerOf(element: Element): Element {
  const page = document.scrollingElement ?? document.documentElement;
  for (let at: Element | undefined = element; at && at !== document.body;) {
    const scrolls = /auto|scroll/.test(getComputedStyle(at).overflowY);
    if (scrolls && at.scrollHeight > at.clientHeight) return at;
    // Only a shadow root has a host; the document has none.
    const { host } = at.getRootNode() as Partial<ShadowRoot>;
    at = at.assignedSlot ?? at.parentElement ?? host;
  }
  return page;
}

/** How far something at this height scrolls in a frame: the nearer to the edge, the faster. */
function stepAt(y: number, top: number, bottom: number): number {
  const beyond = y < top + EDGE ? y - top - EDGE : Math.max(y - bottom + EDGE, 0);
  return Math.max(-FASTEST, Math.min(FASTEST, beyond / 4));
}

/**
 * Scrolls by one frame's step, where the pointer is near an edge of what is seen.
 *
 * @param y - the pointer's height in the window
 */
export function scrollAtEdge(element: Element, y: number): void {
  const scroller = scrollerOf(element);
  const { top, bottom } = scroller.getBoundingClientRect();
  const whole = scroller === document.scrollingElement;
  // A sticky header covers what is below it.
  const covered = parseFloat(getComputedStyle(element).scrollMarginBlockStart) || 0;
  const step = whole
    ? stepAt(y, covered, innerHeight)
    : stepAt(y, Math.max(top, covered), Math.min(bottom, innerHeight));
  // Whatever the page says of smooth scrolling: the next step comes in a frame.
  if (step !== 0) scroller.scrollBy({ top: step, behavior: 'instant' });
}
