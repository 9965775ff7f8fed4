import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { JsonError, readJson } from '../../src/collector/json-document.js';

const LIMITS = { depth: 8, fields: 64 };
const WIDE = { depth: 1000, fields: 100_000 };

describe('JSON is read', () => {
  it('as everybody reads it', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.constantFrom(0, 2), (value, space) => {
        const text = JSON.stringify(value, null, space);
        assert.deepEqual(readJson(text, WIDE), JSON.parse(text));
      }),
    );
  });

  it('or refused with the place, never with another error, and never more than JSON.parse takes', () => {
    const pieces = fc.constantFrom(
      ...['{', '}', '[', ']', ':', ',', '"a"', '"\\u00e9"', '"\\x"', '"', '1', '-0', '01', '1e5'],
      ...['tru', 'true', 'null', ' ', '\n', '\u0001', "'", '.5', '//'],
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 8 }), (parts) => {
        const text = parts.join('');
        let refused: unknown;
        try {
          readJson(text, LIMITS);
        } catch (error) {
          refused = error;
        }
        if (refused === undefined) assert.doesNotThrow(() => JSON.parse(text) as unknown);
        else {
          assert.ok(refused instanceof JsonError);
          assert.ok(refused.offset >= 0 && refused.offset <= text.length);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('or refused only where JSON.parse refuses, but for keys that stand twice', () => {
    const pieces = fc.constantFrom('{', '}', '[', ']', ':', ',', '"a"', '"b"', '1', 'true', ' ');
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 10 }), (parts) => {
        const text = parts.join('');
        try {
          JSON.parse(text);
        } catch {
          return;
        }
        try {
          readJson(text, LIMITS);
        } catch (error) {
          assert.match((error as Error).message, /a key that was not used before/);
        }
      }),
      { numRuns: 5000 },
    );
  });

  const refused: [what: string, text: string, offset: number][] = [
    ['a key twice', '{"a":1,"a":2}', 7],
    ['a key twice, deep down', '[{"x":{"a":1,"\\u0061":2}}]', 13],
    ['a key without quotes', '{a:1}', 1],
    ['a comma too many', '[1,]', 3],
    ['an end too many', '{}}', 2],
    ['no end', '{"a":[1', 7],
    ['a line break in a string', '"a\nb"', 2],
    ['nine levels', '[[[[[[[[[1]]]]]]]]]', 8],
  ];
  for (const [what, text, offset] of refused)
    it(`but not ${what}`, () => {
      assert.throws(() => readJson(text, LIMITS), { name: 'JsonError', offset });
    });

  it('but not 65 keys', () => {
    const keys = Array.from({ length: 65 }, (_, index) => `"k${String(index)}":0`);
    assert.throws(() => readJson(`{${keys.join()}}`, LIMITS), /at most 64 keys/);
    assert.ok(readJson(`{${keys.slice(1).join()}}`, LIMITS));
  });

  it('with the same key in two objects', () => {
    assert.deepEqual(readJson('[{"a":1},{"a":2}]', LIMITS), [{ a: 1 }, { a: 2 }]);
  });
});
