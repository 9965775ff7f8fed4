import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { answerOf, pick, startPicker } from '../../src/pickers/all-pickers.js';
import { rate, ratingsOf, startRating } from '../../src/pickers/rate.js';
import { anyQuestion, idOf, question } from './support-question.js';

const ALL = ['housing', 'parks', 'jobs'];

describe('rating begins', () => {
  it('with nothing rated, and untouched it is no answer', () => {
    const state = startRating(question('rate', ALL));
    assert.equal(state.ratings.size, 0);
    assert.equal(answerOf(state), undefined);
  });

  it('with five words where the question does not say, and "no opinion" last', () => {
    assert.deepEqual(ratingsOf(startRating(question('rate', ALL))), [1, 2, 3, 4, 5, 'no-opinion']);
    const four = startRating({ ...question('rate', ALL), scale: 4 });
    assert.deepEqual(ratingsOf(four), [1, 2, 3, 4, 'no-opinion']);
  });

  it('again from an answer, without what the question does not have', () => {
    const ratings = { jobs: 2, gone: 1, parks: 9, housing: 'no-opinion' as const };
    const state = startRating(question('rate', ALL), { mode: 'rate', ratings });
    assert.deepEqual(Object.fromEntries(state.ratings), { housing: 'no-opinion', jobs: 2 });
    const chosen = startRating(question('rate', ALL), { mode: 'choose', chosen: ['jobs'] });
    assert.equal(chosen.ratings.size, 0);
  });
});

describe('a rating', () => {
  it('keeps "no opinion" apart from no answer', () => {
    const { state } = rate(startRating(question('rate', ALL)), {
      type: 'rate',
      id: 'parks',
      rating: 'no-opinion',
    });
    assert.deepEqual(answerOf(state), { mode: 'rate', ratings: { parks: 'no-opinion' } });
  });

  it('says nothing of its own: the radio does', () => {
    const { state } = rate(startRating(question('rate', ALL)), {
      type: 'rate',
      id: 'jobs',
      rating: 5,
    });
    assert.deepEqual(rate(state, { type: 'rate', id: 'jobs', rating: 1 }).announcement, undefined);
  });
});

describe('whatever is rated', () => {
  const someRating = fc.oneof(
    fc.integer({ min: -1, max: 7 }),
    fc.constant('no-opinion' as const),
    fc.constant(2.5),
  );
  const rated = anyQuestion('rate').chain((asked) =>
    fc.record({
      asked: fc.constant(asked),
      steps: fc.array(fc.tuple(idOf(asked), someRating), { maxLength: 40 }),
    }),
  );

  it('each known priority has its last known rating, in the order of the question', () => {
    fc.assert(
      fc.property(rated, ({ asked, steps }) => {
        const expected = new Map<string, unknown>();
        let state = startPicker(asked);
        for (const [id, rating] of steps) {
          state = pick(state, { type: 'rate', id, rating }).state;
          const known = asked.priorities.some((priority) => priority.id === id);
          if (known && ratingsOf({ scale: 5 }).includes(rating)) expected.set(id, rating);
        }
        const answer = answerOf(state);
        const ratings = answer?.mode === 'rate' ? answer.ratings : {};
        assert.deepEqual(new Map(Object.entries(ratings)), expected);
        const order = asked.priorities.map(({ id }) => id).filter((id) => expected.has(id));
        // A number as an id would go first in any object; ids are words here.
        assert.deepEqual(Object.keys(ratings), order);
      }),
    );
  });

  it('begins again from its own answer as it was', () => {
    fc.assert(
      fc.property(rated, ({ asked, steps }) => {
        let state = startPicker(asked);
        for (const [id, rating] of steps) state = pick(state, { type: 'rate', id, rating }).state;
        assert.deepEqual(answerOf(startPicker(asked, answerOf(state))), answerOf(state));
      }),
    );
  });
});
