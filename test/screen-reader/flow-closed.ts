/** The deadline passes while somebody writes, and the submit is refused. */
import { find, key, wait, write, type Flow } from './support-flow.js';

/** The Cambridge page, had the city given no time of grace after its deadline. */
export const closed: Flow = {
  name: 'closed-at-submit',
  title: 'The deadline passes while somebody writes, and the comment is refused',
  at: '2025-12-22T23:59:05-05:00',
  change: {
    tag: ['closes="2025-12-22"', 'closes="2025-12-22" grace="0"'],
    window: { graceMinutes: 0 },
  },
  steps: [
    find('Your comment'),
    write('Please keep the bike counts.'),
    wait('Comments have closed. Your answers are still here, and you can copy them.'),
    find('Send your feedback'),
    key('Return', 'Your comment was not sent'),
    find('Copy my answers'),
  ],
};
