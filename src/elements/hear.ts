import type { ReactiveControllerHost } from 'lit';

/** What may have changed the network or the time, or brought somebody back. */
export const CALLS = ['online', 'pageshow', 'visibilitychange'] as const;

/**
 * Calls whenever one of these events passes the window, from wherever it comes, and whenever the
 * host comes to the page; for as long as it is there.
 */
export function hear(
  host: ReactiveControllerHost,
  events: readonly string[],
  heard: (event?: Event) => void,
): void {
  host.addController({
    hostConnected() {
      for (const event of events) window.addEventListener(event, heard, true);
      heard();
    },
    hostDisconnected() {
      for (const event of events) window.removeEventListener(event, heard, true);
    },
  });
}
