import { html, nothing, type TemplateResult } from 'lit';
import { live } from 'lit/directives/live.js';
import type { Rating } from '../contract/rating.js';
import type { Priority } from '../contract/consultation.js';
import { ratingsOf, type RateAction, type RateState } from '../pickers/rate.js';
import { describedBy, errorView } from './error.js';
import { legendView } from './legend.js';
import type { PickerView } from './picker.js';
import { ratingWords } from './rating-words.js';

type View = PickerView<RateState, RateAction>;

function choice(view: View, id: string, rating: Rating, described: unknown): TemplateResult {
  const { state, messages, error, act } = view;
  const name = `rate-${id}-${String(rating)}`;
  return html`<li class="option">
    <input
      type="radio"
      part="radio"
      id=${name}
      name="ratings.${id}"
      .checked=${live(state.ratings.get(id) === rating)}
      aria-invalid=${error ? 'true' : nothing}
      aria-describedby=${described}
      @change=${() => {
        act({ type: 'rate', id, rating });
      }}
    />
    <label for=${name}>${ratingWords(rating, state.scale, messages)}</label>
  </li>`;
}

/** A group of radios for each priority, named by it: words, no stars, no sliders, no matrix. */
export function rateView(view: View): TemplateResult {
  const { question, state, messages, error, below } = view;
  const row = ({ id, label, description }: Priority): TemplateResult => {
    const described = describedBy(error && 'priorities-error', description && `description-${id}`);
    return html`<fieldset class="rating" part="priority">
      <legend><bdi>${label}</bdi></legend>
      ${
        description &&
        html`<p class="description" part="description" id="description-${id}" dir="auto">
          ${description}
        </p>`
      }
      <ul class="choices" role="list">
        ${ratingsOf(state).map((rating) => choice(view, id, rating, described))}
      </ul>
      ${below?.(id)}
    </fieldset>`;
  };
  return html`<fieldset part="priorities" class=${error ? 'bad' : ''}>
    ${legendView(question, messages, {
      asks: question.label ?? messages.modes?.rate ?? '',
      limits: messages.modes?.rateMany,
    })}
    ${errorView('priorities', error)} ${question.priorities.map(row)}
    <p class="count" part="count">${messages.modes?.rated(state.ratings.size, state.all.length)}</p>
  </fieldset>`;
}
