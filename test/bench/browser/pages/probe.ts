/** What the bench puts into every page, before all else: it looks, and writes down when. */
import type { Place } from '../contender.js';

/** What a page of the bench writes down. */
export interface Probe {
  /** Milliseconds from the navigation to the first frame with the form's first control in it. */
  usable?: number;
  /** The same for the last of its controls, where that comes later. */
  whole?: number;
  /** Layout shift so far (CLS without its windows: the sum). */
  shift: number;
  /** Times the next click or key, until the end of the frame that follows it. */
  nextPaint: () => void;
  /** How many milliseconds that took. */
  painted: () => Promise<number>;
}

declare global {
  interface Window {
    bench: Probe;
    benchPlace: Place;
  }
}

/** Calls once the frame that is being made has been laid out and painted. */
function afterFrame(then: () => void): void {
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      then();
    };
    port2.postMessage(undefined);
  });
}

let painting: Promise<number> = Promise.resolve(NaN);

window.bench = {
  shift: 0,
  nextPaint() {
    painting = new Promise((resolve) => {
      const once = new AbortController();
      const timed = ({ timeStamp }: Event): void => {
        once.abort();
        afterFrame(() => {
          resolve(performance.now() - timeStamp);
        });
      };
      for (const kind of ['click', 'keydown'])
        addEventListener(kind, timed, { capture: true, signal: once.signal });
    });
  },
  painted: () => painting,
};

new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    window.bench.shift += (entry as PerformanceEntry & { value: number }).value;
}).observe({ type: 'layout-shift', buffered: true });

function look(): void {
  const { host, selector } = window.benchPlace;
  const root = host === undefined ? document : document.querySelector(host)?.shadowRoot;
  const control = root?.querySelector(selector);
  if (!control || control.getBoundingClientRect().height === 0) {
    requestAnimationFrame(look);
    return;
  }
  afterFrame(() => {
    window.bench.usable = performance.now();
    performance.mark('usable');
  });
}
requestAnimationFrame(look);
