import type { Desk } from './desk.js';
import { keepKeys } from './keep-keys.js';

/** Milliseconds between two looks at the fields, while somebody types. */
const LOOK = 250;

/**
 * Hears that somebody types. The first key is told at once; those that follow are looked at together,
 * and until then nobody listens: a listener costs most of what it does by being called.
 */
export function hearTyping(desk: Desk): void {
  const { host, parts } = desk;
  const look = (): void => {
    // A form that was there before the script is read when it is taken over.
    if (host.drawn && desk.read())
      parts.timers.after('typing', LOOK, () => {
        // Keys come faster than anybody reads a count.
        host.requestUpdate();
        look();
      });
    // On its way in: what fills in a field for somebody may send an event that goes no further.
    else host.renderRoot.addEventListener('input', look, { once: true, capture: true });
  };
  host.addController({
    hostConnected() {
      keepKeys(host.renderRoot);
      // Where the page has moved the form, while somebody typed, there is something to read.
      look();
    },
  });
}
