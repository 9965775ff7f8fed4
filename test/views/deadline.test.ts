import { expect } from '@open-wc/testing';
import { render } from 'lit';
import { deadlineOf } from '../../src/contract/deadline.js';
import { en } from '../../src/messages/en.js';
import { deadlineView } from '../../src/views/deadline.js';

/** The reader's own line under a close in the city's zone; `undefined` where there is none. */
function ownLine(closes: string, timeZone: string, readerZone: string): string | undefined {
  const deadline = deadlineOf({ closes, timeZone, graceMinutes: 0, holdHours: 0 });
  if (!deadline) throw new Error('There is no such deadline.');
  const now = deadline.closesAt - 10 * 86_400_000;
  const place = document.createElement('div');
  render(deadlineView({ deadline, now, readerZone, messages: en }), place);
  // Engines differ in the white space before "p.m.".
  return place.querySelector('.reader')?.textContent.replace(/\s/g, ' ');
}

describe('The close by the reader’s own clock', () => {
  it('is not shown to who lives by the city’s clock (point 29)', () => {
    expect(ownLine('2025-12-22', 'America/New_York', 'America/New_York')).to.equal(undefined);
    expect(ownLine('2025-12-22', 'America/New_York', 'America/Toronto')).to.equal(undefined);
  });

  it('is shown to who lives by another, with their day (point 29)', () => {
    expect(ownLine('2025-12-22', 'America/New_York', 'America/Los_Angeles')).to.equal(
      'That is Monday, December 22, 2025 at 8:59 p.m. where you are.',
    );
    expect(ownLine('2025-12-22', 'America/New_York', 'Asia/Kolkata')).to.equal(
      'That is Tuesday, December 23, 2025 at 10:29 a.m. where you are.',
    );
  });

  it('goes by the clocks of the day of the close, not of today', () => {
    // Phoenix has no summer time: one clock with Denver in winter, an hour behind it in summer.
    expect(ownLine('2025-12-22', 'America/Denver', 'America/Phoenix')).to.equal(undefined);
    expect(ownLine('2025-07-22', 'America/Denver', 'America/Phoenix')).to.contain('10:59 p.m.');
  });

  it('is right on the night on which the clocks go back', () => {
    // New York is at UTC−5 again from 2 a.m. on 2 November, London at UTC+0 since the week before.
    expect(ownLine('2025-11-02T01:30', 'America/New_York', 'Europe/London')).to.contain('6:30');
    expect(ownLine('2025-11-01', 'America/New_York', 'Europe/London')).to.contain('3:59 a.m.');
    expect(ownLine('2025-11-02', 'America/New_York', 'Europe/London')).to.contain('4:59 a.m.');
  });
});
