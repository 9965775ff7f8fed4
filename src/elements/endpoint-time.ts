import type { ConsultationInput } from '../contract/consultation.js';
import { deadlineOf } from '../contract/deadline.js';
import { toldTime } from '../contract/told-time.js';
import { collectorAddress } from '../delivery/collector-address.js';
import { TIMEOUT } from '../delivery/send.js';
import type { ConsultationController } from './consultation-controller.js';
import type { Desk } from './desk.js';
import { CALLS, hear } from './hear.js';
import { endpointOf } from './endpoint-of.js';

/** Milliseconds between two questions at least: three minutes. */
const PAUSE = 180_000;

/** Milliseconds by which a clock is right all the same: headers have whole seconds, and answers take time. */
const NEAR = 2000;

/**
 * What the endpoint says of time: what its clock says, and until when it takes comments. A visitor's
 * clock may be years off, and a deadline may be extended while the page is open. The question stays
 * as it was read: nobody's answers are taken away.
 */
export class EndpointTime {
  readonly #desk: Desk;
  #asked = -PAUSE;

  constructor(desk: Desk) {
    this.#desk = desk;
    // A collector's own definition has just told the time; a file beside the tag tells none.
    if (desk.host.src != null && !collectorAddress(desk.host.endpoint))
      this.#asked = performance.now();
    hear(desk.host, CALLS, () => void this.ask());
  }

  /** Asks, where there is somebody to ask; without an answer everything stays as it is. */
  async ask(): Promise<void> {
    const { host, parts } = this.#desk;
    const { consultation } = parts;
    const address = collectorAddress(endpointOf(host, consultation.consultation)) ?? host.src;
    const now = performance.now();
    // A clock that the page set is the only one that counts.
    if (address == null || host.clock || now - this.#asked < PAUSE) return;
    this.#asked = now;
    // Called as a plain function: the platform's own refuses any other `this`.
    const { request } = host;
    try {
      const response = await request(new URL(address, host.baseURI), {
        credentials: 'omit',
        cache: 'no-cache',
        signal: AbortSignal.timeout(TIMEOUT),
      });
      const said = (await response.json()) as {
        now?: string;
        window?: ConsultationInput['window'];
      };
      const told = toldTime(response.headers, said.now);
      if (told !== undefined && Math.abs(told - parts.clock.now) > NEAR) {
        parts.clock.setByEndpoint(told);
        host.requestUpdate();
      }
      if (said.window) reschedule(consultation, said.window);
    } catch {
      // Not there, or no collector of ours: the visitor's clock and the page's window have to do.
    }
  }
}

/** Takes over another window for the same question; one that says nothing is let go. */
function reschedule(controller: ConsultationController, window: ConsultationInput['window']): void {
  const { consultation } = controller;
  if (!consultation) return;
  // It may open before the day that the page has.
  const changed = { ...consultation.window, opens: undefined, ...window };
  // Mostly it is the same, and nothing to draw.
  if (JSON.stringify(changed) === JSON.stringify(consultation.window)) return;
  // What is no window throws, and whoever asked lets it go.
  const deadline = deadlineOf(changed);
  if (deadline) controller.use({ ...consultation, window: changed }, deadline);
}
