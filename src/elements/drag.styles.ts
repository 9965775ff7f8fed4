import { css } from 'lit';

/**
 * The handle at the end of each row, the row that is held, and the line where it would land. Only
 * the handle takes a finger: on the rest of a row it scrolls, as anywhere.
 */
export const dragStyles = css`
  /* A handle is in the tree before the buttons, and where these stand beside the words it is after them:
     what a row cannot find out of its own width. */
  .movable {
    container: row / inline-size;
  }
  .movable > .about-priority {
    order: 2;
  }
  .handle {
    order: 1;
    inline-size: 44px;
    block-size: 44px;
    display: grid;
    place-content: center;
    color: var(--_quiet);
    cursor: grab;
    touch-action: none;
    -webkit-user-select: none;
    user-select: none;
    -webkit-touch-callout: none;
    scroll-margin: var(--civic-sticky-offset, 1rem);
  }
  /* Three lines that are borders: forced colours leave them. */
  .handle::before {
    content: '';
    inline-size: 20px;
    block-size: 2px;
    border-block-start: 6px double;
    border-block-end: 2px solid;
  }
  .handle:hover {
    color: var(--_accent-text);
  }
  fieldset:disabled .handle {
    color: var(--_idle);
    cursor: default;
  }
  .held {
    position: relative;
    z-index: 1;
    background: var(--_field);
    outline: 2px solid var(--_accent-text);
    translate: 0 var(--_dragged);
  }
  .held .handle {
    cursor: grabbing;
  }
  .lands-before,
  .lands-after {
    position: relative;
  }
  .lands-before::after,
  .lands-after::after {
    content: '';
    position: absolute;
    z-index: 2;
    inset-inline: 0;
    inset-block-start: -3px;
    border-block-start: 4px solid var(--_accent-text);
  }
  .lands-after::after {
    inset-block: auto -3px;
  }
  @container row (inline-size < 36em) {
    .handle {
      order: 0;
    }
  }
  @media (prefers-reduced-motion: reduce) {
    .held {
      translate: none;
    }
  }
  @media (forced-colors: active) {
    .held {
      outline-color: Highlight;
    }
    .lands-before::after,
    .lands-after::after {
      border-color: Highlight;
    }
  }
  @media print {
    .handle {
      display: none;
    }
  }
`;
