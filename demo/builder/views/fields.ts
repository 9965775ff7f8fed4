/** The form's fields: a label, a hint, what is wrong, and the control, in this order. */
import { html, nothing, type TemplateResult } from 'lit';
import { ifDefined } from 'lit/directives/if-defined.js';
import { live } from 'lit/directives/live.js';
import { idOf, languageAt, textAt, type Form } from '../form.js';

/** What every field has. */
export interface Field {
  form: Form;
  path: string;
  label: string | TemplateResult;
  hint?: string | TemplateResult | undefined;
  /** The language of what is written there, where it is not the consultation's own. */
  language?: string | undefined;
}

/** A text field. */
export interface TextField extends Field {
  kind?: 'text' | 'number' | 'date' | 'time' | 'email';
  /** More than one line, this many to begin with. */
  rows?: number;
  /** The id of a list of suggestions. */
  list?: string;
  /** Told when somebody has written something and goes on. */
  written?: (text: string) => void;
  /** Reads and writes something else than the text itself; writes when somebody goes on. */
  read?: () => string;
  write?: (text: string) => unknown;
}

/** A field's hint and mistake, and the ids that its control is described by. */
export function aboutField({ form, path, hint }: Pick<Field, 'form' | 'path' | 'hint'>): {
  notes: TemplateResult;
  wrong: boolean;
  describedBy: string | undefined;
} {
  const id = idOf(path);
  const mistake = form.mistakeAt(path);
  const ids = [...(hint ? [`${id}-hint`] : []), ...(mistake ? [`${id}-mistake`] : [])];
  return {
    wrong: mistake !== undefined,
    describedBy: ids.length > 0 ? ids.join(' ') : undefined,
    notes: html`${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : nothing}
    ${
      mistake === undefined
        ? nothing
        : html`<p class="mistake" id="${id}-mistake">
            <span class="visually-hidden">Mistake: </span>${mistake}
          </p>`
    }`,
  };
}

/** One line of words: as HTML shows it. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim();

/** Paragraphs, parted by a blank line. */
const paragraphs = (text: string): string =>
  text
    .split(/\n\s*\n/)
    .map(oneLine)
    .filter((paragraph) => paragraph !== '')
    .join('\n\n');

const toNumber = (text: string): unknown => (/^\s*\d+\s*$/.test(text) ? Number(text) : text);

/** A field for text, a number, a date or a time. */
export function textField(field: TextField): TemplateResult {
  const { form, path, label, kind = 'text', rows, list, written } = field;
  const { read = () => textAt(form, path), language = languageAt(form, path) } = field;
  const write = field.write ?? (kind === 'number' ? toNumber : (text: string) => text);
  const id = idOf(path);
  const { notes, wrong, describedBy } = aboutField(field);
  const typed = ({ target }: Event): void => {
    if (!field.write) form.type(path, write((target as HTMLInputElement).value));
  };
  const left = ({ target }: Event): void => {
    const { value } = target as HTMLInputElement;
    const tidy = rows === undefined ? oneLine(value) : paragraphs(value);
    // Leaving shows it.
    form.type(path, write(field.write ? value : tidy));
    written?.(tidy);
    form.left(path);
  };
  const value = read();
  const direction = language === undefined ? undefined : 'auto';
  return html`<div class="field ${wrong ? 'wrong' : ''}">
    <label for=${id}>${label}</label>
    ${notes}
    ${
      rows === undefined
        ? html`<input
            id=${id}
            class=${kind}
            type=${kind === 'number' ? 'text' : kind}
            inputmode=${ifDefined(kind === 'number' ? 'numeric' : undefined)}
            autocomplete="off"
            list=${ifDefined(list)}
            lang=${ifDefined(language)}
            dir=${ifDefined(direction)}
            aria-describedby=${ifDefined(describedBy)}
            aria-invalid=${ifDefined(wrong ? 'true' : undefined)}
            .value=${live(value)}
            @input=${typed}
            @change=${left}
          />`
        : html`<textarea
            id=${id}
            rows=${rows}
            lang=${ifDefined(language)}
            dir=${ifDefined(direction)}
            aria-describedby=${ifDefined(describedBy)}
            aria-invalid=${ifDefined(wrong ? 'true' : undefined)}
            .value=${live(value)}
            @input=${typed}
            @change=${left}
          ></textarea>`
    }
  </div>`;
}

/** A box to tick. */
export function checkbox(field: Field): TemplateResult {
  const { form, path, label } = field;
  const { notes, wrong, describedBy } = aboutField(field);
  const id = idOf(path);
  const changed = ({ target }: Event): void => {
    form.set(path, (target as HTMLInputElement).checked || undefined);
  };
  return html`<div class="field option ${wrong ? 'wrong' : ''}">
    <input
      id=${id}
      type="checkbox"
      aria-describedby=${ifDefined(describedBy)}
      aria-invalid=${ifDefined(wrong ? 'true' : undefined)}
      .checked=${live(form.valueAt(path) === true)}
      @change=${changed}
    />
    <label for=${id}>${label}</label>
    ${notes}
  </div>`;
}

/** One of a few, to choose. */
export interface Option {
  value: string;
  label: string;
  hint?: string;
}

/** A choice with all its options in view. */
export function choice(field: Field & { options: readonly Option[] }): TemplateResult {
  const { form, path, label, options } = field;
  const { notes, wrong, describedBy } = aboutField(field);
  const id = idOf(path);
  // What describes a group is not spoken at its options: each has the mistake too.
  const describing = (value: string, hint: string | undefined): string | undefined =>
    [hint && `${id}-${value}-hint`, wrong && `${id}-mistake`].filter(Boolean).join(' ') ||
    undefined;
  return html`<fieldset
    id=${id}
    tabindex="-1"
    class="field ${wrong ? 'wrong' : ''}"
    aria-describedby=${ifDefined(describedBy)}
  >
    <legend>${label}</legend>
    ${notes}
    ${options.map(
      ({ value, label: words, hint }) =>
        html`<div class="option">
          <input
            id="${id}-${value}"
            type="radio"
            name=${id}
            aria-describedby=${ifDefined(describing(value, hint))}
            .checked=${live(form.valueAt(path) === value)}
            @change=${() => {
              form.set(path, value);
            }}
          />
          <label for="${id}-${value}">${words}</label>
          ${hint === undefined ? nothing : html`<p class="hint" id="${id}-${value}-hint">${hint}</p>`}
        </div>`,
    )}
  </fieldset>`;
}

/** A choice out of many, or of little weight. */
export function selection(
  field: Field & { options: readonly Option[]; write?: (value: string) => unknown },
): TemplateResult {
  const { form, path, label, options, write = (value: string) => value } = field;
  const { notes, wrong, describedBy } = aboutField(field);
  const id = idOf(path);
  const value = textAt(form, path);
  return html`<div class="field ${wrong ? 'wrong' : ''}">
    <label for=${id}>${label}</label>
    ${notes}
    <select
      id=${id}
      aria-describedby=${ifDefined(describedBy)}
      aria-invalid=${ifDefined(wrong ? 'true' : undefined)}
      @change=${({ target }: Event) => {
        form.set(path, write((target as HTMLSelectElement).value));
      }}
    >
      ${options.map(
        (option) =>
          html`<option value=${option.value} .selected=${live(option.value === value)}>
            ${option.label}
          </option>`,
      )}
    </select>
  </div>`;
}
