import { html, nothing, type TemplateResult } from 'lit';
import type { Question } from '../contract/consultation.js';
import type { Messages } from '../messages/messages.js';

/** The whole question, its limit included: what a screen reader says as the group's name. */
function questionWords({ mode, label, limit }: Question, messages: Messages): unknown {
  if (mode === 'choose') {
    if (label === undefined) {
      if (limit === 1) return messages.chooseOne;
      return limit === undefined
        ? `${messages.chooseMany} ${messages.limitChooseMany}`
        : messages.chooseUpTo(limit);
    }
    if (limit === 1) return html`<bdi>${label}</bdi>`;
    return html`<bdi>${label}</bdi> ${
        limit === undefined ? messages.limitChooseMany : messages.limitChoose(limit)
      }`;
  }
  if (label === undefined) return limit === undefined ? messages.rankAll : messages.rankUpTo(limit);
  return html`<bdi>${label}</bdi> ${
      limit === undefined ? messages.limitRankAll : messages.limitRank(limit)
    }`;
}

/** The question as the fieldset's legend. A fieldset's description is not spoken, so all is here. */
export function legendView(question: Question, messages: Messages): TemplateResult {
  const words = questionWords(question, messages);
  return html`<legend part="question">
      ${question.required ? words : html`${words} ${messages.optionalMark}`}
    </legend>
    ${
      question.hint === undefined
        ? nothing
        : html`<p class="hint" part="hint" dir="auto">${question.hint}</p>`
    }`;
}
