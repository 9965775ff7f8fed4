import { css } from 'lit';

/** Ratings as groups of words, points as a field between two buttons, comments on priorities. */
export const modeStyles = css`
  .rating {
    border: 0;
    border-block-end: 1px solid var(--_line);
    margin: 0;
    padding: 16px 0 8px;
    min-inline-size: 0;
  }
  .rating > legend {
    float: inline-start;
    inline-size: 100%;
    padding: 0;
    font-size: 1em;
  }
  .rating > .description {
    clear: both;
    margin-block: 0;
  }
  fieldset > .choices {
    clear: both;
    display: grid;
    grid-template-columns: repeat(auto-fill, minmax(min(11.5em, 100%), 1fr));
    gap: 0 16px;
    border: 0;
    margin: 4px 0 0;
    padding: 0;
  }
  .choices .option {
    border: 0;
    grid-template-columns: 34px 1fr;
    gap: 0;
    min-block-size: 44px;
  }
  .choices .option input {
    margin-inline-start: 0;
  }
  .step {
    inline-size: 44px;
    padding: 0;
    text-align: center;
  }
  .step svg {
    inline-size: 20px;
    block-size: 20px;
    vertical-align: middle;
  }
  .points {
    inline-size: 4.5em;
    text-align: center;
    font-variant-numeric: tabular-nums;
  }
  .about-priority {
    inline-size: 100%;
    margin-block-start: 4px;
  }
  .option > .about-priority {
    grid-column: 2;
  }
  .about-priority > button {
    margin-inline-start: -8px;
    text-align: start;
    font-weight: 400;
    font-size: 0.9375em;
  }
  .about-priority .field {
    margin-block: 4px 16px;
  }
  .about-priority label {
    font-weight: 400;
    font-size: 0.9375em;
  }
  .about-priority textarea {
    min-block-size: 5em;
  }
  @media (forced-colors: active) {
    .about-priority > button {
      margin-inline: 0;
    }
  }
`;
