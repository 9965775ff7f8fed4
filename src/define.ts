/**
 * Registers `<civic-feedback>`, `<civic-priorities>` and `<civic-deadline>`. A second copy on the
 * same page leaves the first one's tags alone.
 *
 * @packageDocumentation
 */
import './elements/civic-deadline.define.js';
import './elements/civic-feedback.define.js';
import './elements/civic-priorities.define.js';
import type { CivicDeadline } from './elements/civic-deadline.js';
import type { CivicFeedback } from './elements/civic-feedback.js';
import type { CivicPriorities } from './elements/civic-priorities.js';

declare global {
  interface HTMLElementTagNameMap {
    'civic-deadline': CivicDeadline;
    'civic-feedback': CivicFeedback;
    'civic-priorities': CivicPriorities;
  }
}
