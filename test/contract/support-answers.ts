/** Consultations and answers of every shape, for the tests of the judge, the seal and the form. */
import fc from 'fast-check';
import {
  canonicalText,
  completeConsultation,
  isBlank,
  ROLES,
  type Answers,
  type Consultation,
  type Sealing,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';

/** What a seal says besides the answers. */
export const sealing: Sealing = {
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  language: 'en',
  sealedAt: '2025-12-20T18:02:11Z',
};

const demand = fc.constantFrom('off' as const, 'optional' as const, 'required' as const);

/** Consultations with every mode, limit, minimum and set of fields. */
export const anyConsultation: fc.Arbitrary<Consultation> = fc
  .record({
    mode: fc.constantFrom('choose' as const, 'rank' as const),
    required: fc.boolean(),
    limit: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    minimum: fc.integer({ min: 0, max: 6 }),
    comment: fc.record({ required: fc.boolean(), maximumLength: fc.integer({ min: 1, max: 50 }) }),
    about: fc.record({ name: demand, email: demand, role: demand }),
  })
  .map(({ mode, required, limit, minimum, comment, about }) =>
    completeConsultation({
      ...cambridge,
      question: {
        ...{ ...cambridge.question, mode, required, minimum: Math.min(minimum, limit ?? 6) },
        ...(limit !== undefined && { limit }),
      },
      comment,
      about,
    }),
  );

const written = (maximum: number): fc.Arbitrary<string> =>
  fc
    .string({ unit: 'grapheme', minLength: 1, maxLength: maximum })
    .filter((text) => !isBlank(text))
    .map((text) => Array.from(canonicalText(text)).slice(0, maximum).join(''))
    .filter((text) => !isBlank(text));

const email = fc.constantFrom('ana@example.com', 'пример@пример.рф', 'x+y@city.example.gov');

/** Answers in which nothing is wrong. */
export function validAnswers(of: Consultation): fc.Arbitrary<Answers> {
  const { question, comment, about } = of;
  const ids = question.priorities.map(({ id }) => id);
  const least = Math.max(question.minimum, question.required ? 1 : 0);
  const given = fc.shuffledSubarray(ids, {
    minLength: least,
    maxLength: question.limit ?? ids.length,
  });
  const priorities = given.map((list): Answers['priorities'] =>
    question.mode === 'choose' ? { mode: 'choose', chosen: list } : { mode: 'rank', ranked: list },
  );
  const field = <T>(wanted: 'off' | 'optional' | 'required', value: fc.Arbitrary<T>) =>
    wanted === 'off'
      ? fc.constant(undefined)
      : wanted === 'required'
        ? value
        : fc.option(value, { nil: undefined });
  return fc.record({
    priorities: field(question.required ? 'required' : 'optional', priorities),
    comment: field(comment.required ? 'required' : 'optional', written(comment.maximumLength)),
    about: fc.record({
      name: field(about.name, written(50)),
      email: field(about.email, email),
      role: field(about.role, fc.constantFrom(...ROLES)),
    }),
  });
}
