import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  mostRanked,
  notRanked,
  rank,
  startRanking,
  type RankAction,
  type RankState,
} from '../../src/pickers/rank.js';
import { answerOf, pick, startPicker } from '../../src/pickers/pickers.js';
import { anyQuestion, idOf, question } from './support-question.js';

const ALL = ['housing', 'parks', 'transit', 'schools', 'safety', 'jobs'];

function ranking(ranked: readonly string[], limit?: number): RankState {
  return { ...startRanking(question('rank', ALL, limit)), ranked };
}

/** The outcome with the ranking instead of the state, for short comparisons. */
function outcome(state: RankState, action: RankAction) {
  const { state: after, ...rest } = rank(state, action);
  return { ranked: after.ranked, ...rest };
}

describe('a ranking begins', () => {
  it('with nothing ranked, and untouched it is no answer', () => {
    const state = startRanking(question('rank', ALL));
    assert.deepEqual(state.ranked, []);
    assert.deepEqual(notRanked(state), ALL);
    assert.equal(answerOf(state), undefined);
  });

  it('again from an answer, without what the question does not have', () => {
    const answer = { mode: 'rank' as const, ranked: ['jobs', 'gone', 'parks', 'jobs'] };
    assert.deepEqual(startRanking(question('rank', ALL), answer).ranked, ['jobs', 'parks']);
    const chosen = { mode: 'choose' as const, chosen: ['jobs'] };
    assert.deepEqual(startRanking(question('rank', ALL), chosen).ranked, []);
  });
});

describe('Add', () => {
  it('ranks behind the others; the focus goes to the Add button now at its place', () => {
    assert.deepEqual(outcome(ranking([]), { type: 'add', id: 'housing' }), {
      ranked: ['housing'],
      announcement: { code: 'added', params: { item: 'housing', position: 1, left: 5 } },
      focus: { control: 'add', id: 'parks' },
    });
  });

  it('of the last in the list moves the focus to the one before', () => {
    assert.deepEqual(outcome(ranking(['parks']), { type: 'add', id: 'jobs' }), {
      ranked: ['parks', 'jobs'],
      announcement: { code: 'added', params: { item: 'jobs', position: 2, left: 4 } },
      focus: { control: 'add', id: 'safety' },
    });
  });

  it('of the very last one moves the focus to the heading of the ranking', () => {
    assert.deepEqual(outcome(ranking(ALL.slice(0, 5)), { type: 'add', id: 'jobs' }), {
      ranked: ALL,
      announcement: { code: 'added-last', params: { item: 'jobs', position: 6 } },
      focus: { heading: 'ranked' },
    });
  });

  it('of the last that the limit allows says so', () => {
    assert.deepEqual(outcome(ranking(['parks', 'jobs'], 3), { type: 'add', id: 'safety' }), {
      ranked: ['parks', 'jobs', 'safety'],
      announcement: { code: 'added-last', params: { item: 'safety', position: 3 } },
      focus: { control: 'add', id: 'schools' },
    });
  });

  it('at the limit changes nothing, keeps the focus and says why', () => {
    const state = ranking(['parks', 'transit', 'housing'], 3);
    const after = rank(state, { type: 'add', id: 'jobs' });
    assert.equal(after.state, state);
    assert.deepEqual(after.announcement, {
      code: 'add-refused',
      params: { item: 'jobs', limit: 3 },
    });
    assert.equal(after.focus, undefined);
  });
});

describe('Move', () => {
  const state = ranking(ALL);

  it('up and down keep the focus on the same button of the same item', () => {
    assert.deepEqual(outcome(state, { type: 'up', id: 'transit' }), {
      ranked: ['housing', 'transit', 'parks', 'schools', 'safety', 'jobs'],
      announcement: { code: 'moved', params: { item: 'transit', position: 2, total: 6 } },
      focus: { control: 'up', id: 'transit' },
    });
    assert.deepEqual(outcome(state, { type: 'down', id: 'housing' }), {
      ranked: ['parks', 'housing', 'transit', 'schools', 'safety', 'jobs'],
      announcement: { code: 'moved', params: { item: 'housing', position: 2, total: 6 } },
      focus: { control: 'down', id: 'housing' },
    });
  });

  it('at an end changes nothing, keeps the focus and says so', () => {
    for (const [type, id, code] of [
      ['up', 'housing', 'already-first'],
      ['down', 'jobs', 'already-last'],
    ] as const) {
      const after = rank(state, { type, id });
      assert.equal(after.state, state);
      assert.deepEqual(after.announcement, { code, params: { item: id } });
      assert.equal(after.focus, undefined);
    }
  });

  it('to a position goes there, and to the nearest where there is none', () => {
    assert.deepEqual(outcome(state, { type: 'move', id: 'jobs', position: 2 }), {
      ranked: ['housing', 'jobs', 'parks', 'transit', 'schools', 'safety'],
      announcement: { code: 'moved', params: { item: 'jobs', position: 2, total: 6 } },
      focus: { control: 'move', id: 'jobs' },
    });
    assert.equal(rank(state, { type: 'move', id: 'parks', position: 99 }).state.ranked[5], 'parks');
    assert.equal(rank(state, { type: 'move', id: 'parks', position: -1 }).state.ranked[0], 'parks');
  });

  it('to where it is changes nothing and says so', () => {
    const after = rank(state, { type: 'move', id: 'parks', position: 2 });
    assert.equal(after.state, state);
    assert.deepEqual(after.announcement, {
      code: 'already-there',
      params: { item: 'parks', position: 2 },
    });
    assert.equal(after.focus, undefined);
  });
});

describe('Remove', () => {
  const state = ranking(['parks', 'jobs', 'housing']);

  it('moves the focus to Remove of the item that took its place', () => {
    assert.deepEqual(outcome(state, { type: 'remove', id: 'parks' }), {
      ranked: ['jobs', 'housing'],
      announcement: { code: 'removed', params: { item: 'parks', ranked: 2 } },
      focus: { control: 'remove', id: 'jobs' },
    });
  });

  it('of the last one moves it to the one before, and of the only one to the heading', () => {
    assert.deepEqual(rank(state, { type: 'remove', id: 'housing' }).focus, {
      control: 'remove',
      id: 'jobs',
    });
    assert.deepEqual(outcome(ranking(['parks']), { type: 'remove', id: 'parks' }), {
      ranked: [],
      announcement: { code: 'removed', params: { item: 'parks', ranked: 0 } },
      focus: { heading: 'ranked' },
    });
  });

  it('puts the item back at its place in the consultation’s order', () => {
    assert.deepEqual(notRanked(rank(state, { type: 'remove', id: 'jobs' }).state), [
      'transit',
      'schools',
      'safety',
      'jobs',
    ]);
  });
});

it('Start again clears the ranking and moves the focus to the heading “Not ranked”', () => {
  assert.deepEqual(outcome(ranking(['parks', 'jobs']), { type: 'clear' }), {
    ranked: [],
    announcement: { code: 'cleared', params: {} },
    focus: { heading: 'not-ranked' },
  });
});

describe('whatever fifty things somebody does to a ranking', () => {
  const refusals = ['add-refused', 'already-first', 'already-last', 'already-there'];

  const story = anyQuestion('rank').chain((of) => {
    const id = idOf(of);
    const action: fc.Arbitrary<RankAction> = fc.oneof(
      { weight: 6, arbitrary: fc.record({ type: fc.constant('add' as const), id }) },
      {
        weight: 4,
        arbitrary: fc.record({ type: fc.constantFrom('up' as const, 'down' as const), id }),
      },
      { weight: 2, arbitrary: fc.record({ type: fc.constant('remove' as const), id }) },
      {
        weight: 2,
        arbitrary: fc.record({
          type: fc.constant('move' as const),
          id,
          position: fc.integer({ min: -1, max: 14 }),
        }),
      },
      { weight: 1, arbitrary: fc.constant({ type: 'clear' as const }) },
    );
    return fc.record({
      of: fc.constant(of),
      actions: fc.array(action, { minLength: 50, maxLength: 50 }),
    });
  });

  /** Asserts what must be true after each action. */
  function assertSound(
    before: RankState,
    action: RankAction,
    after: ReturnType<typeof rank>,
  ): void {
    const { state, announcement, focus } = after;
    const waiting = notRanked(state);
    assert.equal(new Set(state.ranked).size, state.ranked.length, 'no id stands twice');
    assert.deepEqual([...state.ranked, ...waiting].sort(), [...state.all].sort(), 'none is lost');
    assert.deepEqual(
      waiting,
      state.all.filter((id) => waiting.includes(id)),
      'as the consultation has them',
    );
    assert.ok(state.ranked.length <= mostRanked(state), 'never over the limit');
    if (['up', 'down', 'move'].includes(action.type))
      assert.deepEqual(
        [...state.ranked].sort(),
        [...before.ranked].sort(),
        'a move is a permutation',
      );
    if (!announcement) assert.equal(state, before, 'what is not announced did not happen');
    if (announcement && refusals.includes(announcement.code)) {
      assert.equal(state, before, 'what is refused changes nothing');
      assert.equal(focus, undefined, 'and moves no focus');
    }
    if (focus && 'id' in focus)
      assert.ok(
        (focus.control === 'add' ? waiting : state.ranked).includes(focus.id),
        'the focus has a place',
      );
  }

  it('the ranking is sound, and every action is answered', () => {
    fc.assert(
      fc.property(story, ({ of, actions }) => {
        let state = startRanking(of);
        for (const action of actions) {
          const frozen = Object.freeze({ ...state, ranked: Object.freeze([...state.ranked]) });
          const after = rank(frozen, action);
          assertSound(frozen, action, after);
          state = after.state;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('its answer starts the same ranking again', () => {
    fc.assert(
      fc.property(story, ({ of, actions }) => {
        const state = actions.reduce(
          (before, action) => pick(before, action).state,
          startPicker(of),
        );
        assert.deepEqual(startPicker(of, answerOf(state)), state);
      }),
      { numRuns: 100 },
    );
  });
});

it('an action of another way of prioritising changes nothing', () => {
  const state = startPicker(question('rank', ALL));
  for (const action of [
    { type: 'toggle', id: 'jobs' },
    { type: 'pick', id: 'jobs' },
    { type: 'no-preference' },
  ] as const)
    assert.deepEqual(pick(state, action), { state });
});
