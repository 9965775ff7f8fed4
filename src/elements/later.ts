/**
 * What the page needs only after its form is drawn: the checks (zod), sealing, sending, and what is
 * shown then. One chunk, asked for right after the first paint.
 */
export { attendWhenNeeded } from './attend-when-needed.js';
export { checkDefinition } from './check-definition.js';
export { receive, refuse } from './conclude.js';
export { submit } from './submit.js';
