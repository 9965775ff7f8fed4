import { css } from 'lit';

/** What all three elements share: the box, type, fields, buttons, focus, and the media they meet. */
export const baseStyles = css`
  :host {
    overflow-wrap: anywhere;
    display: block;
    line-height: 1.55;
    color: var(--_ink);
    text-align: start;
  }
  /* A page that resets every element reaches the tag, and never in here. */
  .box {
    overflow-wrap: anywhere;
    display: flow-root;
    max-inline-size: var(--_width);
  }
  :host([hidden]),
  [hidden] {
    display: none !important;
  }
  ::slotted([slot='announcer']),
  .visually-hidden {
    white-space: nowrap !important;
    position: absolute !important;
    clip-path: inset(50%) !important;
    inline-size: 1px !important;
    block-size: 1px !important;
    margin: -1px !important;
    padding: 0 !important;
    overflow: hidden !important;
  }
  :is(h2, h3, h4, h5, h6) {
    font: inherit;
    font-weight: 700;
    line-height: 1.25;
    margin: 24px 0 8px;
  }
  p {
    margin: 0 0 16px;
  }
  fieldset {
    border: 0;
    margin: 0 0 40px;
    padding: 0;
    min-inline-size: 0;
  }
  legend .hint {
    display: block;
    font-weight: 400;
    font-size: 0.9em;
    margin-block-start: 4px;
  }
  legend,
  label {
    display: block;
    max-inline-size: 100%;
    box-sizing: border-box;
    padding: 0;
    margin: 0 0 4px;
    font-weight: 700;
    font-size: 1.125em;
    line-height: 1.3;
  }
  ol,
  ul {
    list-style: none;
    margin: 0;
    padding: 0;
  }
  .hint {
    color: var(--_quiet);
    margin-block-end: 8px;
  }
  button {
    font: inherit;
    font-weight: 600;
    background: none;
    border: 1px solid transparent;
    border-radius: var(--_radius);
    min-block-size: 44px;
    color: var(--_accent-text);
    min-inline-size: 44px;
    padding: 4px 8px;
    cursor: pointer;
  }
  button:hover {
    background: var(--_wash);
    text-decoration: underline;
    text-underline-offset: 0.2em;
  }
  /* Dimmed by colour alone: another weight would be another width, and the row would jump. A page
     that gives buttons and fields a look of their own does not take these states away with it. */
  button[aria-disabled='true']:not(.primary) {
    color: var(--_idle) !important;
    background: none !important;
    cursor: default;
    text-decoration: none !important;
  }
  :focus-visible {
    outline: 3px solid var(--civic-focus, var(--_accent-text));
    outline-offset: 2px;
    border-radius: var(--_radius);
  }
  [part='input'] {
    font: inherit;
    font-size: max(1em, 16px);
    color: inherit;
    background: var(--_field);
    border: 2px solid var(--_quiet);
    border-radius: var(--_radius);
    padding: 8px 12px;
    min-block-size: 44px;
    inline-size: 100%;
    box-sizing: border-box;
  }
  :is(a, button, [part='input'], input, fieldset, .field, .row, [tabindex]) {
    scroll-margin: var(--civic-sticky-offset, 1rem);
  }
  /* A text in another script begins where the page's lines begin. Chromium has its own word for it. */
  :is(p, dd, bdi)[dir],
  .description {
    text-align: -webkit-match-parent;
    text-align: match-parent;
  }
  .deadline {
    display: flex;
    gap: 8px;
    margin: 0 0 24px;
  }
  .deadline svg {
    flex: none;
    inline-size: 1em;
    block-size: 1em;
    margin-block-start: 0.3em;
  }
  .deadline .reader {
    color: var(--_quiet);
    display: block;
  }
  @media (forced-colors: active) {
    button {
      border-color: ButtonBorder;
    }
    .actions,
    .again {
      margin-inline: 0 !important;
    }
    button[aria-disabled='true']:not(.primary) {
      color: GrayText !important;
    }
    :focus-visible {
      outline-color: Highlight;
    }
  }
  @media print {
    button,
    select {
      display: none;
    }
  }
`;
