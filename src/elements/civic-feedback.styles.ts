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
    [part='title'] {
      font-size: 1.5em;
      margin-block: 0 8px;
    }
    .field {
      margin: 0 0 24px;
    }
    textarea {
      display: block;
      min-block-size: 9em;
      resize: vertical;
    }
    fieldset[part='about'] > legend {
      margin-block-end: 16px;
    }
    fieldset[part='about'] label {
      font-size: 1em;
    }
    form > .field {
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
      border-block-start: 1px solid var(--_line);
      margin-block-start: 40px;
      padding-block-start: 16px;
    }
    .contact p {
      margin-block-end: 8px;
    }
    .ways li {
      padding-block: 4px;
    }
  `,
];
