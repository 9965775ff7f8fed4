import { css } from 'lit';

/** What is shown once somebody has pressed the button, and to whoever edits the page. */
export const laterStyles = css`
  /* Not at the host: what it had inherited anew would have all of the form looked through again. */
  :is(.error, .bad, .summary, .got, details) {
    --_error: var(--civic-error, #b3210f);
    --_received: var(--civic-received, #1c6b3a);
  }
  @supports (color: light-dark(oklch(from red l c h), red)) {
    :is(.error, .bad, .summary, .got, details) {
      --_error: var(--civic-error, light-dark(#b3210f, #ff9d8c));
      --_received: var(--civic-received, light-dark(#1c6b3a, #8fd6a8));
    }
  }
  .error {
    color: var(--_error);
    margin: 0 0 8px;
    font-weight: 700;
  }
  .bad {
    border-inline-start: 4px solid var(--_error);
    padding-inline-start: 16px;
  }
  .bad [part='input'][aria-invalid] {
    border-color: var(--_error) !important;
  }
  /* A fieldset's border begins at the middle of its legend, unless the legend floats. */
  .bad > legend {
    float: left;
    inline-size: 100%;
  }
  .bad > .error {
    clear: both;
  }
  .notice.past {
    color: inherit;
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
  .summary p {
    margin-block-end: 8px;
  }
  .summary li {
    padding-block: 4px;
  }
  /* Nothing that has Firefox build it anew, and tell Orca that what had the focus is gone: see stay.ts. */
  .leaving,
  .confirmation ~ * {
    block-size: 0;
    opacity: 0;
    pointer-events: none;
  }
  .confirmation ~ * {
    border: 0;
    margin: 0 !important;
    overflow: clip;
    padding: 0 !important;
  }
  /* Out of the flow it is not clipped, and would make the page longer. */
  .confirmation ~ form .visually-hidden {
    inset-block-start: 0;
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
    padding-block: 10px;
    color: var(--_tone);
    font-weight: 600;
  }
  .got {
    margin-block-end: 12px;
    align-items: center;
    display: flex;
    gap: 12px;
  }
  .got svg {
    block-size: 2em;
    inline-size: 2em;
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
  }
  details {
    border: 2px dashed var(--_error);
    padding-inline: 16px;
  }
  summary {
    padding-block: 10px;
  }
`;
