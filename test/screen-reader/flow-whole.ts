/** A whole submission with the keyboard alone: from the top of the page to the receipt, and on to another. */
import { find, key, write, type Flow } from './support-flow.js';

const ECOSYSTEM = 'Strengthen the data ecosystem';
const ENGAGE = 'Engage consistently with the public';

/** The Cambridge page as it is. */
export const whole: Flow = {
  name: 'whole-submission',
  title: 'A whole submission, from the top of the page to the receipt',
  at: '2025-12-18T13:00:00-05:00',
  steps: [
    find(`Add ${ENGAGE}`),
    key('Return', `${ENGAGE} is number 1. 5 left to rank.`),
    find(`Add ${ECOSYSTEM}`, 'shift+Tab'),
    key('Return', `${ECOSYSTEM} is number 2. 4 left to rank.`),
    find(`Move up ${ECOSYSTEM}`, 'shift+Tab'),
    key('Return', `${ECOSYSTEM} is now number 1 of 2.`),
    find('Your comment'),
    write('Keep the bike counts open.'),
    find('I am a'),
    key('Down', 'Resident'),
    find('Name'),
    write('Ana Lima'),
    find('Email address'),
    write('ana@example.org'),
    find('Send your feedback'),
    key('Return', 'Comment received'),
    find('Copy'),
    find('Send another'),
    key('Return', 'Tell us what matters most to you'),
    find('Add'),
  ],
  arrives: {
    priorities: { mode: 'rank', ranked: ['ecosystem', 'engage'] },
    comment: 'Keep the bike counts open.',
    about: { role: 'resident', name: 'Ana Lima', email: 'ana@example.org' },
  },
};
