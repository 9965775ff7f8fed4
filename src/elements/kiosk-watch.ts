/** A device that many people use one after the other: what one leaves, the next must not find. */
import { clear } from './clear.js';
import type { Desk } from './desk.js';
import { hear } from './hear.js';
import { Timers } from './timers.js';

/** Milliseconds between the warning and the clearing (WCAG 2.2.1: 20 seconds at least). */
const WARNING = 60_000;

/** Milliseconds without a sign of anybody until the warning. */
const PATIENCE = 240_000;

/** The same while a receipt is shown. */
const RECEIPT = 60_000;

/**
 * Signs of somebody, who may also dictate: rather an answer that changes than each `input`, which
 * nobody else has to hear. Of a receipt, which asks for another patience; and that the page is left.
 */
const SIGNS = [
  'keydown',
  'pointerdown',
  'civic-change',
  'wheel',
  'scroll',
  'civic-received',
  'pagehide',
] as const;

/** Under `kiosk`: clears the form when nobody is there any more, and when the page is left. */
export interface KioskWatch {
  /** Whether the warning is shown. */
  warns: boolean;
  /** Somebody says that they are there. */
  goOn: () => void;
}

/** Watches over a desk. Without `kiosk` nothing happens. */
export function kioskWatch(desk: Desk): KioskWatch {
  const { host, parts } = desk;
  const timers = new Timers(host);

  const show = (warns: boolean): void => {
    watch.warns = warns;
    host.requestUpdate();
  };

  const leave = (): void => {
    timers.stop('idle');
    show(false);
    clear(desk, '[part=title]');
    // Drawn anew: a field that was cleared still gives away, to Ctrl+Z, what was typed into it.
    host.early = true;
    void host.updateComplete.then(() => {
      host.early = false;
      host.requestUpdate();
    });
  };

  const warn = (): void => {
    if (!desk.started) return;
    show(true);
    parts.announcer.say(host.words.idle);
    timers.after('idle', WARNING, leave);
  };

  const stay = (): void => {
    if (watch.warns) show(false);
    timers.after('idle', desk.delivery.step === 'received' ? RECEIPT : PATIENCE, warn);
  };

  const sign = (event?: Event): void => {
    // The warning that has just come may have moved the page itself.
    if (watch.warns && event?.type === 'scroll') return;
    if (host.kiosk) (event?.type === 'pagehide' ? leave : stay)();
  };

  const goOn = (): void => {
    // The button goes with the warning.
    desk.focus = '[part=title]';
    stay();
  };

  const watch: KioskWatch = { warns: false, goOn };
  hear(host, SIGNS, sign);
  return watch;
}
