import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { judgePoints } from '../../src/contract/judge-modes.js';
import {
  allocate,
  pointsUsed,
  startAllocating,
  type AllocateAction,
  type AllocateState,
} from '../../src/pickers/allocate.js';
import { answerOf, pick, startPicker } from '../../src/pickers/all-pickers.js';
import { anyQuestion, idOf, question } from './support-question.js';

const ALL = ['housing', 'parks', 'jobs'];
const asked = question('allocate', ALL);

function after(...actions: AllocateAction[]): AllocateState {
  return actions.reduce((state, action) => allocate(state, action).state, startAllocating(asked));
}

const type = (id: string, text: string): AllocateAction => ({ type: 'type', id, text });
const typed = (text: string) => answerOf(after(type('jobs', text)));

describe('sharing points begins', () => {
  it('with ten points where the question does not say, none given, and no answer', () => {
    const state = startAllocating(asked);
    assert.equal(state.total, 10);
    assert.equal(pointsUsed(state), 0);
    assert.equal(answerOf(state), undefined);
    assert.equal(startAllocating({ ...asked, points: 100 }).total, 100);
  });

  it('again from what somebody has typed, a word too, while the answer says the same', () => {
    const before = after(type('housing', 'abc'), type('parks', ' 4 '), type('jobs', '0'));
    const again = startPicker({ ...asked, points: 20 }, answerOf(before), before);
    assert.equal(again.mode === 'allocate' && again.total, 20);
    assert.deepEqual(again.mode === 'allocate' && [...again.typed.values()], ['abc', ' 4 ', '0']);
  });

  it('empty where there is no answer, and from another answer with its own numbers', () => {
    const before = after(type('housing', 'abc'), type('parks', '4'));
    const empty = startPicker(asked, undefined, before);
    assert.deepEqual(empty.mode === 'allocate' && [...empty.typed.values()], ['', '', '']);
    const other = startPicker(asked, { mode: 'allocate', points: { housing: 2 } }, before);
    assert.deepEqual(other.mode === 'allocate' && [...other.typed.values()], ['2', '', '']);
  });

  it('again from an answer, without what the question does not have', () => {
    const answer = { mode: 'allocate' as const, points: { parks: 4, gone: 3 } };
    assert.deepEqual(answerOf(startAllocating(asked, answer)), {
      mode: 'allocate',
      points: { parks: 4 },
    });
  });
});

describe('what stands in a field', () => {
  it('is a number in the digits of any script', () => {
    for (const text of ['3', ' 3 ', '03', '３', '٣', '۳', '३', '৩'])
      assert.deepEqual(typed(text), { mode: 'allocate', points: { jobs: 3 } }, text);
  });

  it('is no answer when it is empty, blank or nought', () => {
    for (const text of ['', ' ', '0', '٠']) assert.equal(typed(text), undefined, text);
  });

  it('is told to the judge when it is no number, and counts as none until then', () => {
    for (const text of ['abc', '-3', '2.5', '1e3', '٣x', '9999999']) {
      const answer = typed(text);
      assert.equal(pointsUsed(after(type('jobs', text))), 0, text);
      assert.deepEqual(judgePoints(asked, answer), [
        { field: 'priorities', code: 'points-format' },
      ]);
    }
  });

  it('goes on from nought when a button is pressed beside something that is no number', () => {
    const state = after(type('jobs', 'abc'), { type: 'more', id: 'jobs' });
    assert.equal(state.typed.get('jobs'), '1');
  });
});

describe('the sentence after a change', () => {
  const said = (state: AllocateState, action: AllocateAction) => allocate(state, action);

  it('says what is left, with a pause for more', () => {
    assert.deepEqual(said(after(), type('housing', '6')).announcement, {
      code: 'points-left',
      params: { item: 'housing', points: 6, left: 4, total: 10 },
    });
    assert.equal(said(after(), type('housing', '6')).pause, 500);
  });

  it('says when all are used, and how many are too many', () => {
    const nine = after(type('housing', '9'));
    assert.deepEqual(said(nine, { type: 'more', id: 'jobs' }).announcement, {
      code: 'points-used',
      params: { total: 10 },
    });
    assert.deepEqual(said(nine, type('jobs', '3')).announcement, {
      code: 'points-over',
      params: { item: 'jobs', points: 3, over: 2 },
    });
  });
});

describe('whatever is typed and pressed', () => {
  const way = anyQuestion('allocate').chain((of) => {
    const step: fc.Arbitrary<AllocateAction> = fc.oneof(
      fc.record({
        type: fc.constant('type' as const),
        id: idOf(of),
        text: fc.oneof(fc.integer({ min: -5, max: 40 }).map(String), fc.string()),
      }),
      fc.record({ type: fc.constantFrom('more' as const, 'fewer' as const), id: idOf(of) }),
    );
    return fc.record({
      of: fc.constant(of),
      total: fc.integer({ min: 1, max: 50 }),
      steps: fc.array(step, { maxLength: 60 }),
    });
  });

  it('no count is ever below nought, and the sum is that of the fields', () => {
    fc.assert(
      fc.property(way, ({ of, total, steps }) => {
        let state = startPicker({ ...of, points: total }) as AllocateState;
        for (const step of steps) {
          state = allocate(state, step).state;
          const answer = answerOf(state);
          const points = answer?.mode === 'allocate' ? Object.values(answer.points) : [];
          assert.ok(points.every((each) => Number.isNaN(each) || each > 0));
          const sum = points.reduce((all, each) => all + (each || 0), 0);
          assert.equal(pointsUsed(state), sum);
        }
      }),
    );
  });

  it('the judge takes it exactly when every field is a number and the sum is not above the points', () => {
    fc.assert(
      fc.property(way, ({ of, total, steps }) => {
        const asks = { ...of, points: total };
        const state = steps.reduce(
          (before, step) => allocate(before, step).state,
          startAllocating(asks),
        );
        const answer = answerOf(state);
        const given = answer?.mode === 'allocate' ? Object.values(answer.points) : [];
        const right = !given.some(Number.isNaN) && pointsUsed(state) <= total;
        assert.equal(judgePoints(asks, answer).length === 0, right);
      }),
    );
  });

  it('one more and one fewer is as before', () => {
    fc.assert(
      fc.property(way, ({ of, total, steps }) => {
        const [first] = of.priorities;
        const id = first?.id ?? '';
        let state = startAllocating({ ...of, points: total });
        for (const step of steps) state = allocate(state, step).state;
        const there = allocate(state, { type: 'more', id }).state;
        const back = allocate(there, { type: 'fewer', id }).state;
        assert.equal(pointsUsed(back), pointsUsed(state));
      }),
    );
  });

  it('an action of another way of prioritising changes nothing', () => {
    const state = startPicker(asked);
    assert.equal(pick(state, { type: 'rate', id: 'jobs', rating: 1 }).state, state);
    assert.equal(pick(state, { type: 'add', id: 'jobs' }).state, state);
  });
});
