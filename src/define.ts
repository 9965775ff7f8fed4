/**
 * Registers `<civic-feedback>`, `<civic-priorities>` and `<civic-deadline>`. A second copy on the
 * same page leaves the first one's tags alone.
 *
 * @packageDocumentation
 */
import { CivicDeadline } from './elements/civic-deadline.js';
import { CivicFeedback } from './elements/civic-feedback.js';
import { CivicPriorities } from './elements/civic-priorities.js';

const tags = {
  'civic-deadline': CivicDeadline,
  'civic-feedback': CivicFeedback,
  'civic-priorities': CivicPriorities,
};

for (const [tag, element] of Object.entries(tags))
  if (!customElements.get(tag)) customElements.define(tag, element);

declare global {
  interface HTMLElementTagNameMap {
    'civic-deadline': CivicDeadline;
    'civic-feedback': CivicFeedback;
    'civic-priorities': CivicPriorities;
  }
}
