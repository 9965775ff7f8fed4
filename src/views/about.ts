import { html, nothing, type TemplateResult } from 'lit';
import type { AboutFields, Role } from '../contract/consultation.js';
import type { Messages } from '../messages/messages.js';
import { describedBy, errorView } from './error.js';

/** The fields about the person, by their form names. */
export type AboutField = 'name' | 'email' | 'role';

/** What the fields about the person need. */
export interface AboutView {
  fields: AboutFields;
  values: Record<AboutField, string>;
  messages: Messages;
  errors: Partial<Record<AboutField, string>>;
  change: (field: AboutField, value: string) => void;
}

/** A role in words: the consultation's own, else the catalog's, else its id. */
export function roleWords({ id, label }: Role, messages: Messages): string {
  return label ?? messages.roles[id] ?? id;
}

function textField(view: AboutView, field: 'name' | 'email'): TemplateResult | typeof nothing {
  const { fields, values, messages, errors, change } = view;
  const error = errors[field];
  const required = fields[field] === 'required';
  if (fields[field] === 'off') return nothing;
  const email = field === 'email';
  return html`<div class="field ${error === undefined ? '' : 'bad'}" part="field">
    <label for=${field} part="label"
      >${messages[field]}${required ? nothing : ` ${messages.optionalMark}`}</label
    >
    ${email ? html`<p class="hint" part="hint" id="email-hint">${messages.emailHint}</p>` : nothing}
    ${errorView(field, error)}
    <input
      id=${field}
      name=${field}
      part="input"
      type=${email ? 'email' : 'text'}
      autocomplete=${field}
      dir=${email ? 'ltr' : 'auto'}
      spellcheck="false"
      autocapitalize=${email ? 'none' : nothing}
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${error === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(email && 'email-hint', error !== undefined && `${field}-error`)}
      .value=${values[field]}
      @input=${(event: Event) => {
        change(field, (event.target as HTMLInputElement).value);
      }}
    />
  </div>`;
}

function roleField(view: AboutView): TemplateResult | typeof nothing {
  const { fields, values, messages, errors, change } = view;
  if (fields.role === 'off') return nothing;
  const error = errors.role;
  const required = fields.role === 'required';
  return html`<div class="field ${error === undefined ? '' : 'bad'}" part="field">
    <label for="role" part="label"
      >${messages.role}${required ? nothing : ` ${messages.optionalMark}`}</label
    >
    ${errorView('role', error)}
    <select
      id="role"
      name="role"
      part="input"
      aria-required=${required ? 'true' : nothing}
      aria-invalid=${error === undefined ? nothing : 'true'}
      aria-describedby=${describedBy(error !== undefined && 'role-error')}
      @change=${(event: Event) => {
        change('role', (event.target as HTMLSelectElement).value);
      }}
    >
      <option value="" .selected=${values.role === ''}>–</option>
      ${fields.roles.map(
        (role) =>
          html`<option value=${role.id} .selected=${values.role === role.id}>
            ${roleWords(role, messages)}
          </option>`,
      )}
    </select>
  </div>`;
}

/** Who is writing: nothing at all unless the consultation asks. */
export function aboutView(view: AboutView): TemplateResult | typeof nothing {
  const { fields, messages } = view;
  if ([fields.name, fields.email, fields.role].every((demand) => demand === 'off')) return nothing;
  return html`<fieldset part="about">
    <legend>${messages.aboutYou}</legend>
    ${roleField(view)} ${textField(view, 'name')} ${textField(view, 'email')}
  </fieldset>`;
}
