import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Priority } from '../contract/consultation.js';
import {
  pointsFor,
  pointsUsed,
  type AllocateAction,
  type AllocateState,
} from '../pickers/allocate.js';
import { describedBy, errorView } from './error.js';
import { legendView } from './legend.js';
import type { PickerView } from './picker.js';

type View = PickerView<AllocateState, AllocateAction>;

/** Chromium leaves a space between two texts out of a name that nobody sees: they have to be one. */
const oneText = (words: string | undefined, label: string): string => `${words ?? ''} ${label}`;

/** A button beside a priority's field. Its name has no sign in it that a screen reader would drop. */
function step(
  view: View,
  { id, label }: Priority,
  type: 'fewer' | 'more',
  idle: boolean,
): TemplateResult {
  const { messages, error, act } = view;
  const words = type === 'more' ? messages.modes?.morePoints : messages.modes?.fewerPoints;
  return html`<button
    type="button"
    class="step"
    part="action"
    data-control=${type}
    data-id=${id}
    aria-disabled=${idle ? 'true' : nothing}
    aria-describedby=${error ? 'priorities-error' : nothing}
    @click=${() => {
      if (!idle) act({ type, id });
    }}
  >
    <svg viewBox="0 0 20 20" fill="none" stroke="currentColor" stroke-width="2" aria-hidden="true">
      <path d=${type === 'more' ? 'M4 10h12M10 4v12' : 'M4 10h12'} />
    </svg>
    <span class="visually-hidden">${oneText(words, label)}</span>
  </button>`;
}

/** A number field for each priority, with a button on either side, and what is used of the total. */
export function allocateView(view: View): TemplateResult {
  const { question, state, messages, error, act, below } = view;
  const { modes } = messages;
  const used = pointsUsed(state);
  const numbers = question.priorities.map(({ id }) => pointsFor(state, id));
  /** Whether a field has a part in what is wrong. */
  const wrong = (points: number): boolean => {
    if (numbers.some(Number.isNaN)) return Number.isNaN(points);
    return used > state.total ? points > 0 : points === 0;
  };
  const row = (priority: Priority): TemplateResult => {
    const { id, label, description } = priority;
    const points = pointsFor(state, id);
    return html`<li class="row" part="priority">
      <span class="words"
        ><bdi>${label}</bdi>${
          description &&
          html`<bdi class="description" part="description" id="description-${id}"
            >${description}</bdi
          >`
        }</span
      >
      <span class="actions">
        ${step(view, priority, 'fewer', points === 0)}
        <label class="visually-hidden" for="points-${id}"
          >${oneText(modes?.pointsFor, label)}</label
        >
        <input
          class="points"
          part="input"
          id="points-${id}"
          name="points.${id}"
          inputmode="numeric"
          autocomplete="off"
          dir="ltr"
          .value=${live(state.typed.get(id) ?? '')}
          aria-invalid=${error && wrong(points) ? 'true' : nothing}
          aria-describedby=${describedBy(
            error && 'priorities-error',
            description && `description-${id}`,
          )}
          @input=${(event: Event) => {
            act({ type: 'type', id, text: (event.target as HTMLInputElement).value });
          }}
        />
        ${step(view, priority, 'more', false)}
      </span>
      ${below?.(id)}
    </li>`;
  };
  return html`<fieldset part="priorities" class=${error ? 'bad' : ''}>
    ${legendView(question, messages, {
      asks: question.label ?? modes?.allocate(state.total) ?? '',
      limits: modes?.allocateFreely,
    })}
    ${errorView('priorities', error)}
    <ul role="list">
      ${question.priorities.map(row)}
    </ul>
    <p class="count" part="count">
      ${messages.number(used)} / ${modes?.countedPoints(state.total)}
    </p>
    <p class="count" part="status">${view.status}</p>
  </fieldset>`;
}
