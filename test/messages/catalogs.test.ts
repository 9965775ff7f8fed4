import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enForm } from '../../src/messages/en-form.js';
import { en } from '../../src/messages/en.js';
import { es } from '../../src/messages/es.js';
import { messagesFor } from '../../src/messages/catalogs.js';
import type { Messages } from '../../src/messages/messages.js';
import { CATALOGS, COUNTS, sentencesOf } from './support-sentences.js';

/** What begs, what blames and what shouts; and the hour that nobody can place. */
const FORBIDDEN = [
  '\\b(?:please|sorry|invalid|required|oops|midnight)\\b|!',
  '\\b(?:por favor|lo sentimos|obligatori[oa]s?|requerid[oa]s?|medianoche)\\b|inv[aá]lid[oa]',
  '\\b(?:desculpe|lamentamos|obrigatóri[oa]s?|meia-noite)\\b',
  '\\b(?:tanpri|souple|padon|eskize|envalid|obligatwa|minwi)\\b',
  '抱歉|对不起|无效|必填|拜托|午夜|！',
  'رجاء|يرجى|عذر[اً]|آسف|غير صالح|إلزامي|مطلوب|منتصف الليل',
  'እባክ|ይቅርታ|ልክ ያልሆነ|የግድ|እኩለ ሌሊት',
  'দয়া করে|অনুগ্রহ|দুঃখিত|অবৈধ|আবশ্যক|মধ্যরাত',
];

/** Every key, with its place: "errors.comment-missing". */
function keysOf(value: object, before = ''): string[] {
  return Object.entries(value).flatMap(([key, inner]) =>
    typeof inner === 'object' && inner !== null
      ? keysOf(inner as object, `${before}${key}.`)
      : [`${before}${key}: ${typeof inner}`],
  );
}

for (const [language, { direction, ...catalog }] of Object.entries<Messages>(CATALOGS)) {
  it(`${language} has every word that English has, and no other`, () => {
    assert.deepEqual(keysOf(catalog).sort(), keysOf(en).sort());
  });

  it(`${language} is written from ${language === 'ar' ? 'right to left' : 'left to right'}`, () => {
    assert.equal(direction, language === 'ar' ? 'rtl' : undefined);
  });
}

for (const [language, catalog] of Object.entries<Messages>(CATALOGS))
  describe(`the catalog ${language}`, () => {
    const sentences = sentencesOf(catalog);

    it('names its language', () => {
      assert.equal(catalog.language, language);
    });

    it('has a word for everything', () => {
      assert.ok(sentences.length > 150);
      for (const [place, sentence] of sentences) {
        assert.match(sentence, /\S/, place);
        assert.equal(sentence, sentence.trim(), place);
        assert.doesNotMatch(sentence, /\.\.|[.。።।]\u2069?[.。።।]$/, `${place}: ${sentence}`);
        assert.doesNotMatch(
          sentence,
          /undefined|NaN|\[object|\$\{|null| {2}/,
          `${place}: ${sentence}`,
        );
      }
    });

    it('does not plead, blame or shout', () => {
      const forbidden = new RegExp(FORBIDDEN.join('|'), 'iu');
      for (const [place, sentence] of sentences)
        assert.doesNotMatch(sentence, forbidden, `${place}: ${sentence}`);
    });

    it('writes each hole that a sentence has', () => {
      for (const [place, sentence] of sentences)
        if (place.startsWith('picker.') && !/cleared|chosen/.test(place))
          assert.match(sentence, /Parks/, place);
    });
  });

it('no tag has a catalog that is not tested here', async () => {
  for (const language of Object.keys(CATALOGS)) {
    const found = await messagesFor(language);
    assert.equal(found.language, language);
  }
});

describe('one is one, and the others are many', () => {
  const cases: [counted: (count: number) => string, ...expected: string[]][] = [
    [
      en.problems,
      'There are 0 problems',
      'There is 1 problem',
      'There are 2 problems',
      'There are 5 problems',
      'There are 1,000 problems',
    ],
    [
      es.problems,
      'Hay 0 problemas',
      'Hay 1 problema',
      'Hay 2 problemas',
      'Hay 5 problemas',
      'Hay 1,000 problemas',
    ],
    [
      en.charactersOver,
      '0 characters too many',
      '1 character too many',
      '2 characters too many',
      '5 characters too many',
      '1,000 characters too many',
    ],
    [
      es.charactersOver,
      '0 caracteres de más',
      '1 carácter de más',
      '2 caracteres de más',
      '5 caracteres de más',
      '1,000 caracteres de más',
    ],
    [
      (limit) => en.errors['priorities-too-many']({ limit, minimum: 0, maximum: 0, count: 0 }),
      'Choose 0 priorities or fewer',
      'Choose 1 priority or fewer',
      'Choose 2 priorities or fewer',
      'Choose 5 priorities or fewer',
      'Choose 1,000 priorities or fewer',
    ],
    [
      (limit) => es.errors['priorities-too-many']({ limit, minimum: 0, maximum: 0, count: 0 }),
      'Elija 0 prioridades o menos',
      'Elija 1 prioridad o menos',
      'Elija 2 prioridades o menos',
      'Elija 5 prioridades o menos',
      'Elija 1,000 prioridades o menos',
    ],
    [
      (minimum) => en.errorsRank['priorities-missing']({ minimum, limit: 0, maximum: 0, count: 0 }),
      'Rank at least 0 priorities',
      'Rank at least 1 priority',
      'Rank at least 2 priorities',
      'Rank at least 5 priorities',
      'Rank at least 1,000 priorities',
    ],
    [
      (left) => es.picker.added({ item: 'Parques', position: 1, left }),
      'Parques es la número 1. Quedan 0 por ordenar.',
      'Parques es la número 1. Queda 1 por ordenar.',
      'Parques es la número 1. Quedan 2 por ordenar.',
      'Parques es la número 1. Quedan 5 por ordenar.',
      'Parques es la número 1. Quedan 1,000 por ordenar.',
    ],
    [
      en.forTheEditor,
      'For the editor of this page: 0 things to correct',
      'For the editor of this page: 1 thing to correct',
      'For the editor of this page: 2 things to correct',
      'For the editor of this page: 5 things to correct',
      'For the editor of this page: 1,000 things to correct',
    ],
  ];
  for (const [counted, ...expected] of cases)
    it(`“${expected[1] ?? ''}”`, () => {
      assert.deepEqual(COUNTS.map(counted), expected);
    });

  it('a minute, and minutes', () => {
    const said = (count: number) => en.closesInMinutes(count, '11:59 p.m.', 'Eastern Time');
    assert.match(said(1), /close in 1 minute,/);
    assert.match(said(10), /close in 10 minutes,/);
    assert.match(es.closesInMinutes(1, '11:59 p.m.', 'hora del este'), /en 1 minuto,/);
  });
});

describe('the catalog for a page', () => {
  it('is that of the primary language, however its tag is written', async () => {
    for (const tag of ['es', 'es-US', 'ES-mx', 'es-419', 'es-Latn-MX'])
      assert.equal(await messagesFor(tag), es, tag);
  });

  it('is English at once for English, and where there is no other', () => {
    for (const tag of ['en', 'en-US', 'EN-gb', 'fr', 'vi', 'esperanto', 'est', '', '-', '-es'])
      assert.equal(messagesFor(tag), enForm, tag);
  });

  it('is English for a tag that is a word of the programming language', () => {
    for (const tag of ['constructor', '__proto__', 'toString', 'valueOf', 'hasOwnProperty'])
      assert.equal(messagesFor(tag), enForm, tag);
  });
});
