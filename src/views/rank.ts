import { html, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { notRanked, type RankAction, type RankState } from '../pickers/rank.js';
import { errorView } from './error.js';
import { heading } from './heading.js';
import { legendView } from './legend.js';
import { priorityOf, type PickerView } from './picker.js';

type View = PickerView<RankState, RankAction>;

/** From this many priorities on, moving step by step is a chore: each row can jump. */
const MANY = 9;

/** A button whose name is its visible words and then, for those who do not see the row, its item. */
function rowButton(
  view: View,
  control: 'add' | 'up' | 'down' | 'remove' | 'move',
  words: string,
  id: string,
  action: RankAction,
  idle = false,
): TemplateResult {
  return html`<button
    type="button"
    part="action"
    data-control=${control}
    data-id=${id}
    aria-disabled=${idle ? 'true' : nothing}
    aria-describedby=${view.error === undefined ? nothing : 'priorities-error'}
    @click=${() => {
      view.act(action);
    }}
  >
    ${words}<span class="visually-hidden"> ${priorityOf(view.question, id).label}</span>
  </button>`;
}

function words(view: View, id: string): TemplateResult {
  const { label, description } = priorityOf(view.question, id);
  return html`<span class="words"
    ><bdi>${label}</bdi>${
      description === undefined
        ? nothing
        : html`<bdi class="description" part="description">${description}</bdi>`
    }</span
  >`;
}

/** A native list of positions beside its own button: choosing alone moves nothing. */
function jump(view: View, id: string, index: number): TemplateResult | typeof nothing {
  const { messages, question, state } = view;
  if (question.priorities.length < MANY) return nothing;
  return html`<label class="jump"
      >${messages.moveTo}<span class="visually-hidden"> ${priorityOf(question, id).label}</span> ${
        // A row that shows another priority, or has more places, starts at its own place anew.
        keyed(
          `${id} ${String(state.ranked.length)}`,
          html`<select part="input">
            ${state.ranked.map(
              (_, place) =>
                html`<option ?selected=${place === index}>${messages.number(place + 1)}</option>`,
            )}
          </select>`,
        )
      }</label
    >
    <button
      type="button"
      part="action"
      data-control="move"
      data-id=${id}
      @click=${(event: Event) => {
        const select = (event.currentTarget as Element).parentElement?.querySelector('select');
        const position = (select?.selectedIndex ?? index) + 1;
        view.act({ type: 'move', id, position });
      }}
    >
      ${messages.move}<span class="visually-hidden"> ${priorityOf(question, id).label}</span>
    </button>`;
}

/**
 * Two lists under one question: what is ranked, with its buttons, and what is not. Rows stay where
 * they are and change their words, so that no engine drops the focus of a row that moves; the
 * element then moves the focus after the priority. Where a priority goes, the button of the next is
 * a new one: one that had the focus and only changed its name would not be said.
 */
export function rankView(view: View): TemplateResult {
  const { question, state, messages, level, error, act } = view;
  const waiting = notRanked(state);
  const last = state.ranked.length - 1;
  return html`<fieldset part="priorities" class=${error === undefined ? '' : 'bad'}>
    ${legendView(question, messages)} ${errorView('priorities', error)}
    ${heading(level, messages.yourRanking, 'list-heading ranked')}
    ${last < 0 ? html`<p class="hint">${messages.nothingRanked}</p>` : nothing}
    <ol role="list" ?hidden=${last < 0}>
      ${state.ranked.map(
        (id, index) =>
          html`<li class="row" part="priority">
            <span class="number" part="number">${messages.number(index + 1)}</span>
            ${words(view, id)}
            <span class="actions">
              ${rowButton(view, 'up', messages.moveUp, id, { type: 'up', id }, index === 0)}
              ${rowButton(view, 'down', messages.moveDown, id, { type: 'down', id }, index === last)}
              ${keyed(id, rowButton(view, 'remove', messages.remove, id, { type: 'remove', id }))}
              ${jump(view, id, index)}
            </span>
            ${view.below?.(id)}
          </li>`,
      )}
    </ol>
    ${heading(level, messages.notRanked, 'list-heading not-ranked')}
    ${waiting.length === 0 ? html`<p class="hint">${messages.everythingRanked}</p>` : nothing}
    <ul role="list" ?hidden=${waiting.length === 0}>
      ${waiting.map(
        (id) =>
          html`<li class="row" part="priority">
            ${words(view, id)}
            <span class="actions"
              >${keyed(id, rowButton(view, 'add', messages.add, id, { type: 'add', id }))}</span
            >
            ${view.below?.(id)}
          </li>`,
      )}
    </ul>
    <p class="count" part="status">${view.status}</p>
    ${
      last < 0
        ? nothing
        : html`<button
            type="button"
            class="again"
            part="action"
            @click=${() => {
              act({ type: 'clear' });
            }}
          >
            ${messages.startAgain}
          </button>`
    }
  </fieldset>`;
}
