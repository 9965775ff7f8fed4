/**
 * How hard the English words are to read: the Flesch-Kincaid grade (Kincaid, Fishburne, Rogers and
 * Chissom 1975), which says how many years of school in the United States a text asks for.
 */
import assert from 'node:assert/strict';
import { it } from 'node:test';
import { fleschKincaid } from 'flesch-kincaid';
import { syllable } from 'syllable';
import { en } from '../../src/messages/en.js';
import { enModes } from '../../src/messages/en-modes.js';
import { modeSentencesOf } from './support-modes.js';
import { sentencesOf } from './support-sentences.js';

/** The most that the whole catalog may ask for, in years of school. */
const GRADE = 8;
/** The same for one sentence; one of a few words says little about how hard it is. */
const GRADE_OF_ONE = 10;
const WORDS_OF_ONE = 8;

/** Each sentence once, whatever its figures; what is no text (a file's name, a tag) left out. */
function texts(): string[] {
  const known = new Map<string, string>();
  for (const [place, sentence] of [...sentencesOf(en), ...modeSentencesOf(enModes)])
    if (!/^(?:language|number|moment|fileName)$/.test(place)) known.set(place, sentence);
  return [...known.values()].flatMap((text) => text.split(/(?<=[.?])\s+(?=[A-Z])/));
}

/** An address is an example to look at, and no word to read. */
const wordsIn = (text: string): string[] =>
  (text.match(/[\p{L}\d@.,’'-]*[\p{L}\d]/gu) ?? []).filter((word) => !word.includes('@'));

function gradeOf(sentences: readonly string[]): number {
  const words = sentences.flatMap(wordsIn);
  const syllables = words.reduce((sum, word) => sum + Math.max(1, syllable(word)), 0);
  return fleschKincaid({ sentence: sentences.length, word: words.length, syllable: syllables });
}

it(`the English catalog asks for no more than ${String(GRADE)} years of school`, () => {
  assert.ok(texts().length > 100);
  assert.ok(gradeOf(texts()) <= GRADE, String(gradeOf(texts())));
});

it('no longer sentence asks for much more', () => {
  for (const text of texts())
    if (wordsIn(text).length >= WORDS_OF_ONE)
      assert.ok(gradeOf([text]) <= GRADE_OF_ONE, `${text}: ${gradeOf([text]).toFixed(1)}`);
});

it('the measure can tell: an office’s English does not pass', () => {
  const office =
    'Submission of the aforementioned documentation constitutes acknowledgement of applicable regulations.';
  assert.ok(gradeOf([office]) > GRADE_OF_ONE);
});
