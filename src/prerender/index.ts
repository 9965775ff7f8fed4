/**
 * The form of a consultation as text, styles included, for a page that shows it before any script: a
 * declarative shadow root inside the tag. Pure functions; they need no DOM.
 *
 * @packageDocumentation
 */
export { prerender, type Prerendered, type PrerenderOptions } from './prerender.js';
export { prerenderedTag, type PrerenderedTagOptions } from './prerendered-tag.js';
export { styleSource } from './style-hash.js';
