import { css } from 'lit';

/**
 * How the panel looks: in the page's canvas colours, whatever the page's theme is, because that may be
 * what is wrong.
 */
export const panelStyles = css`
  :host {
    display: block;
    box-sizing: border-box;
    max-inline-size: 42rem;
    margin-block: 0 24px;
    padding: 16px;
    border: 2px solid;
    background: Canvas;
    color: CanvasText;
    font:
      1rem / 1.5 system-ui,
      sans-serif;
    text-align: start;
    overflow-wrap: anywhere;
  }
  h2,
  h3,
  h4,
  h5,
  h6,
  summary {
    font: inherit;
    font-weight: 700;
    line-height: 1.25;
    margin: 24px 0 8px;
  }
  [part='check'] {
    font-size: 1.25rem;
    margin-block-start: 0;
  }
  details strong {
    font-weight: 400;
  }
  p,
  ul {
    margin: 0 0 8px;
  }
  ul {
    padding: 0;
    list-style: none;
  }
  li {
    padding: 8px 0 8px 12px;
    border-block-start: 1px solid GrayText;
  }
  li.problem {
    border-inline-start: 4px solid;
  }
  li p {
    margin: 4px 0 0;
  }
  summary {
    min-block-size: 44px;
    align-content: center;
    cursor: pointer;
  }
  button {
    min-block-size: 44px;
    padding: 8px 16px;
    margin: 8px 8px 8px 0;
    border: 1px solid;
    border-radius: 4px;
    background: ButtonFace;
    color: ButtonText;
    font: inherit;
    cursor: pointer;
  }
  :focus-visible {
    outline: 3px solid;
    outline-offset: 2px;
  }
`;
