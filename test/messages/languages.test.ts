/** What holds between each language and English: every hole is written, and nothing stays English. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../src/messages/en.js';
import type { Messages } from '../../src/messages/messages.js';
import { CATALOGS, sentencesOf } from './support-sentences.js';

type Say = (...given: unknown[]) => string;

/** Every function of a catalog that makes a sentence, by its place. */
function functionsOf(value: object, before = ''): [place: string, say: Say][] {
  return Object.entries(value).flatMap(([key, inner]: [string, unknown]) => {
    const place = before + key;
    if (place === 'at' || place === 'number') return [];
    if (typeof inner === 'function') return [[place, inner as Say]];
    return typeof inner === 'object' && inner !== null ? functionsOf(inner, `${place}.`) : [];
  });
}

/** Figures that no two holes share, none of them with a word of its own in any plural rule. */
const FIGURES = {
  ...{ count: 1021, limit: 1022, over: 1023, position: 1024, left: 1025 },
  ...{ total: 1026, ranked: 1027, minimum: 1028, maximum: 1029 },
};
const MOMENT = { date: 'DATE', time: 'TIME', zone: 'ZONE' };

/** Which of the things given to a sentence are in it. */
function holes(place: string, say: Say, catalog: Messages): string[] {
  const figures = Object.values(FIGURES);
  const object = /^(?:picker|errors)/.test(place)
    ? { ...FIGURES, item: 'ITEM' }
    : ['moment', 'inYourTime'].includes(place)
      ? MOMENT
      : undefined;
  const counts = /^(?:limit|characters|problems|forTheEditor)/.test(place);
  const plain = place === 'closesInMinutes' ? [1021, 'TIME', 'ZONE'] : ['DATE', 'ZONE'];
  const sentence = say(...(object ? [object] : counts ? [1021, 1022] : plain));
  return [
    ...['ITEM', 'DATE', 'TIME', 'ZONE'].filter((word) => sentence.includes(word)),
    ...figures.filter((figure) => sentence.includes(catalog.number(figure))).map(String),
  ];
}

/** The same in several languages, and rightly so: names of files. */
const SAME = /^fileName$/;

for (const [language, catalog] of Object.entries<Messages>(CATALOGS)) {
  if (language === 'en') continue;
  describe(`in the language ${language}`, () => {
    const english = functionsOf(en);

    it('every hole that English has is written, and no other', () => {
      const theirs = new Map(functionsOf(catalog));
      for (const [place, say] of english) {
        const translated = theirs.get(place);
        assert.ok(translated, place);
        const written = holes(place, translated, catalog);
        assert.deepEqual(written.sort(), holes(place, say, en).sort(), place);
      }
    });

    it('no sentence was left in English', () => {
      const inEnglish = new Set(sentencesOf(en).map(([, sentence]) => sentence.toLowerCase()));
      for (const [place, sentence] of sentencesOf(catalog))
        if (!SAME.test(place) && place !== 'number' && place !== 'language')
          assert.ok(!inEnglish.has(sentence.toLowerCase()), `${place}: ${sentence}`);
    });

    it('is a full sentence where English is, with its own script’s stop', () => {
      const stops: Partial<Record<string, string>> = { zh: '。', am: '።', bn: '।' };
      const stop = stops[language] ?? '.';
      const theirs = sentencesOf(catalog);
      sentencesOf(en).forEach(([place, sentence]) => {
        // A place with a count has several, in the same order in every language.
        const at = theirs.findIndex(([where]) => where === place);
        const [, said = ''] = theirs.splice(at, 1)[0] ?? [];
        if (sentence.endsWith('.') && !/moment|a\.m|p\.m/.test(place))
          assert.ok(said.endsWith(stop), `${place}: ${said}`);
        else if (/\w$/.test(sentence) && !/^(?:moment|number|reference|fileName)$/.test(place))
          assert.doesNotMatch(said, /[.。።।]$/, `${place}: ${said}`);
      });
    });
  });
}

describe('a text that is not Latin', () => {
  const scripts: Partial<Record<string, RegExp>> = {
    zh: /\p{Script=Han}/u,
    ar: /\p{Script=Arabic}/u,
    am: /\p{Script=Ethiopic}/u,
    bn: /\p{Script=Bengali}/u,
  };
  for (const [language, script] of Object.entries(scripts))
    it(`is in its own script throughout: ${language}`, () => {
      for (const [place, sentence] of sentencesOf(CATALOGS[language as keyof typeof CATALOGS]))
        if (!/^(?:language|direction|number|fileName|moment)$/.test(place) && script)
          assert.match(sentence, script, `${place}: ${sentence}`);
    });
});
