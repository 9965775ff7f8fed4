import { html, type TemplateResult } from 'lit';
import type { Question } from '../contract/consultation.js';
import type { Messages } from '../messages/messages.js';

interface LegendWords {
  asks: string;
  limits: string | undefined;
}

/** What is asked, and how much of it: both are in the group's name, the second in quieter type. */
function questionWords({ mode, label, limit }: Question, messages: Messages): LegendWords {
  if (mode === 'rank')
    return {
      asks: label ?? messages.rank,
      limits: limit === undefined ? messages.limitRankAll : messages.limitRank(limit),
    };
  if (limit === 1) return { asks: label ?? messages.chooseOne, limits: undefined };
  return {
    asks: label ?? messages.chooseMany,
    limits: limit === undefined ? messages.limitChooseMany : messages.limitChoose(limit),
  };
}

/**
 * The question as the fieldset's legend. A fieldset's description is not spoken, so all is here. The
 * space after what is asked does not break: of another kind browsers keep none before a line of its
 * own, and the two sentences would be one word in the group's name.
 */
export function legendView(
  question: Question,
  messages: Messages,
  { asks, limits }: LegendWords = questionWords(question, messages),
): TemplateResult {
  const rest = [limits, !question.required && messages.optionalMark].filter(Boolean).join(' ');
  return html`<legend part="question">
      <bdi>${rest ? `${asks}\u00A0` : asks}</bdi>${rest && html`<span class="hint">${rest}</span>`}
    </legend>
    ${question.hint && html`<p class="hint" part="hint" dir="auto">${question.hint}</p>`}`;
}
