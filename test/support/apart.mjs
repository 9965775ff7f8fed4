// @ts-check
/** The file in which WebKitGTK stopped answering twice: with it always in a run of its own (run-engines.mjs). */
export const APART = 'test/elements/civic-feedback.drafts.test.ts';
