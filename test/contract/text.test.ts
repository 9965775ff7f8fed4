import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { canonicalText, characterCount, isBlank, isolated } from '../../src/contract/index.js';

/** Any UTF-16 at all, lone surrogates and noncharacters included, and what typing produces. */
const anyText = fc
  .array(
    fc.oneof(
      fc.integer({ min: 0, max: 0xffff }).map((unit) => String.fromCharCode(unit)),
      fc.string({ unit: 'grapheme', maxLength: 4 }),
      fc.constantFrom(
        '\0',
        '\r\n',
        '\r',
        '\n',
        '\uFFFF',
        '\uFDD0',
        '\u{1FFFE}',
        '\uD800',
        '\uDC00',
      ),
      fc.constantFrom('e\u0301', '\u1112\u1161\u11AB', 'Å', '\uFEFF', '\u202E', '\u200D', '👩‍👩‍👧'),
    ),
    { maxLength: 20 },
  )
  .map((parts) => parts.join(''));

describe('canonical text', () => {
  it('is the same when made canonical again', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const canonical = canonicalText(text);
        assert.equal(canonicalText(canonical), canonical);
      }),
      { numRuns: 1000 },
    );
  });

  it('is well-formed, composed, with LF alone, and survives a trip through UTF-8', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const canonical = canonicalText(text);
        assert.doesNotMatch(canonical, /\p{Surrogate}/u);
        assert.doesNotMatch(canonical, /\0|\r|\p{Noncharacter_Code_Point}/u);
        assert.equal(canonical.normalize('NFC'), canonical);
        assert.equal(
          new TextDecoder('utf-8', { ignoreBOM: true }).decode(new TextEncoder().encode(canonical)),
          canonical,
        );
      }),
      { numRuns: 1000 },
    );
  });

  it('leaves what people type alone: spaces, emoji, right-to-left, tabs', () => {
    for (const text of ['  Yes. \n\n', '👩‍👩‍👧 🇺🇸', 'مرحبا \u202Bx\u202C', 'a\tb', '한국어', 'ዜጎች'])
      assert.equal(canonicalText(text), text);
  });

  it('writes U+FFFD for half a character, and one LF for every line end', () => {
    assert.equal(canonicalText('a\uD83Db'), 'a\uFFFDb');
    assert.equal(canonicalText('\uDE00\uD83D'), '\uFFFD\uFFFD');
    assert.equal(canonicalText('1\r\n2\r3\n4\n\r5'), '1\n2\n3\n4\n\n5');
    assert.equal(canonicalText('cafe\u0301'), 'café');
    // What was apart stays apart when the character between is dropped: no new line end is made up.
    assert.equal(canonicalText('a\r\0\nb'), canonicalText(canonicalText('a\r\0\nb')));
  });
});

describe('characters are counted as people count', () => {
  const counts: [text: string, count: number, what: string][] = [
    ['', 0, 'nothing'],
    ['Yes', 3, 'letters'],
    ['👩‍👩‍👧‍👦', 1, 'a family joined by ZWJ'],
    ['🏳️‍🌈', 1, 'a rainbow flag'],
    ['🇺🇸🇲🇽', 2, 'two flags'],
    ['👍🏽', 1, 'a thumb with a skin tone'],
    ['Z̷̢̛a̵̡l̶g̸ọ̴', 5, 'Zalgo'],
    ['\r\n', 1, 'one line end, however it was typed'],
    ['a\r\nb\rc\nd', 7, 'lines'],
    ['\u1112\u1161\u11AB', 1, 'a syllable of jamo'],
    ['한국', 2, 'two syllables'],
    ['ñ', 1, 'a composed letter'],
    ['n\u0303', 1, 'the same letter in two parts'],
    ['\0\uFFFF', 0, 'what is left out when sealed'],
  ];
  for (const [text, count, what] of counts)
    it(`${what}: ${String(count)}`, () => {
      assert.equal(characterCount(text), count);
    });

  it('the same before and after sealing, and never more than UTF-16 units', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        assert.equal(characterCount(canonicalText(text)), characterCount(text));
        assert.ok(characterCount(text) <= text.length);
      }),
    );
  });

  it('the same as the whole text’s grapheme clusters, also where it is counted in pieces', () => {
    const segmenter = new Intl.Segmenter('en');
    const long = fc.tuple(fc.integer({ min: 480, max: 500 }), anyText, anyText);
    fc.assert(
      fc.property(
        long,
        fc.constantFrom('a', '🇺🇸', '👩‍', '\u{E0100}'),
        ([length, one, other], filler) => {
          const text = canonicalText(filler.repeat(length) + one + filler.repeat(20) + other);
          assert.equal(characterCount(text), [...segmenter.segment(text)].length);
        },
      ),
      { numRuns: 50 },
    );
  });

  it('100,000 characters at once, hostile ones too', () => {
    for (const one of ['a', '\u0301', '\u200D', '🇺🇸', '👩\u200D', '\r']) {
      const text = one.repeat(100_000 / one.length);
      // The processor's time, not the clock's: a busy machine is no slow algorithm.
      const begun = process.cpuUsage();
      characterCount(text);
      isBlank(text);
      assert.ok(process.cpuUsage(begun).user < 2_000_000, JSON.stringify(one));
    }
  });
});

describe('a text is blank', () => {
  it('when it is empty, white, or cannot be seen', () => {
    for (const text of [
      '',
      ' ',
      '\n\t\r',
      '\u00A0\u3000',
      '\u200B',
      '\u200D\uFE0F',
      '\u00AD',
      '\0',
      '\uFEFF',
      '\u2068\u2069',
    ])
      assert.ok(isBlank(text), JSON.stringify(text));
  });

  it('not when there is anything to read', () => {
    for (const text of ['0', '.', ' é', '\u200B👍', '\uD800', '字'])
      assert.ok(!isBlank(text), JSON.stringify(text));
  });
});

it('an editor’s words are isolated between U+2068 and U+2069', () => {
  assert.equal(isolated('Parks'), '\u2068Parks\u2069');
});
