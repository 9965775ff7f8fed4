/**
 * What the page needs only after its form is drawn: the checks (zod), sealing, sending, and what is
 * shown then. One chunk, asked for right after the first paint.
 */
export { confirmationOf, errorsInWords, summaryOf } from './after-submit.js';
export { aboveOf, beforeSendingOf, countOf } from './around-form.js';
export { checkDefinition } from './check-definition.js';
export { conclude, outcomeOf } from './conclude.js';
export { attend } from './courier-controller.js';
export { misspelt } from './misspelt.js';
export { pastOf } from './reminder.js';
export { thanksView } from '../views/thanks.js';
export { submit } from './submit.js';
