import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Priority } from '../contract/consultation.js';
import type { PickerMessages } from '../messages/messages.js';
import { chooseStatus, type ChooseAction, type ChooseState } from '../pickers/choose.js';
import { describedBy, errorView } from './error.js';
import { inGroups } from './groups.js';
import { legendView } from './legend.js';
import type { PickerView } from './picker.js';

/** Radios where one may be chosen, checkboxes otherwise. Nothing is ever disabled. */
export function chooseView(view: PickerView<ChooseState, ChooseAction>): TemplateResult {
  const { question, state, messages, error, act } = view;
  const single = question.limit === 1;
  const checked = (id: string): boolean =>
    state.chosen !== undefined && (id ? state.chosen.includes(id) : state.chosen.length === 0);
  const option = ({ id, label, description }: Priority): TemplateResult =>
    html`<li class="option" part="priority" role="listitem">
      <input
        type=${single ? 'radio' : 'checkbox'}
        part=${single ? 'radio' : 'checkbox'}
        id="choose-${id}"
        name="priorities"
        .checked=${live(checked(id))}
        aria-invalid=${error ? 'true' : nothing}
        aria-describedby=${describedBy(
          error && 'priorities-error',
          description && `description-${id}`,
        )}
        @change=${() => {
          act(id ? { type: single ? 'pick' : 'toggle', id } : { type: 'no-preference' });
        }}
      />
      <label for="choose-${id}"><bdi>${label}</bdi></label>
      ${
        description &&
        html`<p class="description" part="description" id="description-${id}" dir="auto">
          ${description}
        </p>`
      }${id && view.below?.(id)}
    </li>`;
  const options =
    single && !question.required
      ? [...question.priorities, { id: '', label: messages.noPreference }]
      : question.priorities;
  const { code, params } = chooseStatus(state);
  return html`<fieldset
    part="priorities"
    class=${error ? 'bad' : ''}
    role=${single ? 'radiogroup' : nothing}
  >
    ${legendView(question, messages)}${errorView('priorities', error)}
    <ul role="list">
      ${inGroups(options.map(option))}
    </ul>
    ${
      single
        ? nothing
        : html`<p class="count" part="count">
            ${messages.picker[code as keyof PickerMessages](params as never)}
          </p>`
    }
  </fieldset>`;
}
