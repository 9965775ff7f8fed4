/** Sharing ten points: with the buttons, by typing, all of them, and two too many. */
import { find, key, write, type Flow } from './support-flow.js';

const ECOSYSTEM = 'Strengthen the data ecosystem';
const GOVERNANCE = 'Strengthen governance, privacy, and transparency';

/** The Cambridge page, if the city had asked to share ten points. */
export const allocate: Flow = {
  name: 'allocate',
  title: 'Sharing ten points, and two too many',
  at: '2025-12-18T13:00:00-05:00',
  change: {
    tag: ['mode="rank"', 'mode="allocate" points="10"'],
    question: { mode: 'allocate', points: 10 },
  },
  steps: [
    find(
      'across the priorities. You can leave points unused. (optional)',
      'Tab',
      `Fewer points for ${ECOSYSTEM}`,
    ),
    find(`Points for ${ECOSYSTEM}`),
    write('6', `${ECOSYSTEM} 6. 4 of 10 points left.`),
    find(`More points for ${ECOSYSTEM}`),
    key('space', `${ECOSYSTEM} 7. 3 of 10 points left.`),
    find(`Points for ${GOVERNANCE}`),
    write('3', 'All 10 points used.'),
    find(`More points for ${GOVERNANCE}`),
    key('Return', `${GOVERNANCE} 4. 1 point over. Remove 1.`),
    key('Return', `${GOVERNANCE} 5. 2 points over. Remove 2.`),
    find(`Fewer points for ${GOVERNANCE}`, 'shift+Tab'),
    key('space', `${GOVERNANCE} 4. 1 point over. Remove 1.`),
    key('space', 'All 10 points used.'),
  ],
};
