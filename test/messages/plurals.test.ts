/** A count in words: by each language's own rules. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { am } from '../../src/messages/am.js';
import { ar } from '../../src/messages/ar.js';
import { arModes } from '../../src/messages/ar-modes.js';
import { bn } from '../../src/messages/bn.js';
import { ht } from '../../src/messages/ht.js';
import { pt } from '../../src/messages/pt.js';
import { zh } from '../../src/messages/zh.js';

const COUNTS = [0, 1, 2, 3, 5, 11, 100];
const figures = { minimum: 0, limit: 0, maximum: 0, count: 0 };

describe('Arabic has six ways to count', () => {
  const cases: [what: string, say: (count: number) => string, expected: string[]][] = [
    [
      'problems',
      ar.problems,
      ['0 مشكلة', 'مشكلة واحدة', 'مشكلتان', '3 مشكلات', '5 مشكلات', '11 مشكلة', '100 مشكلة'].map(
        (counted) => `هناك ${counted}`,
      ),
    ],
    [
      'characters',
      (maximum) => ar.errors['comment-too-long']({ ...figures, maximum }),
      ['0 حرف', 'حرف واحد', 'حرفين', '3 أحرف', '5 أحرف', '11 حرفًا', '100 حرف'].map(
        (counted) => `يجب ألا يزيد التعليق على ${counted}`,
      ),
    ],
    [
      'priorities',
      (limit) => ar.errors['priorities-too-many']({ ...figures, limit }),
      [
        ...['0 أولوية', 'أولوية واحدة', 'أولويتين', '3 أولويات', '5 أولويات'],
        ...['11 أولوية', '100 أولوية'],
      ].map((counted) => `اختر ${counted} على الأكثر`),
    ],
    [
      'points',
      arModes.countedPoints,
      ['0 نقطة', 'نقطة واحدة', 'نقطتان', '3 نقاط', '5 نقاط', '11 نقطة', '100 نقطة'],
    ],
  ];
  for (const [what, say, expected] of cases)
    it(what, () => {
      assert.deepEqual(COUNTS.map(say), expected);
    });

  it('minutes', () => {
    const said = (count: number): string =>
      /بعد (.*?)،/.exec(ar.closesInMinutes(count, '', ''))?.[1] ?? '';
    assert.deepEqual([1, 2, 10, 60].map(said), ['دقيقة واحدة', 'دقيقتين', '10 دقائق', '60 دقيقة']);
  });
});

describe('one is one, and none is one too', () => {
  it('in Portuguese', () => {
    assert.deepEqual(
      COUNTS.map(pt.problems),
      ['0 problema', '1 problema', '2 problemas', '3 problemas', '5 problemas']
        .concat('11 problemas', '100 problemas')
        .map((counted) => `Há ${counted}`),
    );
  });

  it('in Amharic', () => {
    assert.deepEqual(
      [0, 1, 2].map((count) => am.problems(count)),
      ['0 ችግር አለ', '1 ችግር አለ', '2 ችግሮች አሉ'],
    );
  });
});

describe('a noun stays as it is', () => {
  it('in Haitian Creole', () => {
    assert.deepEqual([1, 2].map(ht.problems), ['Gen 1 pwoblèm', 'Gen 2 pwoblèm']);
  });

  it('in Chinese, behind a measure word', () => {
    assert.deepEqual([1, 2].map(zh.problems), ['有 1 个问题', '有 2 个问题']);
  });

  it('in Bangla, behind a classifier', () => {
    assert.deepEqual([1, 11].map(bn.problems), ['১টি সমস্যা আছে', '১১টি সমস্যা আছে']);
  });
});
