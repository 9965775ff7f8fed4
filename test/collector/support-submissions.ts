/** Submissions of every kind that the Cambridge consultation takes, for property-based tests. */
import fc from 'fast-check';
import type { StoredSubmission } from '../../src/collector/store.js';
import { canonicalAnswers, mintId, type Answers } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { sealed } from './support-collector.js';

const ids = cambridge.question.priorities.map(({ id }) => id);

// What spreadsheets and readers of CSV trip over, beside all of Unicode.
const text = fc.oneof(
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.string({ unit: fc.constantFrom(...Array.from('=+-@＝＋－＠\'", \t\r\n;a1')), maxLength: 12 }),
);

const answers: fc.Arbitrary<Answers> = fc
  .record(
    {
      priorities: fc.shuffledSubarray(ids).map((ranked) => ({ mode: 'rank' as const, ranked })),
      comment: text,
      about: fc.record(
        { name: text, email: fc.emailAddress(), role: fc.constantFrom('student', 'resident') },
        { requiredKeys: [], noNullPrototype: true },
      ),
    },
    { requiredKeys: [], noNullPrototype: true },
  )
  .map(canonicalAnswers);

/** Anything that the collector may have kept. */
export const storedSubmission: fc.Arbitrary<StoredSubmission> = fc.record(
  {
    submission: fc
      .record({ answers, source: fc.option(fc.constant('library.example.edu')) })
      .map(({ answers, source }) => ({
        ...sealed(answers, { id: mintId(), ...(source !== null && { source }) }),
      })),
    receivedAt: fc
      .date({ min: new Date('2025-12-03'), max: new Date('2025-12-26'), noInvalidDate: true })
      .map((date) => date.toISOString()),
    reference: fc.constantFrom('K7QF-2M9D-X4TC', 'AAAA-BBBB-CCCC'),
    late: fc.boolean(),
    held: fc.uniqueArray(fc.constantFrom('decoy', 'too-fast'), { minLength: 1 }),
    digest: fc.constant('0'.repeat(64)),
  },
  {
    requiredKeys: ['submission', 'receivedAt', 'reference', 'late', 'digest'],
    noNullPrototype: true,
  },
);
