/** Where comments go. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from '../form.js';
import { PRESETS, type PresetName } from '../presets.js';
import { checkbox, selection, textField } from './fields.js';

/** Where the recipes can be read. */
const RECIPES = 'docs/recipes';

function otherWay(form: Form): TemplateResult {
  return html`${selection({
    form,
    path: 'endpoint.format',
    label: 'How comments are written (format)',
    options: [
      { value: '', label: 'JSON' },
      { value: 'text', label: 'JSON as plain text (text)' },
      { value: 'form', label: 'As a form (form)' },
    ],
  })}
  ${checkbox({
    form,
    path: 'endpoint.idempotent',
    label: 'It counts a comment once however often it comes (idempotent)',
  })}
  ${checkbox({
    form,
    path: 'endpoint.unconfirmed',
    label: 'It can confirm nothing (unconfirmed)',
    hint: 'People are then told that nobody can say whether their comment arrived.',
  })}`;
}

/** The preset, its address, and what it can promise. */
export function endpointView(form: Form): TemplateResult {
  const name = form.valueAt('endpoint.preset') as PresetName;
  const { example, promise, recipe } = PRESETS[name];
  return html`${selection({
      form,
      path: 'endpoint.preset',
      label: 'What takes the comments',
      options: Object.entries(PRESETS).map(([value, { label }]) => ({ value, label })),
    })}
    <p class="aside" id="promise">
      ${promise}
      ${recipe === undefined ? nothing : html`How to set it up: <code>${RECIPES}/${recipe}.md</code>.`}
    </p>
    ${textField({
      form,
      path: 'endpoint.address',
      label: 'Its address',
      hint: `Such as ${example}`,
    })}
    ${name === 'other' ? otherWay(form) : nothing}`;
}
