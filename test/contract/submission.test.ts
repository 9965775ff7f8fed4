import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { completeConsultation, readSubmission, seal } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { sealing } from './support-answers.js';

const ID = sealing.id;

const consultation = completeConsultation({ ...cambridge, about: { role: 'optional' } });
const sealed = seal(
  consultation,
  { priorities: { mode: 'rank', ranked: ['engage', 'empower'] }, comment: 'More maps.' },
  sealing,
);

/** What the judge says, as "field: code", about the submission with these fields changed. */
function said(change: Record<string, unknown>): string[] {
  const { errors = [] } = readSubmission(consultation, { ...sealed, ...change });
  return errors.map(({ field, code }) => `${field}: ${code}`);
}

describe('a submission is taken', () => {
  it('as it was sealed, with what may be left out, and with it', () => {
    assert.deepEqual(readSubmission(consultation, sealed), { submission: sealed });
    assert.deepEqual(said({ answers: {} }), []);
    assert.deepEqual(said({ source: 'library.example.edu', amends: ID }), []);
    assert.deepEqual(said({ amends: Array(100).fill(ID).join(' ') }), []);
    assert.deepEqual(said({ edition: 'an older one', language: 'es-US' }), []);
    assert.deepEqual(said({ sealedAt: '2025-12-20T18:02:11.123456789Z' }), []);
  });
});

describe('the envelope', () => {
  const wrong: [field: string, code: string, ...values: unknown[]][] = [
    ['version', 'version-unknown', 2, 0, '1', null, [1]],
    [
      'id',
      'id-format',
      '',
      'short',
      'A'.repeat(23),
      'A'.repeat(10_000),
      `${'A'.repeat(21)}B`,
      "'; DROP TABLE submissions",
      5,
      null,
      {},
    ],
    ['consultation', 'consultation-mismatch', 'another', '', '../etc', '__proto__'],
    ['consultation', 'wrong-type', 5, null],
    ['edition', 'edition-too-long', 'e'.repeat(65)],
    ['edition', 'wrong-type', 5],
    [
      'language',
      'language-format',
      '',
      'e',
      'en_US',
      'en-',
      '<script>',
      'a'.repeat(100_000),
      'en' + '-a'.repeat(50_000),
    ],
    ['source', 'source-format', '', 'a b', 'x'.repeat(101), '<b>', 'a\nb', '=1+1'],
    ['source', 'wrong-type', 5, {}],
    [
      'sealedAt',
      'sealed-at-format',
      '',
      'now',
      '2025-12-20',
      '2025-12-20T18:02:11',
      '2025-12-20T18:02:11+00:00',
      '2025-13-20T18:02:11Z',
      '2025-12-20T25:02:11Z',
      1766253731000,
    ],
    [
      'amends',
      'amends-format',
      ...['', 'short', 'A'.repeat(23), ` ${ID}`, `${ID} `, `${ID}  ${ID}`, `${ID},${ID}`],
      Array(101).fill(ID).join(' '),
    ],
    ['amends', 'wrong-type', 5],
  ];
  for (const [field, code, ...values] of wrong)
    it(`says ${code} of ${field}`, () => {
      for (const value of values)
        assert.deepEqual(
          said({ [field]: value }),
          [`${field}: ${code}`],
          String(value).slice(0, 40),
        );
    });

  it('says of what must be there, and is not, that it is missing', () => {
    for (const field of Object.keys(sealed)) {
      assert.deepEqual(said({ [field]: undefined }), [`${field}: missing`]);
      const without = Object.entries(sealed).filter(([name]) => name !== field);
      assert.deepEqual(readSubmission(consultation, Object.fromEntries(without)).errors, [
        { field, code: 'missing' },
      ]);
    }
    assert.deepEqual(
      readSubmission(consultation, {}).errors?.map(({ field, code }) => `${field}: ${code}`),
      ['version', 'id', 'consultation', 'edition', 'language', 'sealedAt', 'answers'].map(
        (field) => `${field}: missing`,
      ),
    );
  });

  it('names fields that no submission has, and those that only the endpoint writes', () => {
    assert.deepEqual(
      said({ receivedAt: sealing.sealedAt, reference: 'K7QF-2M9D-X4TC', status: 'created' }),
      ['receivedAt: unknown-field', 'reference: unknown-field', 'status: unknown-field'],
    );
    const hostile = JSON.parse(
      JSON.stringify(sealed).replace('{', '{"__proto__":{"x":1},'),
    ) as unknown;
    assert.deepEqual(readSubmission(consultation, hostile).errors, [
      { field: '__proto__', code: 'unknown-field' },
    ]);
  });

  it('is no object at all', () => {
    for (const value of [null, undefined, 5, 'x', [], true])
      assert.deepEqual(readSubmission(consultation, value).errors, [
        { field: 'submission', code: 'wrong-type' },
      ]);
  });
});

describe('the answers', () => {
  it('are judged by the consultation, all at once, in the order of the form', () => {
    assert.deepEqual(
      said({
        id: 'short',
        answers: {
          about: { role: 'mayor', name: 'Ana' },
          comment: 'x'.repeat(5001),
          priorities: { mode: 'rank', ranked: ['parks'] },
        },
      }),
      [
        'priorities: priorities-unknown',
        'comment: comment-too-long',
        'name: name-not-asked',
        'role: role-unknown',
        'id: id-format',
      ],
    );
  });

  it('carry the figures that the words need', () => {
    const { errors } = readSubmission(consultation, {
      ...sealed,
      answers: { comment: 'x'.repeat(5001) },
    });
    assert.deepEqual(errors, [
      { field: 'comment', code: 'comment-too-long', params: { maximum: 5000, count: 5001 } },
    ]);
  });

  it('have no unknown fields and no wrong types', () => {
    for (const answers of [null, 5, 'x', []])
      assert.deepEqual(said({ answers }), ['answers: wrong-type']);
    assert.deepEqual(said({ answers: { about: 5 } }), ['about: wrong-type']);
    assert.deepEqual(said({ answers: { rating: 5 } }), ['rating: unknown-field']);
    assert.deepEqual(said({ answers: { comment: 5 } }), ['comment: wrong-type']);
    assert.deepEqual(said({ answers: { about: { name: [] } } }), ['name: wrong-type']);
    assert.deepEqual(said({ answers: { about: { phone: '1' } } }), ['phone: unknown-field']);
    for (const priorities of [
      5,
      {},
      [],
      { mode: 'rate' },
      { mode: 'rank' },
      { mode: 'rank', ranked: [5] },
    ])
      assert.deepEqual(said({ answers: { priorities } }), ['priorities: wrong-type']);
    assert.deepEqual(said({ answers: { priorities: { mode: 'choose', chosen: ['engage'] } } }), [
      'priorities: priorities-wrong-mode',
    ]);
    assert.deepEqual(
      said({ answers: { priorities: { mode: 'rank', ranked: ['engage', 'engage'] } } }),
      ['priorities: priorities-repeated'],
    );
  });
});

it('whatever comes over the wire, the answer is a submission or errors, never an exception', () => {
  const value = fc.oneof(
    fc.anything({ withNullPrototype: true, withBigInt: true, withDate: true, withMap: true }),
    fc.record(
      Object.fromEntries([...Object.keys(sealed), 'x'].map((key) => [key, fc.anything()])),
      { requiredKeys: [] },
    ),
    fc.anything().map((answers) => ({ ...sealed, answers })),
  );
  fc.assert(
    fc.property(value, (input) => {
      const { submission, errors } = readSubmission(consultation, input);
      assert.ok(submission !== undefined || errors.length > 0);
      for (const { field, code } of errors ?? []) {
        assert.equal(typeof field, 'string');
        assert.match(code, /^[a-z]+(?:-[a-z]+)*$/);
      }
    }),
    { numRuns: 500 },
  );
});
