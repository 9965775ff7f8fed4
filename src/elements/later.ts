/**
 * What the page needs only after its form is drawn: the checks (zod), sealing, sending, and what is
 * shown then. One chunk, asked for right after the first paint.
 */
export { checkConsultation, jsonPath } from '../contract/check-consultation.js';
export { mintId, seal, canonicalAnswers } from '../contract/seal.js';
export { judgeAnswers } from '../contract/submission.js';
export { send } from '../delivery/send.js';
export { confirmationView } from '../views/confirmation.js';
export { recapText } from '../views/recap.js';
export { errorWords, summaryView } from '../views/summary.js';
export { notSentView } from '../views/not-sent.js';
export { definitionProblemsView } from '../views/definition-problems.js';
