import type { ConsultationInput } from '../../src/contract/index.js';

/** The consultation that the recipes are about. */
export const parkPlan: ConsultationInput = {
  id: 'park-plan',
  title: 'What should the new park have?',
  window: { closes: '2099-06-30', timeZone: 'America/New_York' },
  question: {
    mode: 'rank',
    priorities: ['trees', 'water', 'benches'].map((id) => ({ id, label: id })),
  },
};
