import type { ConsultationInput } from 'civic-feedback';

/** What is asked. */
export const parkPlan: ConsultationInput = {
  id: 'park-plan',
  title: 'What should the new park have?',
  window: { closes: '2099-06-30', timeZone: 'Europe/Berlin' },
  question: {
    mode: 'rank',
    limit: 2,
    priorities: [
      { id: 'trees', label: 'More trees' },
      { id: 'water', label: 'Drinking water' },
      { id: 'benches', label: 'Benches' },
    ],
  },
  contact: { email: 'parks@example.org' },
};
