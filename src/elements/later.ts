/**
 * What the page needs only after its form is drawn: the checks (zod), sealing, sending, and what is
 * shown then. One chunk, asked for right after the first paint.
 */
export { aroundOf } from './around.js';
export { checkDefinition } from './check-definition.js';
export { conclude, outcomeOf } from './conclude.js';
export { attend } from './courier-controller.js';
export { misspelt } from './misspelt.js';
export { submit } from './submit.js';
