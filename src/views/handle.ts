import { html, type TemplateResult } from 'lit';

/**
 * A handle to drag a row by, for who sees it and can point. It is no control: the buttons in the row
 * do the same, so neither the Tab key nor a screen reader finds it.
 */
export function handleView(grasp: (event: PointerEvent) => void): TemplateResult {
  return html`<span
    class="handle"
    part="handle"
    aria-hidden="true"
    @pointerdown=${grasp}
    @mousedown=${(event: Event) => {
      // Neither is text selected, nor does the focus go.
      event.preventDefault();
    }}
  ></span>`;
}
