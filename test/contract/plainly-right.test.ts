import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { checkConsultation } from '../../src/contract/index.js';
import { isPlainlyRight } from '../../src/contract/plainly-right.js';
import { cambridge } from '../support/cambridge.js';
import { odd, places } from './support-mistakes.js';
import { FULL, RULES, withValue } from './support-rules.js';

/** All that can be right at a glance. */
const ORDINARY = {
  ...cambridge,
  edition: 'spring',
  language: 'en',
  endpoint: 'https://collect.example.gov/x',
  window: { ...cambridge.window, opens: '2025-12-03', graceMinutes: 5, holdHours: 1 },
  question: {
    ...cambridge.question,
    label: 'Which?',
    hint: 'All count.',
    required: true,
    limit: 3,
  },
  comment: { label: 'Why?', hint: 'Briefly.', required: false, maximumLength: 2000 },
};

/** That the rules find nothing in what is right at a glance. */
function holds(input: unknown): void {
  if (!isPlainlyRight(input)) return;
  const { consultation, problems } = checkConsultation(input);
  assert.deepEqual({ problems, right: consultation !== undefined }, { problems: [], right: true });
}

describe('A consultation that is right at a glance', () => {
  it('is the Cambridge page’s, and any that asks for what most ask for', () => {
    assert.ok(isPlainlyRight(cambridge));
    assert.ok(isPlainlyRight(ORDINARY));
  });

  it('is none that nobody can be sure of: one with translations, ratings or roles of its own', () => {
    assert.ok(!isPlainlyRight(FULL));
    for (const input of [undefined, null, 'a page', [], {}, { ...ORDINARY, misspelt: '' }])
      assert.ok(!isPlainlyRight(input));
  });

  it('is one in which the rules find nothing, whichever of them is tried', () => {
    for (const { path, refused, accepted } of RULES)
      for (const value of [...refused, ...accepted]) {
        holds(withValue(FULL, path, value));
        if (!path.includes('roles')) holds(withValue(ORDINARY, path, value));
      }
  });

  it('is one in which the rules find nothing, whatever is changed', () => {
    let right = 0;
    fc.assert(
      fc.property(fc.constantFrom(...places(ORDINARY)), odd, (path, by) => {
        const input = path.length > 0 ? withValue(ORDINARY, path, by) : by;
        if (isPlainlyRight(input)) right += 1;
        holds(input);
      }),
      { numRuns: 3000 },
    );
    assert.ok(right > 100, 'some changes do no harm');
  });

  it('is not one whose priorities share an id, whose limit is too high, or that closes first', () => {
    const [first, second] = cambridge.question.priorities;
    for (const question of [
      { ...cambridge.question, priorities: [first, { ...second, id: first?.id }] },
      { ...cambridge.question, limit: 7 },
    ])
      assert.ok(!isPlainlyRight({ ...cambridge, question }));
    const window = { ...cambridge.window, opens: '2025-12-24' };
    assert.ok(!isPlainlyRight({ ...cambridge, window }));
  });
});
