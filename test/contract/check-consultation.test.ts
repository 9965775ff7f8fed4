import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import {
  checkConsultation,
  completeConsultation,
  consultationSchema,
  jsonPath,
  jsonSchemaOf,
} from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { FULL, RULES, withValue } from './support-rules.js';

/** What is wrong, as an editor reads it: "$.title missing: text of 1 to 200 characters". */
const found = (input: unknown): string[] =>
  checkConsultation(input).problems.map(
    ({ path, code, expected }) => `${jsonPath(path)} ${code}: ${expected}`,
  );

describe('a consultation is accepted', () => {
  it('that is Cambridge’s', () => {
    assert.deepEqual(checkConsultation(cambridge), {
      consultation: completeConsultation(cambridge),
      problems: [],
    });
  });

  it('that uses every field there is', () => {
    assert.deepEqual(found(FULL), []);
  });
});

describe('each rule says where and what was expected', () => {
  // A list that is too short is also too short for a limit, and another mode may have none: that is
  // said besides.
  const unlimited = { ...FULL, question: { ...FULL.question, limit: undefined, minimum: 0 } };

  for (const { path, expected, refused, accepted } of RULES) {
    const place = jsonPath(path);
    const around = /priorities|mode/.test(path.join()) ? unlimited : FULL;

    it(`${place}: ${expected}`, () => {
      for (const value of refused)
        assert.deepEqual(
          found(withValue(around, path, value)),
          [`${place} ${value === undefined ? 'missing' : 'not-expected'}: ${expected}`],
          String(value).slice(0, 60),
        );
      for (const value of accepted)
        assert.deepEqual(found(withValue(around, path, value)), [], String(value).slice(0, 60));
    });
  }
});

describe('rules between fields', () => {
  const { question } = cambridge;

  it('two priorities have two ids', () => {
    const priorities = [question.priorities[0], question.priorities[1], question.priorities[0]];
    assert.deepEqual(found({ ...cambridge, question: { ...question, priorities } }), [
      '$.question.priorities[2].id not-expected: an id that no other priority has',
    ]);
  });

  it('the limit and the minimum fit the priorities', () => {
    const expected = 'at most 6, the number of priorities';
    assert.deepEqual(found({ ...cambridge, question: { ...question, limit: 7 } }), [
      `$.question.limit not-expected: ${expected}`,
    ]);
    assert.deepEqual(found({ ...cambridge, question: { ...question, minimum: 7 } }), [
      '$.question.minimum not-expected: at most 6, as many as may be chosen',
    ]);
    assert.deepEqual(found({ ...cambridge, question: { ...question, minimum: 3, limit: 2 } }), [
      '$.question.minimum not-expected: at most 2, as many as may be chosen',
    ]);
    assert.deepEqual(found({ ...cambridge, question: { ...question, minimum: 2, limit: 2 } }), []);
  });

  it('a minimum fits the points, of which none is divided', () => {
    const shared = { ...question, mode: 'allocate' as const, minimum: 4, limit: undefined };
    assert.deepEqual(found({ ...cambridge, question: { ...shared, points: 3 } }), [
      '$.question.minimum not-expected: at most 3, as many as may be chosen',
    ]);
    assert.deepEqual(found({ ...cambridge, question: shared }), []);
    assert.deepEqual(found({ ...cambridge, question: { ...shared, mode: 'rate', points: 3 } }), []);
  });

  it('it opens before it closes', () => {
    const window = { ...cambridge.window, opens: '2025-12-23T00:00' };
    assert.deepEqual(found({ ...cambridge, window }), [
      '$.window.closes not-expected: a moment after the opening (2025-12-23T00:00)',
    ]);
    // A date means through the end of that day.
    assert.deepEqual(found({ ...cambridge, window: { ...window, opens: '2025-12-22' } }), []);
  });
});

describe('several mistakes', () => {
  it('are all told at once', () => {
    assert.deepEqual(found({}), [
      '$.id missing: an id: lower-case letters, digits and hyphens, at most 64',
      '$.title missing: text of 1 to 200 characters',
      '$.window missing: the window: { closes, timeZone }',
      '$.question missing: the question: { mode, priorities }',
    ]);
  });

  it('leave no consultation', () => {
    assert.equal(checkConsultation({ ...cambridge, title: '' }).consultation, undefined);
  });
});

describe('a field that no consultation has', () => {
  it('is reported and left out, wherever it stands', () => {
    const input = {
      ...structuredClone(cambridge),
      colour: 'red',
      contact: { email: 'a@example.com', fax: '1' },
    } as Record<string, unknown> & typeof cambridge;
    Object.assign(input.question.priorities[1] ?? {}, { weight: 5 });
    const { consultation, problems } = checkConsultation(input);
    assert.deepEqual(
      problems.map(({ path, code }) => `${jsonPath(path)} ${code}`),
      ['$.question.priorities[1].weight unknown', '$.contact.fax unknown', '$.colour unknown'],
    );
    assert.deepEqual(consultation?.contact, { email: 'a@example.com' });
    assert.ok(!Object.hasOwn(consultation, 'colour'));
  });

  it('is the limit, too, where people rate or share points: it refuses nothing', () => {
    for (const mode of ['rate', 'allocate'] as const)
      for (const limit of [2, 9]) {
        const asked = { ...cambridge.question, mode, limit, minimum: 3 };
        const { consultation, problems } = checkConsultation({ ...cambridge, question: asked });
        assert.deepEqual(problems, [
          { path: ['question', 'limit'], code: 'unknown', expected: '' },
        ]);
        assert.ok(consultation && !('limit' in consultation.question));
        assert.equal(asked.limit, limit, 'what was given stays as it is');
      }
  });

  it('pollutes no object when it is __proto__', () => {
    const text = JSON.stringify(cambridge).replace('{', '{"__proto__":{"polluted":true},');
    const { consultation, problems } = checkConsultation(JSON.parse(text));
    assert.deepEqual(
      problems.map(({ code }) => code),
      ['unknown'],
    );
    assert.ok(consultation && !('polluted' in consultation));
    assert.equal(Reflect.get({}, 'polluted'), undefined);
  });
});

describe('whatever is given', () => {
  it('the answer is a consultation or problems, never an exception', () => {
    const keys = Object.keys(FULL);
    const mixed = fc
      .tuple(fc.constantFrom(...keys), fc.anything())
      .map(([key, value]) => ({ ...cambridge, [key]: value }));
    fc.assert(
      fc.property(fc.oneof(fc.anything({ withNullPrototype: true }), mixed), (input) => {
        const { consultation, problems } = checkConsultation(input);
        assert.ok(consultation !== undefined || problems.length > 0);
        for (const { code, expected } of problems)
          assert.ok(code === 'unknown' || expected !== '', 'says what was expected');
      }),
      { numRuns: 1000 },
    );
  });

  it('that is no object says so', () => {
    for (const input of [null, undefined, 5, 'x', [], true])
      assert.equal(checkConsultation(input).problems.length, 1);
  });

  it('hostile text is refused at once', () => {
    const begun = process.cpuUsage();
    for (const { path } of RULES)
      for (const piece of ['a', '-', 'a-', ' ', '@a.', '2025-12-22T', '\u0301'])
        checkConsultation(withValue(FULL, path, piece.repeat(100_000)));
    assert.ok(process.cpuUsage(begun).user < 5_000_000);
  });
});

describe('the published JSON Schema', () => {
  interface JsonSchema {
    [keyword: string]: unknown;
    properties?: Record<string, JsonSchema>;
    items?: JsonSchema;
    required?: string[];
  }
  const schema = jsonSchemaOf(consultationSchema, 'Consultation') as JsonSchema;

  const at = (path: readonly (string | number)[]): JsonSchema =>
    path.reduce<JsonSchema>((inner, step) => {
      const next = typeof step === 'number' ? inner.items : inner.properties?.[step];
      assert.ok(next, `${jsonPath(path)} is in the schema`);
      return next;
    }, schema);

  /** Whether a value keeps to the keywords that our schemas use. */
  function keeps(rule: JsonSchema, value: unknown): boolean {
    const { type, minLength, maxLength, pattern, minimum, maximum, minItems, maxItems } = rule;
    if (Array.isArray(rule.enum)) return rule.enum.includes(value);
    if (type === 'string') {
      if (typeof value !== 'string') return false;
      return (
        value.length >= ((minLength as number | undefined) ?? 0) &&
        value.length <= ((maxLength as number | undefined) ?? Infinity) &&
        (pattern === undefined || new RegExp(pattern as string, 'u').test(value))
      );
    }
    if (type === 'integer')
      return (
        Number.isInteger(value) &&
        Number(value) >= Number(minimum) &&
        Number(value) <= Number(maximum)
      );
    if (type === 'boolean') return typeof value === 'boolean';
    if (type === 'array')
      return (
        Array.isArray(value) && value.length >= Number(minItems) && value.length <= Number(maxItems)
      );
    return (
      type === 'object' && typeof value === 'object' && value !== null && !Array.isArray(value)
    );
  }

  it('is titled, and names what must be there', () => {
    assert.equal(schema.title, 'Consultation');
    assert.equal(schema.$schema, 'https://json-schema.org/draft/2020-12/schema');
    assert.deepEqual(schema.required, ['id', 'title', 'window', 'question']);
    assert.deepEqual(at(['window']).required, ['closes', 'timeZone']);
    assert.deepEqual(at(['question']).required, ['mode', 'priorities']);
    assert.deepEqual(at(['question', 'priorities', 0]).required, ['id', 'label']);
  });

  for (const { path, refused, accepted, onlyCode } of RULES)
    it(`${jsonPath(path)} is ruled as the code rules it`, () => {
      const rule = at(path);
      for (const value of accepted)
        if (value !== undefined) assert.ok(keeps(rule, value), JSON.stringify(value));
      for (const value of refused)
        if (value !== undefined && !(onlyCode && typeof value === 'string') && !isWhite(value))
          assert.ok(!keeps(rule, value), JSON.stringify(value));
    });

  /** White space alone: JSON Schema has no word for it, only the code refuses it. */
  function isWhite(value: unknown): boolean {
    return typeof value === 'string' && value !== '' && value.trim() === '';
  }
});
