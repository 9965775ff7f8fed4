import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  completeConsultation,
  readSubmission,
  seal,
  submissionFromFields,
  submissionToFields,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { anyConsultation, sealing, validAnswers } from './support-answers.js';

const consultation = completeConsultation(cambridge);
const defaults = { ...sealing, id: 'BBBBBBBBBBBBBBBBBBBBBA' };

describe('a submission as form fields', () => {
  it('has the names of a plain form, the priorities in the person’s order', () => {
    const submission = seal(
      consultation,
      {
        priorities: { mode: 'rank', ranked: ['engage', 'empower'] },
        comment: 'Yes',
        about: { role: 'student' },
      },
      { ...sealing, source: 'library.example.edu' },
    );
    assert.deepEqual(submissionToFields(submission), [
      ['version', '1'],
      ['id', sealing.id],
      ['consultation', 'open-data-plan-2026-2028'],
      ['edition', consultation.edition],
      ['language', 'en'],
      ['source', 'library.example.edu'],
      ['sealedAt', sealing.sealedAt],
      ['mode', 'rank'],
      ['priorities', 'engage'],
      ['priorities', 'empower'],
      ['comment', 'Yes'],
      ['role', 'student'],
    ]);
  });

  it('is the same submission when it is read again, over the wire too', () => {
    const sealed = anyConsultation.chain((of) =>
      validAnswers(of).map((answers) => ({ of, submission: seal(of, answers, sealing) })),
    );
    fc.assert(
      fc.property(sealed, ({ of, submission }) => {
        const fields = submissionToFields(submission);
        const wire = new URLSearchParams(new URLSearchParams(fields).toString());
        assert.deepEqual([...wire], fields);
        assert.deepEqual(readSubmission(of, submissionFromFields(of, wire, defaults)), {
          submission,
        });
      }),
      { numRuns: 300 },
    );
  });
});

describe('a plain form', () => {
  const read = (fields: [string, string][]) => submissionFromFields(consultation, fields, defaults);

  it('may leave out all but the answers', () => {
    assert.deepEqual(
      read([
        ['comment', 'Yes'],
        ['priorities', 'engage'],
      ]),
      {
        version: 1,
        ...defaults,
        consultation: consultation.id,
        edition: consultation.edition,
        answers: { priorities: { mode: 'rank', ranked: ['engage'] }, comment: 'Yes' },
      },
    );
  });

  it('sends empty fields for what was not answered', () => {
    const fields = ['id', 'comment', 'name', 'email', 'role', 'priorities', 'mode', 'source'];
    const value = read(fields.map((name) => [name, '']));
    assert.deepEqual((value as { answers: unknown }).answers, {});
    assert.ok(readSubmission(consultation, value).submission);
  });

  it('names the field that stands twice', () => {
    for (const name of ['comment', 'id', 'email', 'unknown'])
      assert.throws(
        () =>
          read([
            [name, 'a'],
            [name, 'b'],
          ]),
        new RangeError(name),
      );
  });

  it('keeps what is unknown, so that the judge can say so', () => {
    for (const name of ['phone', 'ranked', '__VIEWSTATE', '__proto__', 'constructor'])
      assert.deepEqual(readSubmission(consultation, read([[name, 'x']])).errors, [
        { field: name, code: 'unknown-field' },
      ]);
  });

  it('cannot write what is not its own', () => {
    const value = read([['answers', '{}']]);
    assert.deepEqual(readSubmission(consultation, value).errors, [
      { field: 'answers', code: 'wrong-type' },
    ]);
    assert.deepEqual(readSubmission(consultation, read([['version', 'x']])).errors, [
      { field: 'version', code: 'version-unknown' },
    ]);
  });

  it('says “No preference” by its mode alone', () => {
    const of = completeConsultation({
      ...cambridge,
      question: { ...cambridge.question, mode: 'choose', limit: 1 },
    });
    const value = submissionFromFields(of, [['mode', 'choose']], defaults);
    assert.deepEqual((value as { answers: unknown }).answers, {
      priorities: { mode: 'choose', chosen: [] },
    });
  });
});
