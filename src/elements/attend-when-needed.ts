import { diskOutbox } from '../delivery/outbox.js';
import { attend, CALLS } from './courier-controller.js';
import type { Desk } from './desk.js';
import { hear } from './hear.js';

/** Up to so many forms on a page are attended to at once. */
const FEW = 3;

/** Attends to a form once it is near what is seen, somebody is at it, or a comment of earlier waits. */
function wait(desk: Desk): void {
  const { host, parts } = desk;
  const come = (): void => {
    attend(desk);
  };
  const seen = new IntersectionObserver(
    (entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      seen.disconnect();
      come();
    },
    // A window's height before it is seen.
    { rootMargin: '100%' },
  );
  seen.observe(host);
  // What a page gives no box of its own is never seen.
  host.addEventListener('civic-change', come, { once: true });
  hear(host, CALLS, () => {
    diskOutbox.all().then(
      (entries) => {
        const { id } = parts.consultation.consultation ?? {};
        if (entries.some(({ submission }) => submission.consultation === id)) come();
      },
      () => undefined,
    );
  });
}

/**
 * Attends to a form: at once where there are few on the page. Of many most are never looked at, and
 * those ask nobody anything until they are needed.
 *
 * @param needed - whether it is known that the form is: something was entered, or is to be said there
 */
export function attendWhenNeeded(desk: Desk, needed?: boolean): void {
  const { expected, host } = desk;
  desk.expected = true;
  if (needed || document.getElementsByTagName(host.localName).length <= FEW) attend(desk);
  else if (!expected) wait(desk);
}
