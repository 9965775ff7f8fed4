/** The same minute on the same wall, in each language: dates, hours and digits are a decision. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { am } from '../../src/messages/am.js';
import { ar } from '../../src/messages/ar.js';
import { bn } from '../../src/messages/bn.js';
import { es } from '../../src/messages/es.js';
import { ht } from '../../src/messages/ht.js';
import { pt } from '../../src/messages/pt.js';
import { zh } from '../../src/messages/zh.js';

const ZONE = 'America/New_York';
const CLOSE = Date.parse('2025-12-22T23:59:59-05:00');
const MORNING = Date.parse('2026-08-03T09:05:00-04:00');
const plain = (text: string): string => text.replace(/[\u00A0\u200E\u200F]/g, ' ').trim();

const written = [
  [pt, /^segunda-feira, 22 de dezembro de 2025$/, '23:59', '09:05', '5.000'],
  [ht, /^lendi 22 desanm 2025$/, '11:59 p.m.', '9:05 a.m.', '5,000'],
  [zh, /^2025年12月22日星期一$/, '23:59', '09:05', '5,000'],
  [ar, /^الاثنين، 22 ديسمبر 2025$/, '11:59 مساءً', '9:05 صباحًا', '5,000'],
  [am, /^ሰኞ[፣ ]+(?:22 )?ዲሴምበር (?:22 ቀን )?2025$/, '11:59 PM', '9:05 AM', '5,000'],
  [bn, /^সোমবার, ২২ ডিসেম্বর,? ২০২৫$/, 'রাত ১১:৫৯', 'সকাল ৯:০৫', '৫,০০০'],
] as const;

for (const [catalog, date, close, morning, thousands] of written)
  describe(`the close in the language ${catalog.language}`, () => {
    it('has its day, its hour and the city’s zone', () => {
      const moment = catalog.at(CLOSE, ZONE);
      assert.match(plain(moment.date), date);
      assert.equal(plain(moment.time), close);
      assert.match(moment.zone, /\S/);
      assert.doesNotMatch(moment.zone, /New_York/);
      assert.equal(plain(catalog.at(MORNING, ZONE).time), morning);
    });

    it('has its figures in the same digits everywhere', () => {
      assert.equal(catalog.number(5000), thousands);
      const digits = (text: string): boolean => /[০-৯٠-٩]/.test(text);
      const own = digits(thousands);
      const { date: day, time } = catalog.at(CLOSE, ZONE);
      for (const text of [day, time, catalog.problems(15), catalog.charactersMost(5000)]) {
        assert.equal(digits(text), own, text);
        assert.equal(/[0-9]/.test(text), !own, text);
      }
    });
  });

describe('Haitian Creole, which no engine knows', () => {
  it('names every day and every month itself', () => {
    const dates = Array.from({ length: 12 }, (_, month) =>
      ht.at(Date.UTC(2026, month, 1 + month, 12), 'UTC'),
    );
    assert.equal(new Set(dates.map(({ date }) => date.split(' ')[2])).size, 12);
    for (const { date } of dates) assert.match(date, /^\S+ \d+ \S+ 2026$/);
    const week = Array.from(
      { length: 7 },
      (_, day) => ht.at(Date.UTC(2026, 0, 5 + day, 12), 'UTC').date.split(' ')[0],
    );
    assert.deepEqual(week, 'lendi madi mèkredi jedi vandredi samdi dimanch'.split(' '));
  });

  it('names the zones of the United States, and leaves others as they are', () => {
    assert.equal(ht.at(CLOSE, ZONE).zone, 'Lè Lès');
    assert.equal(ht.at(CLOSE, 'America/Los_Angeles').zone, 'Lè Pasifik');
    assert.match(ht.at(CLOSE, 'Asia/Tokyo').zone, /Japan/);
  });
});

it('Portuguese: one o’clock is singular', () => {
  assert.match(pt.moment({ date: 'd', time: '01:00', zone: 'z' }), /à 01:00/);
  assert.match(pt.moment({ date: 'd', time: '11:00', zone: 'z' }), /às 11:00/);
});

it('Spanish: one o’clock is singular', () => {
  assert.match(es.moment({ date: 'd', time: '1:00 p. m.', zone: 'z' }), /a la 1:00/);
  assert.match(es.moment({ date: 'd', time: '11:00 p. m.', zone: 'z' }), /a las 11:00/);
  assert.match(es.pastClose('1:15 p. m. z'), /hasta la 1:15/);
});
