/** Questions for the pickers: some by name, and any at all for the properties. */
import fc from 'fast-check';
import type { Mode, Question } from '../../src/contract/index.js';

/** A question about these priorities. */
export function question(mode: Mode, ids: readonly string[], limit?: number): Question {
  const priorities = ids.map((id) => ({ id, label: id }));
  return { mode, required: false, minimum: 0, priorities, ...(limit !== undefined && { limit }) };
}

/** Any question of this mode: 2 to 12 priorities, with or without a limit. */
export function anyQuestion(mode: Mode): fc.Arbitrary<Question> {
  return fc
    .uniqueArray(fc.stringMatching(/^[a-z]{1,6}$/), { minLength: 2, maxLength: 12 })
    .chain((ids) =>
      fc
        .option(fc.integer({ min: 1, max: ids.length }), { nil: undefined })
        .map((limit) => question(mode, ids, limit)),
    );
}

/** An id of the question, or now and then one that it does not have. */
export function idOf(of: Question): fc.Arbitrary<string> {
  return fc.oneof(
    { weight: 9, arbitrary: fc.constantFrom(...of.priorities.map(({ id }) => id)) },
    { weight: 1, arbitrary: fc.constantFrom('unknown', '', '__proto__', 'constructor') },
  );
}
