import { css } from 'lit';
import { baseStyles } from './base.styles.js';
import { pickerStyles } from './picker.styles.js';
import { tokens } from './tokens.js';

/** How the whole widget looks: one column of calm public-service typography. */
export const styles = [
  tokens,
  baseStyles,
  pickerStyles,
  css`
    :host {
      max-inline-size: var(--_width);
    }
    [part='title'] {
      font-size: 1.5em;
      margin-block: 0 8px;
    }
    .field {
      margin: 0 0 24px;
    }
    textarea {
      display: block;
      min-block-size: 9rem;
      resize: vertical;
    }
    fieldset[part='about'] > legend {
      margin-block-end: 16px;
    }
    fieldset[part='about'] label {
      font-size: 1em;
    }
    .field:has([name='comment']) {
      margin-block-end: 40px;
    }
    a {
      display: inline-block;
      min-block-size: 24px;
      color: var(--_accent-text);
    }
    p > a:only-child {
      padding-block: 10px;
    }
    .notice {
      border-inline-start: 4px solid var(--_line);
      padding-inline-start: 16px;
      color: var(--_quiet);
      font-size: 0.9375em;
      margin-block-end: 24px;
    }
    .past {
      color: inherit;
    }
    .notice a {
      color: inherit;
    }
    .primary {
      background: var(--_accent);
      color: var(--_on-accent);
      border-color: var(--_accent);
      padding: 8px 24px;
      min-block-size: 48px;
      font-weight: 700;
    }
    .primary:hover {
      background: color-mix(in srgb, var(--_accent) 88%, currentColor);
    }
    .contact {
      margin-block-start: 40px;
      border-block-start: 1px solid var(--_line);
      padding-block-start: 16px;
    }
    .contact p,
    .summary p {
      margin-block-end: 8px;
    }
    .ways li,
    .summary li {
      padding-block: 4px;
    }
    .summary {
      --_tone: var(--_error);
      border: 3px solid var(--_tone);
      border-radius: var(--_radius);
      /* Links and buttons, which stand last, bring the rest of the space with them. */
      padding: 16px 16px 4px;
      margin-block-end: 24px;
    }
    [part='summary-heading'] {
      margin-block: 0 8px;
      font-size: 1.1875em;
    }
    .summary.kept {
      --_tone: var(--_accent-text);
    }
    .idle {
      position: sticky;
      inset-block-start: var(--civic-sticky-offset, 0);
      background: Canvas;
    }
    .summary li a {
      color: var(--_tone);
      font-weight: 600;
      padding-block: 10px;
    }
    .after {
      justify-content: flex-start;
      margin-inline-start: -8px;
    }
    .got {
      display: flex;
      gap: 12px;
      align-items: center;
      margin-block-end: 12px;
    }
    .got svg {
      inline-size: 2rem;
      block-size: 2rem;
      color: var(--_received);
      flex: none;
    }
    .got [part='title'] {
      margin: 0;
    }
    .reference {
      margin-block-end: 4px;
    }
    .reference bdi {
      display: inline-block;
      font-size: 1.375em;
      font-weight: 700;
      letter-spacing: 0.04em;
    }
    dl {
      border-block-start: 1px solid var(--_line);
      margin: 0 0 24px;
    }
    dl > div {
      border-block-end: 1px solid var(--_line);
      padding-block: 12px;
    }
    dt {
      font-weight: 700;
    }
    dd {
      margin: 0;
      white-space: pre-wrap;
      overflow-wrap: anywhere;
    }
    details {
      border: 2px dashed var(--_error);
      padding-inline: 16px;
    }
    summary {
      padding-block: 10px;
    }
  `,
];
