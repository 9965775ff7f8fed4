import { html, nothing, type TemplateResult } from 'lit';
import type { Consultation, Role } from '../contract/consultation.js';
import type { Messages } from '../messages/messages.js';
import { controlAttributes, fieldView } from './field.js';

/** The fields about the person, by their form names. */
export type AboutField = 'name' | 'email' | 'role';

/** What the fields about the person need. */
export interface AboutView {
  consultation: Pick<Consultation, 'about'>;
  text: Record<AboutField, string>;
  messages: Messages;
}

/** A role in words: the consultation's own, else the catalog's, else its id. */
export function roleWords({ id, label }: Role, messages: Messages): string {
  return label ?? messages.roles[id] ?? id;
}

function aboutField(view: AboutView, name: AboutField, error: string | undefined): TemplateResult {
  const { consultation, text, messages } = view;
  const fields = consultation.about;
  const email = name === 'email';
  const around = {
    name,
    label: messages[name],
    hint: email ? messages.emailHint : undefined,
    required: fields[name] === 'required',
    error,
    messages,
  };
  const { required, invalid, described } = controlAttributes(around);
  const value = text[name];
  return fieldView(
    around,
    name === 'role'
      ? html`<select
          id=${name}
          name=${name}
          part="input"
          aria-required=${required}
          aria-invalid=${invalid}
          aria-describedby=${described}
        >
          <option value="" .selected=${value === ''}>${messages.roleUnchosen}</option>
          ${fields.roles.map(
            (role) =>
              html`<option value=${role.id} .selected=${value === role.id}>
                ${roleWords(role, messages)}
              </option>`,
          )}
        </select>`
      : html`<input
          id=${name}
          name=${name}
          part="input"
          type=${email ? name : 'text'}
          autocomplete=${name}
          dir=${email ? 'ltr' : 'auto'}
          spellcheck="false"
          aria-required=${required}
          aria-invalid=${invalid}
          aria-describedby=${described}
          .value=${value}
        />`,
  );
}

/** Who is writing: nothing at all unless the consultation asks. */
export function aboutView(
  view: AboutView,
  error: (field: AboutField) => string | undefined,
): TemplateResult | typeof nothing {
  const { consultation, messages } = view;
  const asked = (['role', 'name', 'email'] as const).filter(
    (name) => consultation.about[name] !== 'off',
  );
  if (asked.length === 0) return nothing;
  return html`<fieldset part="about">
    <legend part="about-heading">${messages.aboutYou}</legend>
    ${asked.map((name) => aboutField(view, name, error(name)))}
  </fieldset>`;
}
