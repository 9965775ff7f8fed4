/** The question of a plain form: one way for each mode, with nothing but HTML's own controls. */
import type { Priority, Question } from '../contract/consultation.js';
import { NO_OPINION, POINTS, SCALE, type Rating } from '../contract/rating.js';
import { escaped } from './escaped.js';
import type { AllMessages, PlainWords } from './plain-words.js';

/**
 * Most places that a ranking has where the question sets no limit. Each is a list of all priorities:
 * a page of 600 lists with 600 lines each is of no use to anybody.
 */
export const MOST_PLACES = 20;

/** How many places a plain form offers for a ranking. */
export function placesOf({ limit, minimum, priorities }: Question): number {
  return limit ?? Math.min(priorities.length, Math.max(minimum, MOST_PLACES));
}

interface Asked {
  asks: string;
  limits: string | undefined;
}

function asked({ mode, limit, points = POINTS }: Question, messages: AllMessages): Asked {
  const { modes } = messages;
  switch (mode) {
    case 'rank':
      return {
        asks: messages.rank,
        limits: limit === undefined ? messages.limitRankAll : messages.limitRank(limit),
      };
    case 'rate':
      return { asks: modes.rate, limits: modes.rateMany };
    case 'allocate':
      return { asks: modes.allocate(points), limits: modes.allocateFreely };
    case 'choose':
      if (limit === 1) return { asks: messages.chooseOne, limits: undefined };
      return {
        asks: messages.chooseMany,
        limits: limit === undefined ? messages.limitChooseMany : messages.limitChoose(limit),
      };
  }
}

function words({ own }: PlainWords, { label, description }: Priority): string {
  return own(label) + (description === undefined ? '' : ` <small>${own(description)}</small>`);
}

/** The list of priorities, which `readMarkup` reads; `control` puts each into a line of its own. */
function list(
  plain: PlainWords,
  control: (words: string, priority: Priority) => string = (text) => text,
): string {
  const items = plain.consultation.question.priorities.map(
    (priority) =>
      `<li data-id="${escaped(priority.id)}">${control(words(plain, priority), priority)}</li>`,
  );
  return `<ul>\n${items.join('\n')}\n</ul>`;
}

function choose(plain: PlainWords): string {
  const { question } = plain.consultation;
  const type = question.limit === 1 ? 'radio' : 'checkbox';
  const control = (text: string, { id }: Priority): string =>
    `<label><input type="${type}" name="priorities" value="${escaped(id)}"> ${text}</label>`;
  // A radio cannot be cleared: whoever would rather not say can say so. Nothing is sent then.
  const none =
    type === 'radio' && !question.required
      ? `\n<p><label><input type="radio" name="priorities" value=""> ${escaped(plain.messages.noAnswer)}</label></p>`
      : '';
  return list(plain, control) + none;
}

/** Places to be filled, first the most important: what the wire wants is the order. */
export function plainPlaces({ consultation, messages, lang }: PlainWords): string {
  const options = consultation.question.priorities.map(
    ({ id, label }) => `<option value="${escaped(id)}"${lang(label)}>${escaped(label)}</option>`,
  );
  const select = `<select name="priorities">\n<option value="">${escaped(messages.roleUnchosen)}</option>\n${options.join('\n')}\n</select>`;
  return Array.from(
    { length: placesOf(consultation.question) },
    (_, index) => `<p><label>${escaped(messages.number(index + 1))} ${select}</label></p>`,
  ).join('\n');
}

function rank(plain: PlainWords): string {
  return `${list(plain)}\n${plainPlaces(plain)}`;
}

function rate(plain: PlainWords): string {
  const { consultation, messages, own } = plain;
  const { scale = SCALE, priorities } = consultation.question;
  const ratings: Rating[] = [...Array.from({ length: scale }, (_, index) => index + 1), NO_OPINION];
  const said = (rating: Rating): string => {
    if (rating === NO_OPINION) return messages.modes.noOpinion;
    // A scale of four leaves out the middle of five.
    return messages.modes.ratings[rating - 1 + Number(scale === 4 && rating > 2)] ?? '';
  };
  const groups = priorities.map(({ id, label }) => {
    const name = escaped(`ratings.${id}`);
    const radios = ratings.map(
      (rating) =>
        `<p><label><input type="radio" name="${name}" value="${String(rating)}"> ${escaped(said(rating))}</label></p>`,
    );
    return `<fieldset>\n<legend>${own(label)}</legend>\n${radios.join('\n')}\n</fieldset>`;
  });
  return `${list(plain)}\n${groups.join('\n')}`;
}

function allocate(plain: PlainWords): string {
  return list(
    plain,
    (text, { id }) =>
      `<label>${text} <input name="${escaped(`points.${id}`)}" size="4" inputmode="numeric" autocomplete="off" dir="ltr"></label>`,
  );
}

const WAYS = { choose, rank, rate, allocate };

/** A field for words on each priority, where they are asked for. */
function priorityComments({ consultation, messages, own }: PlainWords): string {
  const { comments, priorities } = consultation.question;
  if (comments !== true) return '';
  return priorities
    .map(
      ({ id, label }) =>
        `\n<p><label>${escaped(messages.modes.commentOn)} ${own(label)} ${escaped(messages.optionalMark)}<br>\n<textarea name="${escaped(`priorityComments.${id}`)}" rows="2" dir="auto"></textarea></label></p>`,
    )
    .join('');
}

/** The question as a fieldset. */
export function plainQuestion(plain: PlainWords): string {
  const { consultation, messages, own } = plain;
  const { question } = consultation;
  const { asks, limits } = asked(question, messages);
  const words =
    question.label === undefined
      ? escaped(asks)
      : `<span data-part="question">${own(question.label)}</span>`;
  const rest = [limits, question.required ? undefined : messages.optionalMark]
    .filter((each) => each !== undefined)
    .map(escaped);
  const hint =
    question.hint === undefined ? '' : `\n<p data-part="question-hint">${own(question.hint)}</p>`;
  return `<fieldset>
<legend>${[words, ...rest].join(' ')}</legend>${hint}
${WAYS[question.mode](plain)}${priorityComments(plain)}
</fieldset>`;
}
