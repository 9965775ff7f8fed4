import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  canonicalAnswers,
  completeConsultation,
  isSubmissionId,
  mintId,
  readSubmission,
  seal,
  type Answers,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { anyConsultation, sealing, validAnswers } from './support-answers.js';

const consultation = completeConsultation(cambridge);

function everyPart(value: unknown): unknown[] {
  return typeof value === 'object' && value !== null
    ? [value, ...Object.values(value).flatMap(everyPart)]
    : [];
}

describe('an id', () => {
  it('has 22 characters of base64url, and is never minted twice', () => {
    const ids = Array.from({ length: 2000 }, mintId);
    for (const id of ids) {
      assert.match(id, /^[A-Za-z0-9_-]{22}$/);
      assert.ok(isSubmissionId(id), id);
      assert.equal(Buffer.from(id, 'base64url').toString('base64url'), id);
    }
    assert.equal(new Set(ids).size, ids.length);
  });

  it('is not anything else', () => {
    const id = mintId();
    for (const other of [
      '',
      id.slice(1),
      `${id}A`,
      `${id.slice(0, 21)}B`,
      `${id}\n`,
      `${id.slice(0, 21)}=`,
    ])
      assert.ok(!isSubmissionId(other), other);
    assert.ok(!isSubmissionId('A'.repeat(100_000)));
  });
});

describe('a sealed submission', () => {
  const answers: Answers = {
    priorities: { mode: 'rank', ranked: ['engage', 'ecosystem'] },
    comment: '  Café \r\n',
    about: { name: ' Ana ', email: ' ana@example.com', role: 'student' },
  };

  it('says what was answered, to what, and when', () => {
    const given = { ...sealing, source: 'library.example.edu', amends: sealing.id };
    assert.deepEqual(seal(consultation, answers, given), {
      version: 1,
      id: sealing.id,
      consultation: 'open-data-plan-2026-2028',
      edition: consultation.edition,
      language: 'en',
      source: 'library.example.edu',
      sealedAt: sealing.sealedAt,
      amends: sealing.id,
      answers: {
        priorities: { mode: 'rank', ranked: ['engage', 'ecosystem'] },
        comment: '  Café \n',
        about: { name: 'Ana', email: 'ana@example.com', role: 'student' },
      },
    });
  });

  it('is frozen to its depth', () => {
    const sealed = seal(consultation, answers, sealing);
    for (const part of everyPart(sealed)) assert.ok(Object.isFrozen(part), JSON.stringify(part));
    assert.throws(() => {
      sealed.answers.comment = 'Another';
    }, TypeError);
  });

  it('does not follow the draft, and leaves it as it was', () => {
    const draft = structuredClone(answers);
    const sealed = seal(consultation, draft, sealing);
    const before = structuredClone(sealed);
    if (draft.priorities?.mode === 'rank') draft.priorities.ranked.push('governance');
    assert.deepEqual(sealed, before);
    assert.ok(!Object.isFrozen(draft.priorities));
  });

  it('leaves out what was not answered', () => {
    const blank: Answers = {
      priorities: { mode: 'rank', ranked: [] },
      comment: ' \u200B\n\u{10FFFE}',
      about: { name: '', email: ' ', role: undefined },
    };
    const sealed = seal(consultation, blank, { ...sealing, source: undefined });
    assert.deepEqual(sealed.answers, {});
    assert.ok(!('source' in sealed) && !('amends' in sealed));
  });

  it('keeps “No preference”, which is an answer', () => {
    const priorities = { mode: 'choose' as const, chosen: [] };
    assert.deepEqual(canonicalAnswers({ priorities }), { priorities });
  });

  it('has the name of its page in the letters of names: nobody is refused for what an editor wrote', () => {
    const named = (source: string) => seal(consultation, {}, { ...sealing, source });
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 150 }), (source) => {
        assert.deepEqual(readSubmission(consultation, named(source)).errors, undefined);
      }),
    );
    const names = ['library.example.edu', 'Our Library!', ' Bibliothe\u0300que  2 ', ' '];
    assert.deepEqual(
      names.map((source) => named(source).source),
      ['library.example.edu', 'Our-Library-', 'Bibliothèque-2', undefined],
    );
  });

  it('is read again as it was sealed, and sealing it again changes nothing', () => {
    fc.assert(
      fc.property(
        anyConsultation.chain((of) => fc.tuple(fc.constant(of), validAnswers(of))),
        ([of, given]) => {
          const sealed = seal(of, given, sealing);
          const wire: unknown = JSON.parse(JSON.stringify(sealed));
          assert.deepEqual(readSubmission(of, wire), { submission: sealed });
          assert.deepEqual(seal(of, sealed.answers, sealing), sealed);
          for (const part of everyPart(sealed)) assert.ok(Object.isFrozen(part));
        },
      ),
      { numRuns: 200 },
    );
  });
});
