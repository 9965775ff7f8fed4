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

const MODES = ['choose', 'rank', 'rate', 'allocate'] as const;

const demand = fc.constantFrom('off' as const, 'optional' as const, 'required' as const);

/** Consultations with every mode, limit, minimum and set of fields. */
export const anyConsultation: fc.Arbitrary<Consultation> = fc
  .record({
    mode: fc.constantFrom(...MODES),
    comments: fc.boolean(),
    shuffle: fc.boolean(),
    scale: fc.constantFrom(4, 5),
    required: fc.boolean(),
    limit: fc.option(fc.integer({ min: 1, max: 6 }), { nil: undefined }),
    minimum: fc.integer({ min: 0, max: 6 }),
    comment: fc.record({ required: fc.boolean(), maximumLength: fc.integer({ min: 1, max: 50 }) }),
    about: fc.record({ name: demand, email: demand, role: demand }),
  })
  .map(({ required, limit, minimum, comment, about, ...asks }) =>
    completeConsultation({
      ...cambridge,
      question: {
        ...{ ...cambridge.question, ...asks, required, minimum: Math.min(minimum, limit ?? 6) },
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
  const { mode, scale = 5, points = 10 } = question;
  const each = <T>(list: string[], value: (index: number) => T): Record<string, T> =>
    Object.fromEntries(list.map((id, index) => [id, value(index)]));
  const priorities = fc
    .tuple(
      given,
      fc.infiniteStream(fc.constantFrom(1, 2, 3, scale, 'no-opinion' as const)),
      fc.shuffledSubarray(ids, { minLength: ids.length }),
    )
    .map(([list, stream, order]): Answers['priorities'] => {
      const shown = question.shuffle && { shown: order };
      const ratings = each(list, () => stream.next().value as number);
      switch (mode) {
        case 'choose':
          return { mode, chosen: list, ...shown };
        case 'rank':
          return { mode, ranked: list, ...shown };
        case 'rate':
          return { mode, ratings, ...shown };
        case 'allocate':
          return { mode, points: each(list, () => Math.floor(points / ids.length)), ...shown };
      }
    });
  const field = <T>(wanted: 'off' | 'optional' | 'required', value: fc.Arbitrary<T>) =>
    wanted === 'off'
      ? fc.constant(undefined)
      : wanted === 'required'
        ? value
        : fc.option(value, { nil: undefined });
  return fc.record({
    priorities: field(question.required ? 'required' : 'optional', priorities),
    priorityComments: question.comments
      ? fc.dictionary(fc.constantFrom(...ids), written(50))
      : fc.constant(undefined),
    comment: field(comment.required ? 'required' : 'optional', written(comment.maximumLength)),
    about: fc.record({
      name: field(about.name, written(50)),
      email: field(about.email, email),
      role: field(about.role, fc.constantFrom(...ROLES)),
    }),
  });
}
