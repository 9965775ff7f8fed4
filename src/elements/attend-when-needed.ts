import { diskOutbox } from '../delivery/outbox.js';
import { attend, CALLS } from './courier-controller.js';
import type { Desk } from './desk.js';
import { hear } from './hear.js';

/**
 * Attends to a form once there is somebody, or something, to attend to: it comes within a window's
 * height of what is seen, somebody is at it, or a comment of an earlier visit waits on this device.
 * Of many forms on a page most are never looked at, and those ask nobody anything.
 */
export function attendWhenNeeded(desk: Desk): void {
  const { host, parts } = desk;
  if (desk.started) attend(desk);
  if (desk.expects) return;
  desk.expects = true;
  const come = (): void => {
    seen.disconnect();
    attend(desk);
  };
  const seen = new IntersectionObserver(
    (entries) => {
      if (entries.some(({ isIntersecting }) => isIntersecting)) come();
    },
    { rootMargin: '100%' },
  );
  // What a page lays out in no box of its own is never seen.
  for (const sign of ['focusin', 'civic-change'])
    host.addEventListener(sign, come, { once: true });
  hear(host, CALLS, () => {
    if (desk.courier) return;
    seen.observe(host);
    void diskOutbox.all().then(
      (entries) => {
        const { id } = parts.consultation.consultation ?? {};
        if (entries.some(({ submission }) => submission.consultation === id)) come();
      },
      () => undefined,
    );
  });
  host.addController({
    hostDisconnected() {
      seen.disconnect();
    },
  });
}
