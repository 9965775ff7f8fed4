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
    display: flex;
    flex-wrap: wrap;
    gap: 4px 16px;
    align-items: center;
  }
  /* Only where what sticks out of a group, such as the outline of the focus, is not cut off. */
  @supports (overflow-clip-margin: 16px) {
    .group {
      content-visibility: auto;
      contain-intrinsic-block-size: auto 1220px;
      overflow-clip-margin: 16px;
    }
  }
  .option {
    display: grid;
    grid-template-columns: 44px 1fr;
    gap: 0 8px;
    padding-block: 4px;
  }
  .option input {
    margin: 10px;
    align-self: start;
    accent-color: var(--_accent-text);
    inline-size: 24px;
    block-size: 24px;
    grid-row: span 2;
  }
  .option label {
    min-block-size: 44px;
    align-content: center;
    font-weight: 400;
    font-size: 1em;
    margin: 0;
    padding-inline-start: 18px;
    cursor: pointer;
    /* To the box: no gap between the two does nothing. */
    margin-inline-start: -18px;
    max-inline-size: none;
  }
  /* What stands below a label comes near its line, and not into it where it takes two. */
  .option label:not(:last-child) {
    padding-block: 8px;
  }
  .option .description {
    grid-column: 2;
    margin-block: -8px 8px;
  }
  .words {
    flex: 1 20%;
  }
  .number {
    color: var(--_accent-text);
    inline-size: 1.27em;
    font-weight: 700;
    font-size: 1.375em;
    font-variant-numeric: tabular-nums;
  }
  .description {
    display: block;
    color: var(--_quiet);
    font-size: 0.9375em;
    line-height: 1.4;
  }
  /* Beside the words; in a row narrower than 36 of its letters as wide as the row, and so below them.
     Percentages know how wide the row is, and cost less than container queries. */
  .actions {
    display: flex;
    flex-wrap: wrap;
    gap: 8px;
    align-items: center;
    box-sizing: border-box;
    min-inline-size: clamp(0px, (36em - 100%) * 999, 100%);
  }
  /* Below the words, not the number, unless the row is narrower than 20 letters. */
  ol > .row .actions {
    padding-inline-start: clamp(0px, min(36em - 100%, 100% - 20em) * 999, 1.75em + 16px);
  }
  .jump {
    display: flex;
    flex-wrap: wrap;
    gap: 0 8px;
    align-items: center;
    font-weight: 400;
    font-size: 1em;
    margin: 0;
    padding-inline-start: 8px;
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
  .actions,
  .again {
    margin-inline-start: -8px;
  }
  /* A small phone, or a page at four times its size. */
  @media (max-width: 22em) {
    /* As far out as a button's padding goes, so that words begin where the widget does. */
    .actions {
      margin-inline-start: -4px;
    }
    .actions button {
      padding-inline: 4px;
      font-size: 0.9375em;
    }
  }
`;
