/** The sentences of the specification, word for word. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { en } from '../../src/messages/en.js';
import { es } from '../../src/messages/es.js';

const ZONE = 'America/New_York';
const CLOSE = Date.parse('2025-12-22T23:59:59-05:00');
const figures = { minimum: 1, limit: 3, maximum: 2000, count: 0 };

describe('the English pickers say', () => {
  const { picker } = en;
  const said: [string, string][] = [
    [picker.chosen({ count: 1, limit: 3 }), '1 of 3 chosen.'],
    [picker.chosen({ count: 2, limit: undefined }), '2 chosen.'],
    [
      picker['chosen-limit']({ count: 3, limit: 3 }),
      '3 of 3 chosen. To choose a different one, clear one first.',
    ],
    [picker['chosen-over']({ count: 4, limit: 3, over: 1 }), '4 chosen. The limit is 3. Clear 1.'],
    [
      picker.added({ item: 'Housing', position: 1, left: 5 }),
      'Housing is number 1. 5 left to rank.',
    ],
    [picker['added-last']({ item: 'Jobs', position: 6 }), 'Jobs is number 6. All 6 ranked.'],
    [
      picker['add-refused']({ item: 'Jobs', limit: 3 }),
      'You have ranked 3, the limit. Remove one to add Jobs.',
    ],
    [picker.moved({ item: 'Housing', position: 2, total: 6 }), 'Housing is now number 2 of 6.'],
    [picker['already-first']({ item: 'Housing' }), 'Housing is already first.'],
    [picker['already-last']({ item: 'Housing' }), 'Housing is already last.'],
    [picker.removed({ item: 'Housing', ranked: 3 }), 'Housing removed. 3 ranked.'],
    [picker.cleared({}), 'Ranking cleared.'],
  ];
  for (const [sentence, expected] of said)
    it(`“${expected}”`, () => {
      assert.equal(sentence, expected);
    });
});

describe('the English form says', () => {
  const said: [string, string][] = [
    [
      `${en.rank} ${en.limitRankAll}`,
      'Rank the priorities, most important first. Rank as many as you like.',
    ],
    [en.limitRank(3), 'Rank up to 3.'],
    [en.limitChoose(3), 'Choose up to 3.'],
    [en.yourRanking, 'Your ranking'],
    [en.nothingRanked, 'Nothing ranked yet.'],
    [en.notRanked, 'Not ranked'],
    [en.noPreference, 'No preference'],
    [
      `${en.add}, ${en.moveUp}, ${en.moveDown}, ${en.remove}, ${en.startAgain}`,
      'Add, Move up, Move down, Remove, Start again',
    ],
    [en.moveTo, 'Move to position'],
    [en.optionalMark, '(optional)'],
    [en.problems(2), 'There are 2 problems'],
    [en.errors['comment-missing'](figures), 'Enter your comment'],
    [en.errors['comment-too-long'](figures), 'Comment must be 2,000 characters or less'],
    [en.errors['priorities-too-many'](figures), 'Choose 3 priorities or fewer'],
    [en.errorsRank['priorities-missing'](figures), 'Rank at least 1 priority'],
    [
      en.errors['email-format'](figures),
      'Enter an email address in the correct format, like name@example.com',
    ],
    [en.sending, 'Sending…'],
    [en.sendingStatus, 'Sending your comment.'],
    [en.notSent, 'Your comment was not sent'],
    [en.tryAgain, 'Try again'],
    [en.copyAnswers, 'Copy my answers'],
    [en.received, 'Comment received'],
    [en.sendAnother, 'Send another'],
    [en.sentUnconfirmedWhy, 'Sent, but this form cannot confirm receipt.'],
  ];
  for (const [sentence, expected] of said)
    it(`“${expected}”`, () => {
      assert.equal(sentence, expected);
    });
});

describe('the deadline in English', () => {
  const close = en.at(CLOSE, ZONE);
  /** No-break spaces as plain ones: they keep "p.m." on the line of its hour. */
  const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

  it('names the day, the minute and the zone', () => {
    assert.equal(close.date, 'Monday, December 22, 2025');
    assert.equal(plain(close.time), '11:59 p.m.');
    assert.equal(close.zone, 'Eastern Time');
    assert.equal(
      plain(en.closes(en.moment(close))),
      'Comments close Monday, December 22, 2025 at 11:59 p.m. Eastern Time.',
    );
  });

  it('is told to somebody who is filling in the form', () => {
    assert.equal(
      plain(en.closesInMinutes(10, close.time, close.zone)),
      'Comments close in 10 minutes, at 11:59 p.m. Eastern Time. Your answers are still here.',
    );
  });

  it('says today, tomorrow, opens and closed', () => {
    const moment = plain(en.moment(close));
    assert.equal(en.closesTomorrow(moment), `Closes tomorrow, ${moment}.`);
    assert.equal(en.closesToday(moment), `Closes today, ${moment}.`);
    assert.equal(en.opens(moment), `Comments open ${moment}.`);
    assert.equal(en.closed(moment), `Comments closed ${moment}.`);
  });

  it('has the same zone name in summer', () => {
    const summer = en.at(Date.parse('2026-07-01T13:05:00Z'), ZONE);
    assert.deepEqual(
      { ...summer, time: plain(summer.time) },
      {
        date: 'Wednesday, July 1, 2026',
        time: '9:05 a.m.',
        zone: 'Eastern Time',
      },
    );
  });

  it('is written for every zone, also one that has no name of its own', () => {
    for (const zone of ['UTC', 'Pacific/Kiritimati', 'Asia/Kathmandu', 'Australia/Lord_Howe'])
      for (const part of Object.values(en.at(CLOSE, zone))) assert.match(String(part), /\S/, zone);
  });
});

describe('the deadline in Spanish', () => {
  it('names the day, the minute and the zone', () => {
    const { date, time, zone } = es.at(CLOSE, ZONE);
    assert.equal(date, 'lunes, 22 de diciembre de 2025');
    assert.equal(time, '11:59\u00A0p.\u00A0m.');
    assert.match(zone, /^hora (?:del este|oriental)$/);
    assert.equal(es.at(CLOSE - 43_200_000, ZONE).time, '11:59\u00A0a.\u00A0m.');
  });
});

it('thousands are parted as U.S. readers know them', () => {
  assert.equal(en.number(5000), '5,000');
  assert.equal(es.number(5000), '5,000');
  assert.equal(en.charactersUsed(43, 5000), '43 of 5,000 characters');
  assert.equal(es.charactersUsed(43, 5000), '43 de 5,000 caracteres');
});
