/**
 * Where there are many forms on a page: who waits at one until it is needed. A chunk of its own: few
 * pages have so many.
 */
import { diskOutbox } from '../delivery/outbox.js';
import type { OutboxEntry } from '../delivery/outbox-entry.js';
import type { Desk } from './desk.js';
import { CALLS, hear } from './hear.js';

/** The reading that goes on: all the forms that ask meanwhile share it. */
let reading: Promise<OutboxEntry[]> | undefined;

/** Where somebody waits already. */
const known = new WeakSet<Desk>();

function waiting(): Promise<OutboxEntry[]> {
  return (reading ??= diskOutbox
    .all()
    .catch(() => [])
    .finally(() => {
      reading = undefined;
    }));
}

/** Comes to a form once it is near what is seen, somebody is at it, or a comment of earlier waits. */
export function wait(desk: Desk, come: () => void): void {
  if (known.has(desk)) return;
  known.add(desk);
  const { host, parts } = desk;
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
  // What a page gives no box of its own is never seen; and an editor's mistake is to be said at once.
  for (const type of ['civic-change', 'civic-error'])
    host.addEventListener(type, come, { once: true });
  // Somebody was quicker than we came, or the check was.
  if (desk.started || parts.consultation.problems.length > 0) come();
  hear(host, CALLS, () => {
    // Whoever has come reads for themselves.
    if (desk.courier) return;
    void waiting().then((entries) => {
      // What is asked may still be on its way: any comment may be one of its.
      const { id } = parts.consultation.consultation ?? {};
      if (entries.some(({ submission }) => !id || submission.consultation === id)) come();
    });
  });
}
