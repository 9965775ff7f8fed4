/**
 * The elements' classes, their events and the types that they speak; importing it registers
 * nothing (see `./define`).
 *
 * @packageDocumentation
 */
export { CivicDeadline } from './elements/civic-deadline.js';
export { CivicFeedback } from './elements/civic-feedback.js';
export type { FeedbackState } from './elements/feedback-state.js';
export { CivicPriorities } from './elements/civic-priorities.js';
export {
  CivicReceivedEvent,
  CivicRefusedEvent,
  CivicSavedEvent,
  CivicSubmitEvent,
} from './elements/delivery-events.js';
export type { RefusedReason } from './elements/delivery-events.js';
export { CivicChangeEvent, CivicErrorEvent } from './elements/events.js';
export type { NotSentReason } from './delivery/answer.js';
export type { Format } from './delivery/send.js';
export type { Messages } from './messages/messages.js';
export type { Answers, PriorityAnswer } from './contract/answers.js';
export type { Consultation, ConsultationInput, Mode, Priority } from './contract/consultation.js';
export type { FieldError } from './contract/field-error.js';
export type { Problem } from './contract/problem.js';
export type { Receipt } from './contract/receipt.js';
export type { Submission } from './contract/submission.js';
