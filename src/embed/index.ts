/**
 * The form for where the tag cannot stand, as HTML: the plain form for where no script runs, and the
 * page for a frame. Pure functions from a consultation to text.
 *
 * @packageDocumentation
 */
export { embedPage, type EmbedPage } from './embed-page.js';
export { plainContent, type PlainContentOptions } from './plain-content.js';
export { plainForm } from './plain-form.js';
export type { AllMessages, PlainOptions } from './plain-words.js';
export { staticPage } from './static-page.js';
