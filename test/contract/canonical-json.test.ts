import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalJson } from '../../src/contract/index.js';

/** The same value with the keys of every object in another order. */
function reversed(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(reversed);
  if (typeof value !== 'object' || value === null) return value;
  const turned: Record<string, unknown> = Object.create(null) as Record<string, unknown>;
  for (const [key, field] of Object.entries(value).reverse()) turned[key] = reversed(field);
  return turned;
}

describe('canonical JSON', () => {
  it('is the same however the keys were ordered, and is the value’s JSON', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        const text = canonicalJson(value);
        assert.equal(canonicalJson(reversed(value)), text);
        assert.equal(
          JSON.stringify(JSON.parse(text)),
          JSON.stringify(JSON.parse(canonicalJson(JSON.parse(text)))),
        );
        assert.deepEqual(JSON.parse(text), JSON.parse(JSON.stringify(value)));
      }),
      { numRuns: 500 },
    );
  });

  it('is JSON whatever the value has that JSON does not', () => {
    const odd = { f: () => 1, s: Symbol('s'), n: NaN, u: undefined, at: new Date(0) };
    assert.equal(canonicalJson(odd), '{"at":"1970-01-01T00:00:00.000Z","n":null}');
    assert.equal(canonicalJson([() => 1, undefined]), '[null,null]');
    assert.equal(
      canonicalJson(() => 1),
      'null',
    );
    const circle: { self?: unknown } = {};
    circle.self = circle;
    assert.throws(() => canonicalJson(circle), { name: 'TypeError', message: /circular/ });
  });

  it('orders keys by code units, without white space', () => {
    assert.equal(
      canonicalJson({
        'b': [1, { d: null, c: 'é' }],
        'a': true,
        'B': 1,
        '€': 2,
        '😀': 3,
        '\uFB33': 4,
      }),
      '{"B":1,"a":true,"b":[1,{"c":"é","d":null}],"€":2,"😀":3,"\uFB33":4}',
    );
  });

  it('leaves out what is undefined, and keeps its place in a list', () => {
    assert.equal(canonicalJson({ a: undefined, b: [undefined, 1] }), '{"b":[null,1]}');
    assert.equal(canonicalJson(undefined), 'null');
  });

  it('tells apart what differs', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        fc.pre(JSON.stringify(reversed(one)) !== JSON.stringify(reversed(other)));
        const same = canonicalJson(one) === canonicalJson(other);
        if (same)
          assert.deepEqual(JSON.parse(canonicalJson(one)), JSON.parse(JSON.stringify(other)));
      }),
    );
  });
});
