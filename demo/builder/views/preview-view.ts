/** The widget as people will see it: narrow and wide, light and dark, in each language, at each time. */
import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import { directionOf, languageName } from '../languages.js';
import type { Moment } from '../preview.js';
import type { Theme } from '../themes.js';

/** How the preview is looked at. */
export interface Look {
  width: 'phone' | 'desktop';
  ground: 'light' | 'dark';
  language: string;
  moment: Moment;
}

const OPTIONS = {
  width: [
    ['phone', 'Phone'],
    ['desktop', 'Desktop'],
  ],
  ground: [
    ['light', 'Light'],
    ['dark', 'Dark'],
  ],
} as const;

const MOMENTS: readonly (readonly [Moment, string])[] = [
  ['open', 'While it is open'],
  ['soon', 'In its last hours'],
  ['before', 'Before it opens'],
  ['after', 'After the close'],
];

/** What the preview needs. */
export interface PreviewView {
  element: HTMLElement;
  look: Look;
  /** Languages to look at it in. */
  languages: readonly string[];
  /** The theme that the form wears. */
  theme: Theme | undefined;
  /** Whether there is anything without mistakes to show. */
  shown: boolean;
  /** Whether what is shown is older than what is written. */
  behind: boolean;
  change: (look: Partial<Look>) => void;
}

/** The preview and its switches. */
export function previewView(view: PreviewView): TemplateResult {
  const { element, look, languages, theme, shown, behind, change } = view;
  const stays = look.ground === 'dark' ? theme?.light : undefined;
  const switches = (name: 'width' | 'ground', legend: string): TemplateResult =>
    html`<fieldset class="switch">
      <legend>${legend}</legend>
      <div>
        ${OPTIONS[name].map(
          ([value, words]) =>
            html`<label>
              <input
                type="radio"
                name="preview-${name}"
                .checked=${live(look[name] === value)}
                @change=${() => {
                  change({ [name]: value });
                }}
              /><span>${words}</span>
            </label>`,
        )}
      </div>
    </fieldset>`;
  const list = (
    name: 'language' | 'moment',
    label: string,
    options: readonly (readonly [string, string])[],
  ): TemplateResult =>
    html`<div class="field">
      <label for="preview-${name}">${label}</label>
      <select
        id="preview-${name}"
        @change=${({ target }: Event) => {
          change({ [name]: (target as HTMLSelectElement).value });
        }}
      >
        ${options.map(
          ([value, words]) =>
            html`<option value=${value} .selected=${live(look[name] === value)}>${words}</option>`,
        )}
      </select>
    </div>`;
  return html`<div class="switches">
      ${switches('width', 'Width')} ${switches('ground', 'Ground')}
      ${list(
        'language',
        'Language',
        languages.map((tag) => [tag, languageName(tag)] as const),
      )}
      ${list('moment', 'Time', MOMENTS)}
    </div>
    <p class="hint">
      This is the real form. What you send here stays in this page’s memory, and nobody gets it.
    </p>
    ${behind ? html`<p class="aside">Shown as it was before the last mistake.</p>` : nothing}
    ${stays === undefined ? nothing : html`<p class="aside">${stays}</p>`}
    <div
      class="stage ${look.width} ${stays === undefined ? look.ground : 'light'}"
      role="region"
      aria-label="The form as people see it"
      lang=${look.language}
      dir=${directionOf(look.language)}
      ?hidden=${!shown}
    >
      ${element}
    </div>
    ${shown ? nothing : html`<p>The form appears here when nothing is missing any more.</p>`}`;
}
