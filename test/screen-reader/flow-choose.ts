/** Choosing up to three of six priorities, and one too many. */
import { find, key, type Flow } from './support-flow.js';

/** The Cambridge page, if the city had asked to choose up to three. */
export const choose: Flow = {
  name: 'choose',
  title: 'Choosing up to three priorities, and one too many',
  at: '2025-12-18T13:00:00-05:00',
  change: {
    tag: ['mode="rank"', 'mode="choose" limit="3"'],
    question: { mode: 'choose', limit: 3 },
  },
  steps: [
    find('matter most to you. Choose up to 3. (optional)', 'Tab', 'Strengthen the data ecosystem'),
    key('space', 'checked', '1 of 3 chosen.'),
    find('Strengthen governance'),
    key('space', 'checked', '2 of 3 chosen.'),
    find('Engage consistently'),
    key('space', 'checked', '3 of 3 chosen. To choose a different one, clear one first.'),
    find('Empower City departments'),
    key('space', 'checked', '4 chosen. The limit is 3. Clear 1.'),
    key('space', 'not checked', '3 of 3 chosen. To choose a different one, clear one first.'),
    find('Engage consistently', 'shift+Tab'),
    key('space', 'not checked', '2 of 3 chosen.'),
  ],
};
