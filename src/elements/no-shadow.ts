/** What drawing without a shadow root takes. A chunk of its own: only tags with `no-shadow` ask for it. */
export { draw } from './drawing.js';
