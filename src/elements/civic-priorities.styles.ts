import { css } from 'lit';
import { baseStyles } from './base.styles.js';
import { pickerStyles } from './picker.styles.js';
import { tokens } from './tokens.js';

/** How the picker alone looks: the same rows as in the widget. */
export const styles = [
  tokens,
  baseStyles,
  pickerStyles,
  css`
    fieldset {
      margin: 0;
    }
    fieldset:disabled :is(legend, label, .words, button) {
      color: var(--_idle);
      cursor: default;
    }
  `,
];
