import { adoptStyles } from './adopt-styles.js';
import type { DrawnElement } from './drawn-element.js';
import { modeStyles } from './modes.styles.js';

/**
 * Gives an element's root what the other ways of prioritising need: their styles, and an ear for
 * presses, before which is read what was written without an event: a press draws the rows anew.
 */
export function adoptModes(host: DrawnElement): void {
  adoptStyles(host, modeStyles);
  host.renderRoot.addEventListener('click', () => host.isUpdatePending || host.desk?.read(), true);
}
