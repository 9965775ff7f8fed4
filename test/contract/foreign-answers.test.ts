import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import {
  completeConsultation,
  readSubmission,
  type Answers,
  type ConsultationInput,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { sealing } from './support-answers.js';

type Asks = Partial<ConsultationInput['question']>;

/** What the judge says of answers to the Cambridge question, asked in another way. */
function said(asks: Asks, answers: unknown): string[] {
  const consultation = completeConsultation({
    ...cambridge,
    question: { ...cambridge.question, ...asks },
  });
  const { id, edition } = consultation;
  const read = readSubmission(consultation, {
    ...{ version: 1, consultation: id, edition, ...sealing },
    answers,
  });
  return (read.errors ?? []).map(({ field, code }) => `${field}: ${code}`);
}

const rated = (ratings: object, more: object = {}): unknown => ({
  priorities: { mode: 'rate', ratings, ...more },
});
const given = (points: object): unknown => ({ priorities: { mode: 'allocate', points } });
const ids = cambridge.question.priorities.map(({ id }) => id);

describe('A program that sends ratings', () => {
  it('may rate with any word of the scale, and have no opinion', () => {
    assert.deepEqual(said({ mode: 'rate' }, rated({ engage: 1, empower: 5 })), []);
    assert.deepEqual(said({ mode: 'rate' }, rated({ engage: 'no-opinion' })), []);
  });

  for (const [what, asks, answers, expected] of [
    ['a word above the scale', {}, rated({ engage: 6 }), 'ratings-unknown'],
    ['five of four', { scale: 4 }, rated({ engage: 5 }), 'ratings-unknown'],
    ['nought', {}, rated({ engage: 0 }), 'ratings-unknown'],
    ['a half', {}, rated({ engage: 1.5 }), 'ratings-unknown'],
    ['another word', {}, rated({ engage: 'very' }), 'wrong-type'],
    ['a rating as text', {}, rated({ engage: '3' }), 'wrong-type'],
    ['another priority', {}, rated({ parks: 3 }), 'priorities-unknown'],
    ['points', {}, given({ engage: 3 }), 'priorities-wrong-mode'],
  ] as [string, Asks, unknown, string][])
    it(`is refused ${what}`, () => {
      const [first = '', ...rest] = said({ mode: 'rate', ...asks }, answers);
      assert.match(first, new RegExp(`^priorities.*: ${expected}$`));
      assert.deepEqual(rest, []);
    });
});

describe('A program that sends points', () => {
  it('may give some, or all', () => {
    assert.deepEqual(said({ mode: 'allocate' }, given({ engage: 3, empower: 7 })), []);
    assert.deepEqual(said({ mode: 'allocate', points: 2 }, given({ engage: 2 })), []);
  });

  for (const [what, points, expected] of [
    ['more than there are', { engage: 6, empower: 5 }, 'points-over'],
    ['less than none', { engage: -1 }, 'points-format'],
    ['less than none to make up for more', { engage: 12, empower: -2 }, 'points-format'],
    ['a part of one', { engage: 0.5 }, 'points-format'],
    ['more than any number', { engage: 1e300 }, 'points-over'],
    ['points for another priority', { parks: 1 }, 'priorities-unknown'],
    ['points as text', { engage: '3' }, 'points-format'],
  ] as const)
    it(`is refused ${what}`, () => {
      const [first = '', ...rest] = said({ mode: 'allocate' }, given(points));
      assert.match(first, new RegExp(`^priorities.*: ${expected}$`));
      assert.deepEqual(rest, []);
    });
});

describe('A program that sends what is said of single priorities', () => {
  const about = (priorityComments: object): Partial<Answers> => ({ priorityComments }) as Answers;

  it('may do so where it is asked', () => {
    assert.deepEqual(said({ comments: true }, about({ engage: 'Yes.' })), []);
  });

  it('is refused it where nobody asks, of another priority, and too long', () => {
    assert.deepEqual(said({}, about({ engage: 'Yes.' })), [
      'priorityComments.engage: unknown-field',
    ]);
    assert.deepEqual(said({ comments: true }, about({ parks: 'Yes.' })), [
      'priorityComments.parks: unknown-field',
    ]);
    assert.deepEqual(said({ comments: true }, about({ engage: 'x'.repeat(1001) })), [
      'priorityComments.engage: priority-comment-too-long',
    ]);
  });
});

describe('A program that says in which order it showed the priorities', () => {
  const shown = (order: readonly string[]): string[] =>
    said({ mode: 'rate', shuffle: true }, rated({ engage: 1 }, { shown: order }));

  it('may have any order', () => {
    assert.deepEqual(shown([...ids].reverse()), []);
  });

  it('is refused one with a priority too many, too few, twice, or unknown', () => {
    const [first = ''] = ids;
    for (const order of [
      [...ids, first],
      ids.slice(1),
      [first, ...ids.slice(0, -1)],
      [...ids.slice(1), 'parks'],
    ])
      // prettier-ignore
      assert.deepEqual(shown(order), ['priorities: shown-unknown'], order.join());
  });
});
