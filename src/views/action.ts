import { html, type TemplateResult } from 'lit';

/** A quiet button that does one of the things `act` knows. */
export function actionView<Action>(
  words: string,
  act: (action: Action) => void,
  action: Action,
): TemplateResult {
  return html`<button
    type="button"
    part="action"
    @click=${() => {
      act(action);
    }}
  >
    ${words}
  </button>`;
}
