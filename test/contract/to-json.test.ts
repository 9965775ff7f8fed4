import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import fc from 'fast-check';
import { completeConsultation } from '../../src/contract/complete-consultation.js';
import { seal } from '../../src/contract/seal.js';
import { copyOf, toJson } from '../../src/contract/to-json.js';
import { cambridge } from '../support/cambridge.js';

describe('JSON on a page with Prototype 1.6', () => {
  const lists = Array.prototype as { toJSON?: unknown };
  before(() => {
    lists.toJSON = function (this: unknown[]) {
      return `[${this.map((each) => JSON.stringify(each)).join(', ')}]`;
    };
  });
  after(() => {
    delete lists.toJSON;
  });

  it('is there: a list is written as text', () => {
    assert.equal(JSON.stringify({ list: [1] }), '{"list":"[1]"}');
  });

  it('is ours what it is elsewhere, however deep the lists are', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        assert.deepEqual(JSON.parse(toJson(value)), JSON.parse(toJson(copyOf(value))));
        const { toJSON } = lists;
        delete lists.toJSON;
        const elsewhere = JSON.stringify(value);
        lists.toJSON = toJSON;
        assert.equal(toJson(value), elsewhere);
      }),
    );
  });

  it('has the consultation and the comment as they were written, in the same edition', () => {
    const consultation = completeConsultation(cambridge);
    assert.deepEqual(consultation.question.priorities, cambridge.question.priorities);
    const ranked = ['governance', 'ecosystem'];
    const submission = seal(
      consultation,
      { priorities: { mode: 'rank', ranked } },
      { id: crypto.randomUUID(), language: 'en', sealedAt: new Date(0).toISOString() },
    );
    assert.deepEqual(submission.answers.priorities, { mode: 'rank', ranked });
    const { toJSON } = lists;
    delete lists.toJSON;
    assert.equal(completeConsultation(cambridge).edition, consultation.edition);
    lists.toJSON = toJSON;
  });
});
