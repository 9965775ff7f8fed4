/**
 * The City of Cambridge's call for feedback on its draft Open Data Strategic Plan, as a
 * consultation: the page's own words wherever the page has them.
 */
import type { ConsultationInput } from '../../src/contract/index.js';

/** A moment at which it was open: where a page of the demo begins that is there to be looked at. */
export const OPEN = '2025-12-18T13:00:00-05:00';

/** The Cambridge consultation: posted 2025-12-03 at 2:45 PM, open through December 22, 2025. */
export const cambridge: ConsultationInput = {
  id: 'open-data-plan-2026-2028',
  language: 'en',
  title: 'Draft Cambridge Open Data Strategic Plan (2026–2028)',
  introduction:
    'The draft plan outlines six strategic priorities for the next three years. ' +
    'Your input matters. Whether you’re a regular user of Cambridge’s open data or didn’t even ' +
    'know it existed until now, whether you have deep technical expertise or are simply a ' +
    'resident curious about how the City works, we want to hear from you.',
  window: {
    opens: '2025-12-03T14:45',
    closes: '2025-12-22',
    timeZone: 'America/New_York',
  },
  question: {
    mode: 'rank',
    priorities: [
      {
        id: 'ecosystem',
        label: 'Strengthen the data ecosystem',
        description: 'focus on quality, reliable datasets',
      },
      { id: 'governance', label: 'Strengthen governance, privacy, and transparency' },
      { id: 'engage', label: 'Engage consistently with the public' },
      { id: 'empower', label: 'Empower City departments as a connector and enabler' },
      {
        id: 'innovation',
        label: 'Encourage responsible innovation and thoughtful AI integration',
      },
      {
        id: 'partnerships',
        label: 'Strengthen partnerships with universities, civic tech groups, and peer cities',
      },
    ],
  },
  comment: { required: false },
  about: { name: 'optional', email: 'optional', role: 'optional' },
  notices: {
    publicRecords:
      'As a governmental entity, the Massachusetts Public Records Law applies to records made or ' +
      'received by the City. Any information received through use of this site is subject to the ' +
      'same provisions as information provided on paper.',
    privacy: {
      url: 'https://www.cambridgema.gov/privacy',
      label: 'Read our complete privacy statement',
    },
  },
  contact: {
    email: 'opendata@cambridgema.gov',
    serviceRequests: {
      url: 'https://seeclickfix.com/cambridge',
      label:
        'Enter a service request via SeeClickFix for things like missed trash pickups, potholes, etc.',
    },
  },
  next:
    'The Open Data Program reads every comment as it finalizes the 2026–2028 plan. ' +
    'Questions? Email opendata@cambridgema.gov.',
};
