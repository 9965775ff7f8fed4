/** The last step: what to mend, or what to paste. */
import { html, nothing, type TemplateResult } from 'lit';
import type { Form } from '../form.js';
import type { Mistake } from '../mistakes.js';
import type { Result } from '../result.js';
import { checkbox, textField } from './fields.js';

/** What can be done with the result. */
export interface ResultActions {
  copy: (id: string) => void;
  download: (text: string, name: string) => void;
  go: (mistake: Mistake) => void;
  check: (result: Result) => void;
}

/** A field whose text was taken. */
export interface Copied {
  id: string;
  /** The browser lets nobody into the clipboard: the text is selected. */
  byHand: boolean;
}

/** What is said of a text that could only be selected. */
export const BY_HAND = 'Selected. Copy it with your keyboard: Ctrl+C, or ⌘C.';

/** What is to be shown of the result. */
export interface ResultView {
  form: Form;
  mistakes: readonly Mistake[];
  result: Result | undefined;
  /** The field whose text was copied last. */
  copied: Copied | undefined;
  /** What the check has found, once it was asked for. */
  check: HTMLElement | undefined;
  nameOf: (mistake: Mistake) => string;
}

function mistakesView(
  { mistakes, nameOf }: ResultView,
  { go }: Pick<ResultActions, 'go'>,
): TemplateResult {
  const count = mistakes.length;
  return html`<div class="summary" id="summary" tabindex="-1">
    <h3>${count === 1 ? 'One thing to mend first' : `${count} things to mend first`}</h3>
    <ul>
      ${mistakes.map(
        (mistake) =>
          html`<li>
            <a
              href="#summary"
              @click=${(event: Event) => {
                event.preventDefault();
                go(mistake);
              }}
              >${nameOf(mistake)}: ${mistake.words}</a
            >
          </li>`,
      )}
    </ul>
  </div>`;
}

/** Something to copy. */
interface Output {
  id: string;
  label: string;
  /** What to do with it. */
  hint: string | TemplateResult;
  text: string;
  /** The name of a file to save it as. */
  file?: string;
}

function output(
  { id, label, hint, text, file }: Output,
  copied: Copied | undefined,
  { copy, download }: ResultActions,
): TemplateResult {
  const rows = Math.min(text.split('\n').length, 20);
  const taken = copied?.id === id ? copied : undefined;
  return html`<div class="field output">
    <label for=${id}>${label}</label>
    <p class="hint" id="${id}-hint">${hint}</p>
    <textarea
      id=${id}
      readonly
      rows=${rows}
      spellcheck="false"
      aria-describedby="${id}-hint"
      .value=${text}
    ></textarea>
    ${taken?.byHand ? html`<p class="aside">${BY_HAND}</p>` : nothing}
    <div class="actions">
      <button
        type="button"
        class="primary"
        @click=${() => {
          copy(id);
        }}
      >
        ${taken && !taken.byHand ? 'Copied' : 'Copy'}<span class="visually-hidden">
          ${label.toLowerCase()}</span
        >
      </button>
      ${
        file === undefined
          ? nothing
          : html`<button
              type="button"
              class="secondary"
              @click=${() => {
                download(text, file);
              }}
            >
              Download ${file}
            </button>`
      }
    </div>
  </div>`;
}

function fileNote(form: Form, { beyond, address, fileName }: Result): TemplateResult {
  return html`<div class="aside">
      <p>
        A tag cannot say ${beyond.join(', ')}. So the consultation is in a file: download
        <strong>${fileName}</strong> below, and have it put on your site at
        <strong>${address}</strong>. The tag finds it there.
      </p>
    </div>
    ${textField({
      form,
      path: 'definitionAddress',
      label: 'Address of that file (optional)',
      hint: `${address} where nothing is said.`,
    })}`;
}

/** Somebody who wants to know whether what they paste will work. */
function checkView(result: Result, { check }: ResultView, actions: ResultActions): TemplateResult {
  return html`<div class="field">
    <h3>Will it work?</h3>
    <p class="hint">
      Asks the endpoint whether it is there, and looks at dates, languages, colours and the rest. No
      comment is sent. Once the tag is on your page, the same check is there too: put
      <code>?civic-check</code> behind the page’s address.
    </p>
    <div class="actions">
      <button
        type="button"
        class="secondary"
        @click=${() => {
          actions.check(result);
        }}
      >
        Check it
      </button>
    </div>
    ${check ?? nothing}
  </div>`;
}

/** Somebody whose residents wait long for the script. */
function earlyView(form: Form, { notEarly }: Result): TemplateResult {
  if (notEarly !== undefined)
    return html`<p class="aside" id="not-early">
      The form cannot be there before the script. ${notEarly}
    </p>`;
  const others = form.valueAt('definition.translations') !== undefined;
  return html`${checkbox({
    form,
    path: 'early',
    label: 'The form is there before the script',
    hint: html`Where a connection is slow, people see the form at once, and can begin to write. The
      tag is long then. After each change that you make here, copy all of it anew and paste it over
      the old one. Leave the box empty where your system takes <code>&lt;template&gt;</code> away.
      ${
        others
          ? 'On a page in another language, the form changes to that one when the script comes.'
          : nothing
      }`,
  })}`;
}

/** What the lines before the tag are for. */
function linesBefore(form: Form, { early }: Result): string {
  const themed = form.valueAt('theme') !== undefined;
  const theme = themed ? '; the theme’s may also stand in its head' : '';
  if (early)
    return `The lines before it load ${themed ? 'the theme and ' : ''}the form, and are needed once on a page${theme}.`;
  return themed
    ? `The first two lines load the theme and the form, and are needed once on a page${theme}.`
    : 'The first line loads the form, and is needed once on a page.';
}

/** What of the policy only a form before the script makes true. */
function hashNote({ early, lacksHash }: Result): TemplateResult | typeof nothing {
  if (!early) return nothing;
  return lacksHash
    ? html`The hash of the form’s styles is missing here, because browsers work it out only on an
        <code>https:</code> page: open the builder there.`
    : html`The hash is that of the styles in the tag. Leave it out if your policy says
        <code>style-src 'unsafe-inline'</code>, which a hash would switch off.`;
}

/** What to paste, or what to mend before. */
export function resultView(view: ResultView, actions: ResultActions): TemplateResult {
  const { form, result, copied } = view;
  if (!result) return mistakesView(view, actions);
  return html`${checkView(result, view, actions)}
  ${result.beyond.length > 0 ? fileNote(form, result) : nothing} ${earlyView(form, result)}
  ${output(
    {
      id: 'tag',
      label: 'The tag',
      hint: `Paste it where the form should be. ${linesBefore(form, result)}`,
      text: result.tag,
    },
    copied,
    actions,
  )}
  ${output(
    {
      id: 'definition',
      label: 'The definition',
      hint: 'For whoever runs the collector, or for a partner’s page. It says the same as the tag, and the translations too.',
      text: result.definition,
      file: result.fileName,
    },
    copied,
    actions,
  )}
  ${output(
    {
      id: 'policy',
      label: 'The content security policy',
      hint: html`For whoever runs your site: if it has such a policy, it must allow this. The last
      line matters only to a site that enforces trusted types. ${hashNote(result)}
      ${
        result.formAction
          ? html`If it says <code>form-action</code>, that must allow
              <code>${result.formAction}</code> too, for a form that is sent without the script.`
          : nothing
      }
      ${
        result.rule
          ? html`If it forbids style attributes, take <code>style</code> out of the tag, and put
              this into the style sheet: <code>${result.rule}</code>`
          : nothing
      }`,
      text: result.policy,
    },
    copied,
    actions,
  )}`;
}
