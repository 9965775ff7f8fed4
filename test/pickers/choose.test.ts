import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  choose,
  chooseStatus,
  startChoosing,
  type ChooseAction,
  type ChooseState,
} from '../../src/pickers/choose.js';
import { answerOf, pick, startPicker } from '../../src/pickers/pickers.js';
import { anyQuestion, idOf, question } from './support-question.js';

const ALL = ['housing', 'parks', 'transit', 'schools', 'safety', 'jobs'];

/** What the picker says after each of these boxes is ticked or cleared in turn. */
function toggled(limit: number | undefined, ...ids: string[]) {
  let state = startChoosing(question('choose', ALL, limit));
  return ids.map((id) => {
    const after = choose(state, { type: 'toggle', id });
    assert.equal(after.focus, undefined, 'the focus stays on the box');
    state = after.state;
    return { chosen: state.chosen, announcement: after.announcement };
  });
}

describe('choosing begins', () => {
  it('with nothing chosen, and untouched it is no answer', () => {
    const state = startChoosing(question('choose', ALL, 3));
    assert.equal(state.chosen, undefined);
    assert.equal(answerOf(state), undefined);
    assert.deepEqual(chooseStatus(state), { code: 'chosen', params: { count: 0, limit: 3 } });
  });

  it('again from an answer, without what the question does not have', () => {
    const answer = { mode: 'choose' as const, chosen: ['jobs', 'gone', 'parks'] };
    assert.deepEqual(startChoosing(question('choose', ALL), answer).chosen, ['parks', 'jobs']);
    const ranked = { mode: 'rank' as const, ranked: ['jobs'] };
    assert.equal(startChoosing(question('choose', ALL), ranked).chosen, undefined);
    // Circles show one of two, and would send both.
    assert.equal(startChoosing(question('choose', ALL, 1), answer).chosen, undefined);
  });
});

describe('a box', () => {
  it('is ticked and counted; at the limit it says how to choose another; over it how many to clear', () => {
    assert.deepEqual(
      toggled(3, 'parks', 'housing', 'jobs', 'safety', 'schools').map(
        ({ announcement }) => announcement,
      ),
      [
        { code: 'chosen', params: { count: 1, limit: 3 } },
        { code: 'chosen', params: { count: 2, limit: 3 } },
        { code: 'chosen-limit', params: { count: 3, limit: 3 } },
        { code: 'chosen-over', params: { count: 4, limit: 3, over: 1 } },
        { code: 'chosen-over', params: { count: 5, limit: 3, over: 2 } },
      ],
    );
  });

  it('can be ticked beyond the limit: the submit refuses it, not the box', () => {
    assert.deepEqual(toggled(1, 'parks', 'housing').at(-1)?.chosen, ['housing', 'parks']);
  });

  it('is cleared by the same press; the last one cleared is no answer again', () => {
    assert.deepEqual(toggled(3, 'parks', 'jobs', 'parks', 'jobs').at(-2)?.chosen, ['jobs']);
    assert.deepEqual(toggled(3, 'parks', 'parks').at(-1), {
      chosen: undefined,
      announcement: { code: 'chosen', params: { count: 0, limit: 3 } },
    });
  });

  it('without a limit only counts', () => {
    assert.deepEqual(toggled(undefined, 'parks', 'jobs').at(-1)?.announcement, {
      code: 'chosen',
      params: { count: 2, limit: undefined },
    });
  });
});

describe('a radio', () => {
  const state = startChoosing(question('choose', ALL, 1));

  it('chooses that priority and no other, and leaves the saying to the browser', () => {
    const first = choose(state, { type: 'pick', id: 'parks' });
    assert.deepEqual(first, { state: { ...state, chosen: ['parks'] } });
    assert.deepEqual(choose(first.state, { type: 'pick', id: 'jobs' }).state.chosen, ['jobs']);
  });

  it('“No preference” is an answer: nothing chosen', () => {
    const after = choose(state, { type: 'no-preference' });
    assert.deepEqual(answerOf(after.state), { mode: 'choose', chosen: [] });
  });
});

describe('whatever fifty things somebody does to the boxes', () => {
  const story = anyQuestion('choose').chain((of) => {
    const id = idOf(of);
    const action: fc.Arbitrary<ChooseAction> = fc.oneof(
      { weight: 8, arbitrary: fc.record({ type: fc.constant('toggle' as const), id }) },
      { weight: 1, arbitrary: fc.record({ type: fc.constant('pick' as const), id }) },
      { weight: 1, arbitrary: fc.constant({ type: 'no-preference' as const }) },
    );
    return fc.record({
      of: fc.constant(of),
      actions: fc.array(action, { minLength: 50, maxLength: 50 }),
    });
  });

  function assertSound(before: ChooseState, action: ChooseAction, after: ChooseState): void {
    const chosen = after.chosen ?? [];
    assert.deepEqual(
      chosen,
      after.all.filter((id) => chosen.includes(id)),
      'as the consultation has them, once',
    );
    if (action.type === 'no-preference') return;
    const known = after.all.includes(action.id);
    if (!known) assert.equal(after, before, 'an unknown id changes nothing');
    else if (action.type === 'toggle') {
      const was = before.chosen ?? [];
      assert.equal(chosen.includes(action.id), !was.includes(action.id), 'that box turned');
      assert.deepEqual(
        chosen.filter((id) => id !== action.id),
        was.filter((id) => id !== action.id),
        'and no other',
      );
    }
  }

  it('each press turns one box, and what is said is what is shown', () => {
    fc.assert(
      fc.property(story, ({ of, actions }) => {
        let state = startChoosing(of);
        for (const action of actions) {
          const { state: after, announcement } = choose(state, action);
          assertSound(state, action, after);
          if (announcement) assert.deepEqual(announcement, chooseStatus(after));
          state = after;
        }
      }),
      { numRuns: 200 },
    );
  });

  it('the answer starts the same picker again', () => {
    fc.assert(
      fc.property(story, ({ of, actions }) => {
        // With a limit of one there are circles, and no boxes.
        const shown = actions.filter(({ type }) => of.limit !== 1 || type !== 'toggle');
        const state = shown.reduce((before, action) => pick(before, action).state, startPicker(of));
        assert.deepEqual(startPicker(of, answerOf(state)), state);
      }),
      { numRuns: 100 },
    );
  });
});

it('an action of another way of prioritising changes nothing', () => {
  const state = startPicker(question('choose', ALL));
  for (const action of [
    { type: 'add', id: 'jobs' },
    { type: 'clear' },
    { type: 'up', id: 'jobs' },
  ] as const)
    assert.deepEqual(pick(state, action), { state });
});
