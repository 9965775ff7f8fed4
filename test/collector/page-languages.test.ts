import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { PAGE_WORDS, filled, pageWords } from '../../src/collector/page-words/catalogs.js';
import { en } from '../../src/collector/page-words/en.js';
import type { PageWords } from '../../src/collector/page-words/page-words.js';
import type { ConsultationInput } from '../../src/contract/index.js';
import { cambridge } from '../support/cambridge.js';
import { openCollector, type Collecting } from './support-collector.js';

/** The languages that the widget speaks, each with how its reader knows the day that is meant. */
const LANGUAGES: Readonly<Record<string, RegExp>> = {
  en: /Saturday, December 20, 2025/,
  es: /sábado, 20 de diciembre de 2025/,
  pt: /sábado, 20 de dezembro de 2025/,
  ht: /samdi 20 desanm 2025/,
  zh: /2025年12月20日.?星期六/,
  ar: /السبت، 20 ديسمبر 2025/,
  am: /20 ዲሴምበር 2025/,
  bn: /শনিবার.*২০ ডিসেম্বর.*২০২৫/,
};

/** A browser without a script. */
const BROWSER = {
  'content-type': 'application/x-www-form-urlencoded',
  'accept': 'text/html,application/xhtml+xml',
};

const see = ({ ask }: Collecting, path: string): Promise<Response> =>
  ask(path, { headers: { accept: BROWSER.accept } });

/** Every sentence of a catalog, by its place in it. */
function sentencesOf(words: PageWords): Map<string, string> {
  const { refusals, errors, ...others } = words;
  return new Map(
    Object.entries({ ...others, ...refusals, ...errors }).filter(
      (entry): entry is [string, string] =>
        typeof entry[1] === 'string' && !['language', 'direction'].includes(entry[0]),
    ),
  );
}

const figuresIn = (sentence: string): string[] => (sentence.match(/\{\w+\}/g) ?? []).sort();

describe('Somebody whose browser runs no script, and who reads', () => {
  for (const [language, day] of Object.entries(LANGUAGES))
    it(`${language}, meets every page of the collector in it`, async (test) => {
      const collecting = await openCollector(test, {
        consultations: [{ ...cambridge, translations: { es: { title: 'Plan de datos' } } }],
      });
      const words = pageWords(language);
      const post = (fields: Record<string, string>): Promise<Response> =>
        collecting.post(new URLSearchParams({ language, ...fields }).toString(), BROWSER);
      const assertSpoken = (html: string, sentence: string): void => {
        const direction = language === 'ar' ? ' dir="rtl"' : '';
        assert.ok(html.includes(`<html lang="${language}"${direction}>`), html.slice(0, 100));
        assert.ok(html.includes(`<h1>${sentence}</h1>`), sentence);
      };

      const refused = await (await post({ comment: '…', email: 'ana' })).text();
      assertSpoken(refused, words.notSent);
      for (const said of [words.errors['email-format'], words.goBack, words.copyComment])
        assert.ok(refused.includes(said), said);

      const received = await post({ comment: '…' });
      const receipt = received.headers.get('location') ?? '';
      const html = await (await see(collecting, receipt)).text();
      assertSpoken(html, words.received);
      assert.match(html, day);
      // The city's title in the reader's language, or marked as what it is (WCAG 2.2, 3.1.2).
      const marked =
        language === 'en' ? '<bdi>' : language === 'es' ? '<bdi>Plan' : '<bdi lang="en">';
      assert.ok(html.includes(marked), marked);
      assert.match(html, /<bdi dir="ltr" translate="no">[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]{4}</);

      const asked = await (await see(collecting, `${receipt}/withdrawal`)).text();
      assertSpoken(asked, words.withdrawQuestion);
      assert.ok(asked.includes(words.withdrawMeans));
    });

  it('the language that the consultation is in, reads in it what became of a withdrawn comment', async (test) => {
    const arabic: ConsultationInput = { ...cambridge, language: 'ar' };
    const collecting = await openCollector(test, { consultations: [arabic] });
    const received = await collecting.post('comment=%D9%86%D8%B9%D9%85', BROWSER);
    const receipt = received.headers.get('location') ?? '';
    await collecting.ask(`${receipt}/withdrawal`, { method: 'POST', headers: BROWSER });
    const html = await (await see(collecting, receipt)).text();
    assert.match(html, /<html lang="ar" dir="rtl">/);
    assert.ok(html.includes(`<h1>${pageWords('ar').withdrawn}</h1>`));
  });
});

describe('The words of the collector’s pages', () => {
  it('are there in each language of the widget, and in English for every other tag', () => {
    assert.deepEqual(
      PAGE_WORDS.map(({ language }) => language),
      Object.keys(LANGUAGES),
    );
    assert.equal(pageWords('pt-BR').language, 'pt');
    assert.equal(pageWords('ZH-Hans').language, 'zh');
    for (const tag of ['fr', 'constructor', '', undefined])
      assert.equal(pageWords(tag).language, 'en');
  });

  for (const words of PAGE_WORDS)
    it(`say all of it in ${words.language}, with the same figures, and plead for nothing`, () => {
      const english = sentencesOf(en);
      const own = sentencesOf(words);
      assert.deepEqual([...own.keys()].sort(), [...english.keys()].sort());
      for (const [place, sentence] of own) {
        assert.notEqual(sentence.trim(), '', place);
        if (words !== en) assert.notEqual(sentence, english.get(place), place);
        assert.deepEqual(figuresIn(sentence), figuresIn(english.get(place) ?? ''), place);
        assert.doesNotMatch(sentence, /please|sorry|invalid|por favor|lo siento/i, place);
      }
    });

  it('write figures as the language does, and keep a form’s own names apart from them', () => {
    assert.equal(
      filled(en.errors['comment-too-long'], { maximum: 5000, count: 5001 }, en),
      'Comment must be 5,000 characters or less. Yours has 5,001',
    );
    const bn = pageWords('bn');
    assert.match(filled(bn.errors['name-too-long'], { maximum: 200 }, bn), /২০০টি/);
    assert.match(filled(en.otherError, { field: 'role' }, en), /: \u2068role\u2069$/);
  });
});
