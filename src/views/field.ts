import { html, nothing, type TemplateResult } from 'lit';
import type { Messages } from '../messages/messages.js';
import { describedBy, errorView } from './error.js';

/** What stands around a control: its label, its hint, and what is wrong with it. */
export interface FieldView {
  name: string;
  label: string;
  hint: string | undefined;
  required: boolean;
  error: string | undefined;
  messages: Messages;
}

/** One labelled control; `below` stands after it. */
export function fieldView(
  { name, label, hint, required, error, messages }: FieldView,
  control: TemplateResult,
  below?: TemplateResult,
): TemplateResult {
  return html`<div class="field ${error ? 'bad' : ''}" part="field">
    <label for=${name} part="label"
      ><bdi>${label}</bdi>${required ? nothing : ` ${messages.optionalMark}`}</label
    >
    ${
      hint && html`<p class="hint" part="hint" id="${name}-hint" dir="auto">${hint}</p>`
    }${errorView(name, error)}${control}${below}
  </div>`;
}

/** The attributes that every control draws from the same facts; `more` are ids that describe it too. */
export function controlAttributes({ name, hint, required, error }: FieldView, more?: string) {
  return {
    required: required ? 'true' : nothing,
    invalid: error === undefined ? nothing : 'true',
    described: describedBy(hint && `${name}-hint`, error && `${name}-error`, more),
  };
}
