import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import * as z from 'zod/mini';
import { problemSchema } from '../../src/contract/problem.js';
import { readProblem } from '../../src/contract/read-problem.js';
import { readReceipt } from '../../src/contract/read-receipt.js';
import { receiptSchema } from '../../src/contract/receipt.js';
import { odd, places } from './support-mistakes.js';
import { withValue } from './support-rules.js';

const RECEIPT = {
  status: 'created',
  id: 'AAAAAAAAAAAAAAAAAAAAAA',
  reference: 'K7QF',
  receivedAt: '2025-12-20T18:02:11Z',
  late: true,
};
const PROBLEM = {
  type: 'urn:civic-feedback:problem:validation',
  title: 'The submission is not valid',
  status: 422,
  detail: 'See errors.',
  errors: [
    { field: 'comment', code: 'comment-too-long', params: { maximum: 3, count: 5 } },
    { field: 'name', code: 'name-missing' },
  ],
  retryAfter: 5,
};

/** A value as it comes over the wire. */
function sent(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null)) as unknown;
}

/** What an endpoint may answer: the whole, with anything at any place. */
function answersLike(whole: object) {
  return fc
    .tuple(fc.constantFrom(...places(whole)), odd)
    .map(([path, by]) => sent(path.length > 0 ? withValue(whole, path, by) : by));
}

describe('An endpoint’s answer, which a browser reads without the schemas', () => {
  const kinds = [
    ['receipt', receiptSchema, readReceipt, RECEIPT],
    ['problem', problemSchema, readProblem, PROBLEM],
  ] as const;
  for (const [kind, schema, read, whole] of kinds) {
    it(`is a ${kind} when the schema of the ${kind} accepts it, and nothing else in it counts`, () => {
      assert.deepEqual(read({ ...whole, more: 'x' }), whole);
      const wicked = { toString: null };
      assert.equal(read({ ...RECEIPT, ...PROBLEM, status: wicked, title: wicked }), undefined);
      fc.assert(
        fc.property(answersLike(whole), (value) => {
          const { data } = z.safeParse<z.ZodMiniType>(schema, value);
          assert.deepEqual(read(value), data);
        }),
        { numRuns: 1000 },
      );
    });
  }
});
