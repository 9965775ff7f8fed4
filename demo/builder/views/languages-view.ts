/** The consultation's own language, and its translations. */
import { html, type TemplateResult } from 'lit';
import { repeat } from 'lit/directives/repeat.js';
import type { ConsultationInput } from '../../../src/contract/consultation.js';
import { isSpoken } from '../../../src/checking/judge-languages.js';
import { ownLanguage, textAt, type Form } from '../form.js';
import { languageName, LANGUAGES, translatable } from '../languages.js';
import { textField } from './fields.js';

/** Where the translations are. */
export const TRANSLATIONS = 'definition.translations';

/** What can be done with the translations. */
export interface LanguageActions {
  add: (tag: string) => void;
  remove: (tag: string) => void;
}

function translationView(
  form: Form,
  tag: string,
  definition: ConsultationInput,
  { remove }: LanguageActions,
): TemplateResult {
  const texts = translatable(definition);
  const place = (path: string): string => `${TRANSLATIONS}.${tag}.${path}`;
  const done = texts.filter(({ path }) => textAt(form, place(path)) !== '').length;
  return html`<details class="translation" id="translation-${tag}">
    <summary>
      <span lang=${tag}>${languageName(tag)}</span>: ${done} of ${texts.length} texts
    </summary>
    <p class="hint">What is left empty is shown as you wrote it.</p>
    ${texts.map(({ path, label, text }) =>
      textField({
        form,
        path: place(path),
        label,
        hint: html`<bdi lang=${ownLanguage(form)}>${text}</bdi>`,
        language: tag,
        ...(text.length > 80 && { rows: 3 }),
      }),
    )}
    <button
      type="button"
      @click=${() => {
        remove(tag);
      }}
    >
      Remove <span lang=${tag}>${languageName(tag)}</span>
    </button>
  </details>`;
}

/** Languages: the city's own, those that are there, and one more. */
export function languagesView(
  form: Form,
  definition: ConsultationInput,
  actions: LanguageActions,
): TemplateResult {
  const own = ownLanguage(form);
  const tags = Object.keys((form.valueAt(TRANSLATIONS) as object | undefined) ?? {});
  const others = Object.keys(LANGUAGES).filter((tag) => tag !== own && !tags.includes(tag));
  return html`${textField({
      form,
      path: 'definition.language',
      label: 'The language that you write in',
      hint: isSpoken(own)
        ? 'A language tag such as en or es-US.'
        : `The form has no words of its own in “${own}”: they are in English around yours. A language tag is such as en or es-US.`,
      list: 'language-tags',
    })}
    <datalist id="language-tags">
      ${Object.entries(LANGUAGES).map(([tag, name]) => html`<option value=${tag}>${name}</option>`)}
    </datalist>
    <p>
      The form’s own words are there in eight languages. A translation adds yours, and needs a file
      beside the tag: the last step says where it goes.
    </p>
    ${repeat(
      tags,
      (tag) => tag,
      (tag) => translationView(form, tag, definition, actions),
    )}
    <div class="field">
      <label for="new-language">Another language</label>
      <div class="together">
        <select id="new-language">
          ${others.map((tag) => html`<option value=${tag}>${languageName(tag)}</option>`)}
        </select>
        <button
          type="button"
          class="secondary"
          @click=${({ currentTarget }: Event) => {
            const select = (currentTarget as Element).previousElementSibling;
            const { value } = select as HTMLSelectElement;
            if (value) actions.add(value);
          }}
        >
          Add it
        </button>
      </div>
    </div>`;
}
