/** Ranking with buttons: add, move to the ends, remove, start again. */
import { find, key, type Flow } from './support-flow.js';

const ENGAGE = 'Engage consistently with the public';
const EMPOWER = 'Empower City departments as a connector and enabler';
const INNOVATION = 'Encourage responsible innovation and thoughtful AI integration';

/** The Cambridge page as it is. */
export const rank: Flow = {
  name: 'rank',
  title: 'Ranking the priorities with the keyboard',
  at: '2025-12-18T13:00:00-05:00',
  steps: [
    find(
      'most important first. Rank as many as you like. (optional)',
      'Tab',
      'Add Strengthen the data',
    ),
    find(`Add ${ENGAGE}`),
    key('Return', `Add ${EMPOWER}`, `${ENGAGE} is number 1. 5 left to rank.`),
    key('space', `Add ${INNOVATION}`, `${EMPOWER} is number 2. 4 left to rank.`),
    find(`Move up ${EMPOWER}`, 'shift+Tab'),
    key('Return', `Move up ${EMPOWER}`, `${EMPOWER} is now number 1 of 2.`),
    key('Return', `${EMPOWER} is already first.`),
    find(`Move down ${EMPOWER}`),
    key('space', `Move down ${EMPOWER}`, `${EMPOWER} is now number 2 of 2.`),
    key('space', `${EMPOWER} is already last.`),
    find(`Remove ${EMPOWER}`),
    key('Return', `Remove ${ENGAGE}`, `${EMPOWER} removed. 1 ranked.`),
    find('Start again'),
    key('Return', 'Not ranked', 'Ranking cleared.'),
    find('Add Strengthen the data ecosystem'),
    key(
      'Return',
      'Add Strengthen governance',
      'Strengthen the data ecosystem is number 1. 5 left to rank.',
    ),
  ],
};
