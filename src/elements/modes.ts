/**
 * What few consultations ask for: ratings, points, comments on priorities, an order for everybody.
 * One chunk, asked for where a consultation needs it, and before its form is shown.
 */
import type { CSSResult } from 'lit';
import { adoptStyles as adopt } from './adopt-styles.js';
import type { DrawnElement } from './drawn-element.js';

export { judgeModes } from '../contract/judge-modes.js';
export { withModes } from '../messages/mode-catalogs.js';
export { pick } from '../pickers/all-pickers.js';
export { modePriorityRows } from '../views/mode-recap.js';
export { priorityCommentsOf, readModes } from './priority-comments.js';
export { modeStyles } from './modes.styles.js';
export { answerOf, pickerView, startPicker } from './shuffle.js';

/** Styles, and an ear: what was written without an event is read before a press draws the rows anew. */
export function adoptStyles(host: DrawnElement, styles: CSSResult): void {
  adopt(host, styles);
  host.renderRoot.addEventListener('click', () => host.isUpdatePending || host.desk?.read(), true);
}
