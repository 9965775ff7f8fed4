import type { Answers } from '../contract/answers.js';
import type { ConsultationInput } from '../contract/consultation.js';

/**
 * A small consultation that is open for a long time to come: three priorities to rank, a comment, and
 * a name if somebody wants to give one. A new object each time.
 *
 * @param changes - what yours has otherwise
 */
export function exampleConsultation(changes: Partial<ConsultationInput> = {}): ConsultationInput {
  return {
    id: 'park-plan',
    title: 'What should the new park have?',
    window: { closes: '2099-06-30', timeZone: 'America/New_York' },
    question: {
      mode: 'rank',
      priorities: [
        { id: 'trees', label: 'More trees' },
        { id: 'water', label: 'Drinking water' },
        { id: 'benches', label: 'Benches', description: 'with backs' },
      ],
    },
    about: { name: 'optional' },
    ...changes,
  };
}

/** Answers that the example consultation takes, as an event, a submission or an export has them. */
export function exampleAnswers(): Answers {
  return {
    priorities: { mode: 'rank', ranked: ['water', 'trees'] },
    comment: 'Shade, please.',
    about: { name: 'Ada Lovelace' },
  };
}
