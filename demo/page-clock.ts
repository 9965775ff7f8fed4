/**
 * The demo's page clock: a page opened with `?at=2025-12-18T13:00:00-05:00` begins at that instant
 * and runs on, and so does the collector that it sends to.
 */
import type { CivicFeedback } from '../src/index.js';
import { instantOf } from './instant.js';

/** Sets a widget's clock, and the collector with the same clock, by the page's address. */
export function followPageClock(widget: CivicFeedback | null): void {
  const at = new URLSearchParams(location.search).get('at');
  for (const link of document.querySelectorAll<HTMLAnchorElement>('.page-clock a'))
    if (link.pathname === location.pathname && new URLSearchParams(link.search).get('at') === at)
      link.setAttribute('aria-current', 'true');
  const instant = instantOf(at ?? '');
  if (!widget || at === null || instant === undefined) return;
  const opened = performance.now();
  widget.clock = () => instant + performance.now() - opened;
  for (const name of ['endpoint', 'src']) {
    const address = widget.getAttribute(name);
    if (address !== null) widget.setAttribute(name, `/at/${at}${address}`);
  }
}
