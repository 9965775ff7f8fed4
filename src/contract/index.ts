/**
 * The contract: what a consultation, answers, a submission, a receipt and a problem are, and every
 * rule about them. Pure: no DOM, no network, no clock of its own.
 *
 * @packageDocumentation
 */
export * from './answers.js';
export * from './canonical-json.js';
export * from './check-consultation.js';
export * from './complete-consultation.js';
export * from './consultation.js';
export * from './deadline.js';
export * from './edition.js';
export * from './email-address.js';
export * from './field-error.js';
export * from './foreign-answers.js';
export * from './in-language.js';
export * from './json-schema.js';
export * from './judge-answers.js';
export * from './judge-modes.js';
export * from './link.js';
export * from './next-change.js';
export * from './secure-endpoint.js';
export * from './personal-data.js';
export * from './priorities-in.js';
export * from './problem.js';
export * from './read-problem.js';
export * from './read-submission-form.js';
export * from './read-receipt.js';
export * from './signals.js';
export * from './published-schemas.js';
export * from './rating.js';
export * from './receipt.js';
export * from './seal.js';
export * from './submission.js';
export * from './submission-form.js';
export * from './text-limits.js';
export * from './isolated.js';
export * from './text.js';
export * from './time-zone.js';
export * from './translations.js';
export * from './withdrawal.js';
export * from './with-defaults.js';
