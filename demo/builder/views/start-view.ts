/** Where to begin: the example, a list, a tag or a definition, or a file. */
import { html, nothing, type TemplateResult } from 'lit';

/** What one can begin with. */
export interface StartActions {
  example: () => void;
  empty: () => void;
  list: (text: string) => void;
  read: (text: string) => void;
  open: (file: File) => void;
  save: () => void;
  back: () => void;
}

/** What was said of the last attempt to read something. */
export interface StartView {
  trouble: string | undefined;
  notes: readonly string[];
  /** Whether something was replaced that can be brought back. */
  replaced: boolean;
}

const textIn = (id: string): string =>
  (document.getElementById(id) as HTMLTextAreaElement | null)?.value ?? '';

/** All ways to begin. */
export function startView(
  { trouble, notes, replaced }: StartView,
  actions: StartActions,
): TemplateResult {
  return html`<div class="actions">
      <button type="button" class="secondary" @click=${actions.example}>
        Use the Cambridge example
      </button>
      <button type="button" class="secondary" @click=${actions.empty}>Start over, empty</button>
      ${
        replaced
          ? html`<button type="button" class="secondary" @click=${actions.back}>
              Bring back what was there before
            </button>`
          : nothing
      }
    </div>
    ${
      trouble === undefined
        ? nothing
        : html`<div class="summary" id="trouble" tabindex="-1"><p>${trouble}</p></div>`
    }
    ${
      notes.length === 0
        ? nothing
        : html`<ul class="aside">
            ${notes.map((note) => html`<li>${note}</li>`)}
          </ul>`
    }
    <details>
      <summary>Paste your list of priorities</summary>
      <div class="field">
        <label for="pasted-list">Your list</label>
        <p class="hint" id="pasted-list-hint">
          One a line, with or without numbers or bullets, as it stands in your document. Words in
          brackets at the end become the description. The list replaces the one below.
        </p>
        <textarea id="pasted-list" rows="6" aria-describedby="pasted-list-hint"></textarea>
      </div>
      <button
        type="button"
        class="secondary"
        @click=${() => {
          actions.list(textIn('pasted-list'));
        }}
      >
        Use this list
      </button>
    </details>
    <details>
      <summary>Paste a tag or a definition that you have</summary>
      <div class="field">
        <label for="pasted-embed">The tag (HTML) or the definition (JSON)</label>
        <p class="hint" id="pasted-embed-hint">It replaces everything below.</p>
        <textarea
          id="pasted-embed"
          rows="6"
          spellcheck="false"
          aria-describedby="pasted-embed-hint"
        ></textarea>
      </div>
      <button
        type="button"
        class="secondary"
        @click=${() => {
          actions.read(textIn('pasted-embed'));
        }}
      >
        Read it
      </button>
    </details>
    <details>
      <summary>Open or save a file</summary>
      <p class="hint">
        Your work stays in this browser by itself. To go on elsewhere, or to show it to somebody,
        save it as a file.
      </p>
      <div class="field">
        <label for="file">Open a file: saved here, a definition, or a page with a tag</label>
        <input
          id="file"
          type="file"
          accept=".json,.html,.htm,.txt"
          @change=${({ target }: Event) => {
            const input = target as HTMLInputElement;
            const [file] = input.files ?? [];
            if (file) actions.open(file);
            // The same file may be opened again.
            input.value = '';
          }}
        />
      </div>
      <button type="button" class="secondary" @click=${actions.save}>
        Save your work as a file
      </button>
    </details>`;
}
