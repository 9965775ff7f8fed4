import type { Answers } from './answers.js';
import type { Consultation } from './consultation.js';
import type { FieldError } from './field-error.js';
import { prioritiesIn } from './priorities-in.js';

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
  return undefined;
}

/**
 * What only a foreign program, or an old page, can get wrong in its answers: ids and fields that the
 * consultation does not have. At most one error a field.
 */
export function foreignErrors(consultation: Consultation, answers: Answers): FieldError[] {
  const { about } = consultation;
  const priorities = foreignPriorities(consultation, answers);
  const errors = priorities ? [priorities] : [];
  for (const field of ['name', 'email', 'role'] as const) {
    const value = answers.about?.[field] ?? '';
    if (value === '') continue;
    if (about[field] === 'off') errors.push({ field, code: `${field}-not-asked` });
    else if (field === 'role' && !about.roles.some(({ id }) => id === value))
      errors.push({ field, code: 'role-unknown' });
  }
  return errors;
}
