import { html, noChange, nothing, type TemplateResult } from 'lit';
import { keyed } from 'lit/directives/keyed.js';
import { live } from 'lit/directives/live.js';
import type { Priority } from '../contract/consultation.js';
import type { RankAction, RankState } from '../pickers/rank.js';
import { errorView } from './error.js';
import { inGroups } from './groups.js';
import { heading } from './heading.js';
import { legendView } from './legend.js';
import { priorityOf, type PickerView } from './picker.js';

type View = PickerView<RankState, RankAction>;

/** From this many priorities on, moving step by step is a chore: each row can jump. */
const MANY = 9;

/**
 * A button whose name is its visible words and then, for those who do not see the row, its item. What
 * it does is called as it is; where there is a list of positions beside it, what stands there goes along.
 * The second click of a double click, or of a hand that trembles, would find what has come under it
 * meanwhile, and does nothing; only adding goes on, for whoever adds one after the other.
 */
function rowButton(
  { error, act }: View,
  control: Exclude<RankAction['type'], 'clear'>,
  words: string,
  { id, label }: Priority,
  idle = false,
): TemplateResult {
  return html`<button
    type="button"
    part="action"
    data-control=${control}
    data-id=${id}
    aria-disabled=${idle ? 'true' : nothing}
    aria-describedby=${error ? 'priorities-error' : nothing}
    @click=${({ currentTarget, detail }: MouseEvent) => {
      const select = (currentTarget as Element).parentNode?.querySelector('select');
      if (detail < 2 || control === 'add')
        act({ type: control, id, position: Number(select?.selectedIndex) + 1 });
    }}
  >
    ${words}<span class="visually-hidden"> ${label}</span>
  </button>`;
}

function words({ label, description }: Priority): TemplateResult {
  return html`<span class="words"
    ><bdi>${label}</bdi>${
      description && html`<bdi class="description" part="description">${description}</bdi>`
    }</span
  >`;
}

/** A native list of positions beside its own button: choosing alone moves nothing. */
function jump(view: View, item: Priority, index: number): TemplateResult | typeof nothing {
  const { messages, question, state } = view;
  if (question.priorities.length < MANY) return nothing;
  return html`<label class="jump"
      >${messages.moveTo}<span class="visually-hidden"> ${item.label}</span>
      <select part="input">
        ${state.ranked.map(
          (_, place) =>
            // After an action each row starts at its own place anew, whatever was chosen and not used.
            html`<option .selected=${live(place === index)}>${messages.number(place + 1)}</option>`,
        )}
      </select></label
    >${rowButton(view, 'move', messages.move, item)}`;
}

/**
 * Two lists under one question: what is ranked, with its buttons, and what is not. Ranked rows stay
 * where they are and change their words, so that no engine drops the focus of a row that moves; the
 * element then moves the focus after the priority. When one is added or removed, the buttons to
 * remove are new ones: one that had the focus and only changed its name would not be said.
 */
export function rankView(view: View): TemplateResult {
  const { question, state, messages, level, error, act } = view;
  const before =
    view.before?.all === state.all && view.before.mode === 'rank' && view.before.ranked;
  const last = state.ranked.length - 1;
  const all = last === question.priorities.length - 1;

  const ranked = (id: string, index: number): TemplateResult => {
    const item = priorityOf(question, id);
    const up = rowButton(view, 'up', messages.moveUp, item, index === 0);
    const down = rowButton(view, 'down', messages.moveDown, item, index === last);
    const remove = keyed(last, rowButton(view, 'remove', messages.remove, item));
    return html`<li class="row" part="priority">
      <span class="number" part="number">${messages.number(index + 1)}</span>${words(item)}<span
        class="actions"
        >${up}${down}${remove}${jump(view, item, index)}</span
      >${view.below?.(id)}
    </li>`;
  };
  // Each keeps its place, so that ranking one leaves the rows of all others as they are.
  const notRanked = (item: Priority): unknown => {
    if (state.ranked.includes(item.id)) return nothing;
    if (before && !before.includes(item.id)) return noChange;
    return html`<li class="row" part="priority" role="listitem">
      ${words(item)}<span class="actions">${rowButton(view, 'add', messages.add, item)}</span
      >${view.below?.(item.id)}
    </li>`;
  };

  const rankedHeading = heading(level, messages.yourRanking, 'list-heading ranked');
  const notRankedHeading = heading(level, messages.notRanked, 'list-heading not-ranked');
  return html`<fieldset part="priorities" class=${error ? 'bad' : ''}>
    ${legendView(question, messages)}${errorView('priorities', error)}${rankedHeading}${
      last < 0 ? html`<p class="hint">${messages.nothingRanked}</p>` : nothing
    }
    <ol role="list" ?hidden=${last < 0}>
      ${state.ranked.map(ranked)}
    </ol>
    ${notRankedHeading}${all ? html`<p class="hint">${messages.everythingRanked}</p>` : nothing}
    <ul role="list" ?hidden=${all}>
      ${inGroups(question.priorities.map(notRanked))}
    </ul>
    <p class="count" part="status">${view.status}</p>
    ${
      last < 0
        ? nothing
        : html`<button
            type="button"
            class="again"
            part="action"
            @click=${({ detail }: MouseEvent) => {
              if (detail < 2) act({ type: 'clear' });
            }}
          >
            ${messages.startAgain}
          </button>`
    }
  </fieldset>`;
}
