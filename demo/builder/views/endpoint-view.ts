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

/**
 * Off until somebody asks for it: where a page is one form the parser drops ours, and its end would
 * end the page's.
 */
function plainFormView(form: Form): TemplateResult {
  return checkbox({
    form,
    path: 'endpoint.plain',
    label: 'Put a plain form into the tag, for people without JavaScript',
    hint: 'It stands there until the real form takes its place, and stays where scripts are off, blocked or broken. Leave it out where your whole page is one form (SharePoint, Sitecore), or where your system takes forms away.',
  });
}

/** The preset, its address, and what it can promise. */
export function endpointView(form: Form): TemplateResult {
  const name = form.valueAt('endpoint.preset') as PresetName;
  const { example, promise, recipe, plain } = PRESETS[name];
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
    ${plain === true ? plainFormView(form) : nothing} ${name === 'other' ? otherWay(form) : nothing}`;
}
