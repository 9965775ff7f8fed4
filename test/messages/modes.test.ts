/** The words of rating, of points and of comments on priorities: the same in every language. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { enModes } from '../../src/messages/en-modes.js';
import type { ModeMessages } from '../../src/messages/mode-messages.js';
import { MODE_CATALOGS, modeSentencesOf } from './support-modes.js';

/** Bangla's figures as Western ones, so that they can be compared. */
const western = (text: string): string =>
  text.replace(/[০-৯]/g, (digit) => String(digit.charCodeAt(0) - 0x09e6));
const holesOf = (sentence: string): string[] => [
  ...new Set(western(sentence).match(/ITEM|1[3-9]/g) ?? []),
];

const english = modeSentencesOf(enModes);

for (const [language, catalog] of Object.entries<ModeMessages>(MODE_CATALOGS))
  describe(`rating and points in the language ${language}`, () => {
    const sentences = modeSentencesOf(catalog);

    it('have every word that English has, with every hole written', () => {
      assert.deepEqual(
        sentences.map(([place]) => place),
        english.map(([place]) => place),
      );
      sentences.forEach(([place, sentence], index) => {
        assert.match(sentence, /\S/, place);
        assert.doesNotMatch(sentence, /undefined|NaN|\[object|\$\{|null| {2}|\.\./, sentence);
        assert.deepEqual(
          holesOf(sentence).sort(),
          holesOf(english[index]?.[1] ?? '').sort(),
          place,
        );
      });
    });

    it('are in that language', () => {
      const inEnglish = new Set(english.map(([, sentence]) => sentence));
      if (language !== 'en')
        for (const [place, sentence] of sentences)
          assert.ok(!inEnglish.has(sentence), `${place}: ${sentence}`);
    });

    it('have five ratings, no two alike', () => {
      assert.equal(new Set(catalog.ratings).size, 5);
    });
  });
