import { css } from 'lit';
import { baseStyles } from './base.styles.js';
import { tokens } from './tokens.js';

/** How the deadline alone looks: the same quiet line as in the widget. */
export const styles = [
  tokens,
  baseStyles,
  css`
    .deadline {
      margin: 0;
    }
  `,
];
