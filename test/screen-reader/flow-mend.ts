/** A mistake: the submit is refused, the mistake is mended, the receipt comes. */
import { find, key, twiceIn, write, type Flow } from './support-flow.js';

const MISTAKE = 'Enter an email address in the correct format, like name@example.com';

/** The Cambridge page as it is. */
export const mend: Flow = {
  name: 'error-fix-send',
  title: 'A refused submit, its mending, and the receipt',
  at: '2025-12-18T13:00:00-05:00',
  steps: [
    find('Your comment'),
    write('Please keep the bike counts.'),
    find('Email address'),
    write('ana at example'),
    twiceIn('firefox', key('Return', 'There is 1 problem', MISTAKE)),
    find(MISTAKE),
    key('Return', 'Email address', MISTAKE),
    key('ctrl+a'),
    write('ana@example.org'),
    key('Return', 'Comment received'),
    find('Copy'),
  ],
  arrives: {
    comment: 'Please keep the bike counts.',
    about: { email: 'ana@example.org' },
  },
};
