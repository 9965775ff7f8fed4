import { css } from 'lit';

/** The lists of priorities: full-width rows parted by hairlines, actions as quiet text buttons. */
export const pickerStyles = css`
  fieldset > :is(ol, ul) {
    border-block-start: 1px solid var(--_line);
    margin-block-start: 12px;
  }
  .row,
  .option {
    border-block-end: 1px solid var(--_line);
    padding-block: 8px;
    min-block-size: 60px;
    box-sizing: border-box;
    display: grid;
    grid-template-columns: 1fr auto;
    gap: 4px 16px;
    align-items: center;
  }
  /* Only where what sticks out of a group, such as the outline of the focus, is not cut off. */
  @supports (overflow-clip-margin: 16px) {
    .group {
      content-visibility: auto;
      contain-intrinsic-size: auto 1220px;
      overflow-clip-margin: 16px;
    }
  }
  ol > .row {
    grid-template-columns: 1.75em 1fr auto;
  }
  .option {
    grid-template-columns: 44px 1fr;
    gap: 0 8px;
    padding-block: 4px;
  }
  .option input {
    inline-size: 24px;
    block-size: 24px;
    margin: 10px;
    grid-row: span 2;
    align-self: start;
    accent-color: var(--_accent-text);
  }
  .option label {
    min-block-size: 44px;
    align-content: center;
    font-weight: 400;
    font-size: 1em;
    margin: 0;
    cursor: pointer;
  }
  /* What stands below a label comes near its line, and not into it where it takes two. */
  .option label:not(:last-child) {
    padding-block: 8px;
  }
  .option .description {
    grid-column: 2;
    margin-block: -8px 8px;
  }
  .number {
    font-weight: 700;
    font-size: 1.375em;
    font-variant-numeric: tabular-nums;
    color: var(--_accent-text);
  }
  .description {
    display: block;
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    justify-content: flex-end;
  }
  .jump {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    font-weight: 400;
    font-size: 1em;
    margin: 0;
  }
  .jump select {
    inline-size: auto;
  }
  .count {
    color: var(--_quiet);
    margin-block: 8px 0;
    min-block-size: 1.55em;
    font-variant-numeric: tabular-nums;
  }
  .again {
    margin-inline-start: -8px;
  }
  @container civic (inline-size < 36em) {
    .row {
      grid-template-columns: 1fr;
    }
    ol > .row {
      grid-template-columns: 1.75em 1fr;
    }
    .actions {
      justify-content: flex-start;
      margin-inline-start: -8px;
    }
    ol > .row .actions {
      grid-column: 2;
    }
  }
  @container civic (inline-size < 20em) {
    ol > .row .actions {
      grid-column: 1 / -1;
    }
    /* As far out as a button's padding goes, so that words begin where the widget does. */
    .box .actions {
      margin-inline-start: -4px;
    }
    .actions button {
      padding-inline: 4px;
      font-size: 0.9375em;
    }
  }
`;
