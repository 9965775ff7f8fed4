import type { Answers } from './answers.js';
import type { Consultation, Question } from './consultation.js';
import type { FieldError } from './field-error.js';
import { prioritiesIn } from './priorities-in.js';
import { NO_OPINION, SCALE, type Rating } from './rating.js';

function foreignPriorities(
  { question }: Consultation,
  { priorities }: Answers,
): FieldError | undefined {
  const field = 'priorities';
  if (priorities && priorities.mode !== question.mode)
    return { field, code: 'priorities-wrong-mode', params: { expected: question.mode } };
  const given = prioritiesIn(priorities);
  const known = new Set(question.priorities.map(({ id }) => id));
  if (given.some((id) => !known.has(id))) return { field, code: 'priorities-unknown' };
  if (new Set(given).size < given.length) return { field, code: 'priorities-repeated' };
  if (priorities?.mode === 'rate' && !Object.values(priorities.ratings).every(isRating(question)))
    return { field, code: 'ratings-unknown', params: { maximum: question.scale ?? SCALE } };
  if (priorities?.shown && !isOrderOf(priorities.shown, known))
    return { field, code: 'shown-unknown' };
  return undefined;
}

const isRating =
  ({ scale = SCALE }: Question) =>
  (rating: Rating): boolean =>
    rating === NO_OPINION || (Number.isInteger(rating) && rating >= 1 && rating <= scale);

/** Whether a list has each of these ids once. */
function isOrderOf(shown: readonly string[], known: ReadonlySet<string>): boolean {
  return (
    shown.length === known.size &&
    new Set(shown).size === known.size &&
    shown.every((id) => known.has(id))
  );
}

function foreignComments(
  { question }: Consultation,
  { priorityComments = {} }: Answers,
): FieldError[] {
  return Object.keys(priorityComments)
    .filter((id) => !question.comments || !question.priorities.some((each) => each.id === id))
    .map((id) => ({ field: `priorityComments.${id}`, code: 'unknown-field' }));
}

/**
 * What only a foreign program, or an old page, can get wrong in its answers: ids and fields that the
 * consultation does not have. At most one error a field.
 */
export function foreignErrors(consultation: Consultation, answers: Answers): FieldError[] {
  const { about } = consultation;
  const priorities = foreignPriorities(consultation, answers);
  const errors = [...(priorities ? [priorities] : []), ...foreignComments(consultation, answers)];
  for (const field of ['name', 'email', 'role'] as const) {
    const value = answers.about?.[field] ?? '';
    if (value === '') continue;
    if (about[field] === 'off') errors.push({ field, code: `${field}-not-asked` });
    else if (field === 'role' && !about.roles.some(({ id }) => id === value))
      errors.push({ field, code: 'role-unknown' });
  }
  return errors;
}
