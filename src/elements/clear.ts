import type { Desk } from './desk.js';
import { EMPTY } from './text-answers.js';

/** Clears the desk for another comment: nothing of the one before is left in the form. */
export function clear(desk: Desk, focus?: string): void {
  const { host, parts } = desk;
  // What was written without an event, by a password manager, is in the fields alone. A form that
  // leaves has been read.
  if (!desk.leaving) host.renderRoot.querySelector('form')?.reset();
  desk.text = EMPTY;
  desk.sealed = desk.handed = desk.byHand = desk.leaving = undefined;
  desk.started = desk.edited = false;
  // What became of their comment is not for the next person at a kiosk.
  if (host.kiosk) desk.courier?.arrived.splice(0);
  parts.picker.start();
  desk.go({ step: 'editing' }, focus);
}
