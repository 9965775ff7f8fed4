/**
 * What few consultations ask for: ratings, points, comments on priorities, an order for everybody.
 * One chunk, asked for where a consultation needs it, and before its form is shown.
 */
export { judgeModes } from '../contract/judge-modes.js';
export { withModes } from '../messages/mode-catalogs.js';
export { pick } from '../pickers/all-pickers.js';
export { modePriorityRows } from '../views/mode-recap.js';
export { priorityCommentsOf, readModes } from './priority-comments.js';
export { adoptModes } from './adopt-modes.js';
export { answerOf, pickerView, startPicker } from './shuffle.js';
