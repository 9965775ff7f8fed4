import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { drop, type Place } from '../../src/pickers/drop.js';
import {
  mostRanked,
  notRanked,
  rank,
  startRanking,
  type RankState,
} from '../../src/pickers/rank.js';
import { anyQuestion, idOf, question } from './support-question.js';

const ALL = ['housing', 'parks', 'transit', 'schools', 'safety', 'jobs'];

function ranking(ranked: readonly string[], limit?: number): RankState {
  return { ...startRanking(question('rank', ALL, limit)), ranked };
}

/** What is ranked after a drop, and what is said. */
function dropped(state: RankState, id: string, place: Place) {
  const { state: after, announcement } = drop(state, id, place);
  return [after.ranked, announcement?.code, announcement?.params];
}

describe('Dropping a priority', () => {
  it('moves one that is ranked, in the words of a move', () => {
    assert.deepEqual(dropped(ranking(['parks', 'jobs', 'safety']), 'safety', 1), [
      ['safety', 'parks', 'jobs'],
      'moved',
      { item: 'safety', position: 1, total: 3 },
    ]);
  });

  it('at the end of the ranking adds it, in the words of Add', () => {
    assert.deepEqual(dropped(ranking(['parks']), 'jobs', 2), [
      ['parks', 'jobs'],
      'added',
      { item: 'jobs', position: 2, left: 4 },
    ]);
    assert.deepEqual(dropped(ranking([]), 'jobs', 1).slice(0, 2), [['jobs'], 'added']);
  });

  it('before others adds it there, and says where', () => {
    assert.deepEqual(dropped(ranking(['parks', 'safety']), 'jobs', 1), [
      ['jobs', 'parks', 'safety'],
      'moved',
      { item: 'jobs', position: 1, total: 3 },
    ]);
  });

  it('among what is not ranked removes it, in the words of Remove', () => {
    assert.deepEqual(dropped(ranking(['parks', 'jobs']), 'parks', 'not-ranked'), [
      ['jobs'],
      'removed',
      { item: 'parks', ranked: 1 },
    ]);
  });

  it('says why it is not added beyond the limit, and changes nothing', () => {
    const state = ranking(['parks', 'jobs'], 2);
    for (const place of [1, 2, 3]) {
      const outcome = drop(state, 'safety', place);
      assert.equal(outcome.state, state);
      assert.equal(outcome.announcement?.code, 'add-refused');
    }
  });

  it('where it was changes nothing and says nothing', () => {
    const state = ranking(['parks', 'jobs']);
    assert.deepEqual(drop(state, 'parks', 1), { state });
    assert.deepEqual(drop(state, 'jobs', 9), { state }, 'below the last is where the last is');
    assert.deepEqual(drop(state, 'safety', 'not-ranked'), { state });
  });

  it('leads where the buttons lead, whatever is dropped where', () => {
    const place = fc.oneof(fc.integer({ min: 1, max: 14 }), fc.constant<Place>('not-ranked'));
    const steps = anyQuestion('rank').chain((of) =>
      fc.tuple(fc.constant(of), fc.array(fc.tuple(idOf(of), place), { maxLength: 30 })),
    );
    fc.assert(
      fc.property(steps, ([of, drops]) => {
        let state = startRanking(of);
        for (const [id, to] of drops) {
          const outcome = drop(state, id, to);
          let expected = state;
          if (to === 'not-ranked') expected = rank(state, { type: 'remove', id }).state;
          else {
            expected = rank(expected, { type: 'add', id }).state;
            const most = expected.ranked.length;
            expected = rank(expected, { type: 'move', id, position: Math.min(to, most) }).state;
          }
          assert.deepEqual(outcome.state.ranked, expected.ranked);
          // Every priority is in one list, once, and no more are ranked than may be.
          const both = [...outcome.state.ranked, ...notRanked(outcome.state)];
          assert.deepEqual([...both].sort(), [...state.all].sort());
          assert.ok(outcome.state.ranked.length <= mostRanked(state));
          assert.equal(
            outcome.announcement === undefined,
            sameOrder(state, outcome.state) && !refused(state, id, to),
          );
          state = outcome.state;
        }
      }),
    );
  });
});

function sameOrder(one: RankState, other: RankState): boolean {
  return one.ranked.join() === other.ranked.join();
}

/** Whether there is no place left in the ranking for this one. */
function refused({ ranked, ...state }: RankState, id: string, to: Place): boolean {
  const full = ranked.length >= mostRanked({ ranked, ...state });
  return to !== 'not-ranked' && state.all.includes(id) && !ranked.includes(id) && full;
}
