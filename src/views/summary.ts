import { html, nothing, type TemplateResult } from 'lit';
import type { Mode } from '../contract/consultation.js';
import type { ErrorMessages, Messages } from '../messages/messages.js';
import { heading } from './heading.js';

/** An error in words. Each way of prioritising has verbs of its own. */
export function errorWords(
  code: string,
  figures: Parameters<ErrorMessages['comment-missing']>[0],
  messages: Messages,
  mode: Mode,
): string {
  const { errors, errorsRank, modes } = messages;
  const own = mode === 'rank' ? errorsRank : modes?.[`errors-${mode}` as 'errors-rate'];
  const catalog: Record<string, unknown> = { ...modes, ...errors, ...own };
  const words = Object.hasOwn(catalog, code) ? catalog[code] : undefined;
  return (
    (words as ErrorMessages['comment-missing'] | undefined)?.(figures) ?? messages.errorUnknown
  );
}

/** What the summary needs: a heading, and either links to fields or words and actions. */
export interface SummaryView {
  level: number;
  title: string;
  /** The errors, in the order of the form. */
  links?: { field: string; words: string }[];
  /** What happened, when it is not a field's fault. */
  body?: unknown;
  /** Whether nothing is wrong, and it only has not arrived yet. */
  kept?: boolean;
  /** Moves the focus to a field's control. */
  go: (field: string) => void;
}

/** What the form has a control for. The endpoint may find fault with more, such as the edition. */
const CONTROLS = ['priorities', 'priorityComments', 'comment', 'role', 'name', 'email'];

/**
 * First in the widget, and focused, when something is to be put right. The links move the focus
 * themselves: an `href` to an id finds nothing inside a shadow root and changes the page's address.
 */
export function summaryView({ level, title, links, body, kept, go }: SummaryView): TemplateResult {
  return html`<div
    class="summary ${kept ? 'kept' : ''}"
    part="summary"
    tabindex="-1"
    role="group"
    aria-labelledby="summary-title"
  >
    ${heading(level, html`<span id="summary-title">${title}</span>`, 'summary-heading')}
    <div role="alert">
      ${
        links
          ? html`<ul role="list">
              ${links.map(
                ({ field, words }) =>
                  html`<li>
                    ${
                      CONTROLS.includes(field.split('.')[0] ?? '')
                        ? html`<a
                            href="#${field}"
                            @click=${(event: Event) => {
                              event.preventDefault();
                              go(field);
                            }}
                            >${words}</a
                          >`
                        : words
                    }
                  </li>`,
              )}
            </ul>`
          : nothing
      }
      ${body ?? nothing}
    </div>
  </div>`;
}
