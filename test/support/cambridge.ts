/** The consultation that most tests are about is the demo's. */
export { cambridge } from '../../demo/cambridge/consultation.js';
