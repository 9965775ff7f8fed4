import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  completeConsultation,
  foreignErrors,
  judgeAnswers,
  judgeModes,
  type Answers,
  type ConsultationInput,
  type FieldError,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { anyConsultation, validAnswers } from './support-answers.js';

const judged = (answers: Answers, change: Partial<ConsultationInput> = {}): FieldError[] =>
  judgeAnswers(completeConsultation({ ...cambridge, ...change }), answers);

const ranked = (...ids: string[]): Answers => ({ priorities: { mode: 'rank', ranked: ids } });
const chosen = (...ids: string[]): Answers => ({ priorities: { mode: 'choose', chosen: ids } });
const question = (change: Partial<ConsultationInput['question']>) => ({
  question: { ...cambridge.question, ...change },
});

describe('nothing is wrong', () => {
  it('with no answers to optional questions', () => {
    assert.deepEqual(judged({}), []);
    assert.deepEqual(judged({ comment: ' ', about: { name: '', email: '', role: '' } }), []);
    assert.deepEqual(judged(ranked()), []);
    assert.deepEqual(judged({}, question({ minimum: 3 })), []);
  });

  it('with any valid answers to any consultation', () => {
    const both = anyConsultation.chain((of) => fc.tuple(fc.constant(of), validAnswers(of)));
    fc.assert(
      fc.property(both, ([of, answers]) => {
        assert.deepEqual(judgeAnswers(of, answers), []);
        assert.deepEqual(foreignErrors(of, answers), []);
      }),
      { numRuns: 500 },
    );
  });
});

describe('the priorities', () => {
  it('are missing where they must be given', () => {
    const missing = (minimum: number) => [
      { field: 'priorities', code: 'priorities-missing', params: { minimum } },
    ];
    assert.deepEqual(judged({}, question({ required: true })), missing(1));
    assert.deepEqual(judged(ranked(), question({ required: true, minimum: 3 })), missing(3));
    // "No preference" answers no question that must be answered.
    assert.deepEqual(judged(chosen(), question({ mode: 'choose', required: true })), missing(1));
  });

  it('are too few in each of the four ways, and not once there are enough', () => {
    const three = ['ecosystem', 'engage', 'empower'];
    const by = <Value>(value: Value) => Object.fromEntries(three.map((id) => [id, value]));
    const most: Answers['priorities'][] = [
      { mode: 'choose', chosen: three },
      { mode: 'rank', ranked: three },
      { mode: 'rate', ratings: { ...by(2), engage: 'no-opinion' } },
      { mode: 'allocate', points: by(1) },
    ];
    for (const priorities of most) {
      if (!priorities) continue;
      const { mode } = priorities;
      const few = [
        { field: 'priorities', code: 'priorities-too-few', params: { minimum: 4, count: 3 } },
      ];
      assert.deepEqual(judged({ priorities }, question({ mode, minimum: 4 })), few, mode);
      assert.deepEqual(judged({ priorities }, question({ mode, minimum: 3 })), [], mode);
    }
    // No points are no answer for a priority.
    const none: Answers = { priorities: { mode: 'allocate', points: { engage: 9, empower: 0 } } };
    const asked = question({ mode: 'allocate', minimum: 2 });
    assert.deepEqual(judged(none, asked)[0]?.code, 'priorities-too-few');
  });

  it('are too few or too many', () => {
    assert.deepEqual(judged(ranked('engage'), question({ minimum: 2 })), [
      { field: 'priorities', code: 'priorities-too-few', params: { minimum: 2, count: 1 } },
    ]);
    assert.deepEqual(judged(ranked('engage', 'empower'), question({ limit: 1 })), [
      { field: 'priorities', code: 'priorities-too-many', params: { limit: 1, count: 2 } },
    ]);
    assert.deepEqual(judged(ranked('engage', 'empower'), question({ minimum: 2, limit: 2 })), []);
  });
});

describe('the comment', () => {
  it('is missing where it must be given, and white space is no comment', () => {
    for (const comment of [undefined, '', ' \n', '\u200B'])
      assert.deepEqual(judged({ comment }, { comment: { required: true } }), [
        { field: 'comment', code: 'comment-missing' },
      ]);
  });

  it('is too long by characters as people count them', () => {
    const comment = { maximumLength: 3 };
    assert.deepEqual(judged({ comment: '👩‍👩‍👧🇺🇸e\u0301' }, { comment }), []);
    assert.deepEqual(judged({ comment: 'four' }, { comment }), [
      { field: 'comment', code: 'comment-too-long', params: { maximum: 3, count: 4 } },
    ]);
    assert.deepEqual(judged({ comment: 'a'.repeat(5000) }), []);
    assert.equal(judged({ comment: 'a'.repeat(5001) })[0]?.code, 'comment-too-long');
  });
});

describe('about the person', () => {
  it('what must be answered is missing', () => {
    const about = { name: 'required', email: 'required', role: 'required' } as const;
    assert.deepEqual(judged({ about: { name: ' ', email: '' } }, { about }), [
      { field: 'name', code: 'name-missing' },
      { field: 'email', code: 'email-missing' },
      { field: 'role', code: 'role-missing' },
    ]);
  });

  it('a name is too long, an address has not the form of one', () => {
    assert.deepEqual(judged({ about: { name: '名'.repeat(200) } }), []);
    assert.deepEqual(judged({ about: { name: '名'.repeat(201), email: 'ana@example' } }), [
      { field: 'name', code: 'name-too-long', params: { maximum: 200 } },
      { field: 'email', code: 'email-format' },
    ]);
  });
});

it('everything wrong is said at once, in the order of the form', () => {
  const errors = judged(
    {
      ...ranked('engage', 'empower'),
      comment: 'four',
      about: { name: 'n'.repeat(201), email: '@' },
    },
    {
      ...question({ limit: 1 }),
      comment: { maximumLength: 3 },
      about: { name: 'optional', email: 'optional', role: 'required' },
    },
  );
  assert.deepEqual(
    errors.map(({ code }) => code),
    ['priorities-too-many', 'comment-too-long', 'name-too-long', 'email-format', 'role-missing'],
  );
});

describe('only a foreign program answers', () => {
  const consultation = completeConsultation({ ...cambridge, about: { role: 'optional' } });
  const codes = (answers: Answers) => foreignErrors(consultation, answers).map(({ code }) => code);

  it('in another mode, with an unknown priority, or with one twice', () => {
    assert.deepEqual(foreignErrors(consultation, chosen('engage')), [
      { field: 'priorities', code: 'priorities-wrong-mode', params: { expected: 'rank' } },
    ]);
    assert.deepEqual(codes(ranked('engage', 'parks')), ['priorities-unknown']);
    assert.deepEqual(codes(ranked('__proto__')), ['priorities-unknown']);
    assert.deepEqual(codes(ranked('engage', 'engage')), ['priorities-repeated']);
  });

  it('what was not asked, or with a role that nobody has', () => {
    assert.deepEqual(codes({ about: { name: 'Ana', email: 'ana@example.com', role: 'mayor' } }), [
      'name-not-asked',
      'email-not-asked',
      'role-unknown',
    ]);
    assert.deepEqual(codes({ about: { name: '', email: '', role: 'student' } }), []);
  });
});

describe('a developer who judges points and comments on priorities with what the door exports', () => {
  it('is told of them once judgeModes is given', () => {
    const of = completeConsultation({
      ...cambridge,
      ...question({ mode: 'allocate', limit: undefined, comments: true }),
    });
    const id = cambridge.question.priorities[0]?.id ?? '';
    const answers: Answers = {
      priorities: { mode: 'allocate', points: { [id]: 11 } },
      priorityComments: { [id]: 'x'.repeat(1001) },
    };
    assert.deepEqual(
      judgeAnswers(of, answers, judgeModes).map(({ code }) => code),
      ['points-over', 'priority-comment-too-long'],
    );
  });
});
