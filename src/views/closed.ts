import { html, type TemplateResult } from 'lit';
import type { Consultation } from '../contract/consultation.js';
import { contactView } from './contact.js';
import { deadlineView, type DeadlineView } from './deadline.js';
import { heading } from './heading.js';
import { paragraphs } from './paragraphs.js';

/** What every face of the widget needs. */
export interface FaceView extends DeadlineView {
  consultation: Consultation;
  /** The level of the widget's heading. */
  level: number;
}

/** The top of every face but the confirmation: what is asked, and until when. */
export function topView(view: FaceView): TemplateResult {
  const { consultation, level } = view;
  return html`${heading(level, html`<bdi>${consultation.title}</bdi>`, 'title')}${
    consultation.introduction && paragraphs(consultation.introduction, 'introduction')
  }${deadlineView(view)}`;
}

/** Before the opening and after the close: no form and no dead fields, but a way to ask. */
export function closedView(view: FaceView, thanks: unknown): TemplateResult {
  return html`${topView(view)}${thanks}${contactView(view.consultation.contact, view.messages)}`;
}
