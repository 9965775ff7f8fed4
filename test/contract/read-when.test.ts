import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { Temporal } from 'temporal-polyfill';
import { readWhen } from '../../src/contract/index.js';
import { reading, zonedReading } from './support-reference-time.js';

describe('an editor may write', () => {
  it('a date', () => {
    for (const date of ['2025-12-22', '2024-02-29', '2000-02-29', '1000-01-01', '9999-12-31'])
      assert.deepEqual(readWhen(date), {
        kind: 'date',
        at: reading(Temporal.PlainDate.from(date).toPlainDateTime()),
      });
  });

  it('a date and a time without a zone, to the minute, the second or finer', () => {
    fc.assert(
      fc.property(
        zonedReading,
        fc.constantFrom('minute', 'second', 'millisecond', 'nanosecond'),
        ({ local }, smallestUnit) => {
          const text = local.toString({ smallestUnit });
          const second = smallestUnit === 'minute' ? 0 : local.second;
          assert.deepEqual(readWhen(text), {
            kind: 'date-time',
            at: reading(local.with({ second })),
          });
        },
      ),
      { numRuns: 40 },
    );
  });

  it('an instant, with any offset', () => {
    for (const text of [
      '2025-12-22T23:59:00-05:00',
      '2025-12-23T04:59Z',
      '2025-12-23T04:59:00.000Z',
      '2025-12-23T10:44:00.000000000+05:45',
      '2025-12-23T18:59+14:00',
    ])
      assert.deepEqual(readWhen(text), {
        kind: 'instant',
        at: Date.parse('2025-12-23T04:59:00Z'),
      });
  });
});

describe('an editor may not write', () => {
  it('a day, an hour or a minute that does not exist', () => {
    for (const text of [
      ...['2025-02-30', '2025-02-29', '1900-02-29', '2025-13-01', '2025-00-10', '2025-04-31'],
      ...['2025-12-00', '2025-12-32', '0000-01-01', '0099-01-01', '0999-12-31'],
      ...['2025-12-22T24:00', '2025-12-22T24:00:00Z', '2025-12-22T25:00', '2025-12-22T23:60'],
      ...['2025-12-22T23:59:60', '2025-12-22T23:59:60Z', '2025-12-31T24:00-05:00'],
      ...['2025-02-30T10:00Z', '2025-12-22T23:59+24:00', '2025-12-22T23:59+05:60'],
    ])
      assert.equal(readWhen(text), undefined, text);
  });

  it('another way of writing dates', () => {
    for (const text of [
      ...['', ' ', '2025', '2025-12', '12/22/2025', 'December 22, 2025', '2025-12-22 17:00'],
      ...['2025-12-22T', '2025-12-22T17', '2025-12-22T17:0', '20251222', '2025-12-22Z'],
      ...['2025-12-22T17:00z', '2025-12-22t17:00', '2025-12-22T17:00-05', '2025-12-22T17:00-0500'],
      ...['2025-12-22T17:00.5', '2025-12-22T17:00:00.', '2025-12-22T17:00:00.1234567890'],
      ...[
        '2025-12-22\n',
        ' 2025-12-22',
        '-002025-12-22',
        '+002025-12-22',
        '٢٠٢٥-١٢-٢٢',
        '2025-W51-1',
      ],
      ...['2025-12-22T17:00[America/New_York]', '2025-12-22T17:00:00,5'],
    ])
      assert.equal(readWhen(text), undefined, text);
  });

  it('anything at all that makes it throw, or wait', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), (text) => {
        readWhen(text);
      }),
    );
    for (const hostile of ['2'.repeat(100_000), `2025-12-22T17:00:00.${'9'.repeat(100_000)}`])
      assert.equal(readWhen(hostile), undefined);
  });
});
