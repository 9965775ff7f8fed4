import { css } from 'lit';

/**
 * The handle at the end of each row, the row that is held, and the line where it would land. Only
 * the handle takes a finger: on the rest of a row it scrolls, as anywhere.
 */
export const dragStyles = css`
  /* The handle stands beside the first line, at the row's end; buttons that come to stand below have the
     whole row's width. */
  .movable {
    position: relative;
    padding-inline-end: 60px;
  }
  .movable > .words {
    min-block-size: 44px;
    align-content: center;
  }
  .movable .actions {
    min-inline-size: clamp(0px, (36em - 60px - 100%) * 999, 100% + 60px);
    margin-inline-end: clamp(-60px, (100% + 60px - 36em) * 999, 0px);
  }
  .movable > .about-priority {
    inline-size: calc(100% + 60px);
    margin-inline-end: -60px;
  }
  .handle {
    position: absolute;
    inset-block-start: 8px;
    inset-inline-end: 0;
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
    z-index: 1;
    background: var(--_field);
    outline: 2px solid var(--_accent-text);
    translate: 0 var(--_dragged);
  }
  /* What leaves a group is cut off, but for the row that is held. */
  .group:has(.held) {
    content-visibility: visible;
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
