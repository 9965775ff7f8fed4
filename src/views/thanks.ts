import { html, nothing, type TemplateResult } from 'lit';
import { phaseAt } from '../contract/deadline.js';
import type { FaceView } from './closed.js';
import { heading } from './heading.js';
import { paragraphs } from './paragraphs.js';

/** After the close: thanks, and what happens next. */
export function thanksView(view: FaceView): TemplateResult | typeof nothing {
  const { consultation, deadline, now, messages, level } = view;
  if (phaseAt(deadline, now) === 'not-yet-open') return nothing;
  return html`<p>${messages.thanks}</p>
    ${
      consultation.next &&
      html`${heading(level + 1, messages.whatNext, 'subheading')}
      ${paragraphs(consultation.next, 'next')}`
    }`;
}
