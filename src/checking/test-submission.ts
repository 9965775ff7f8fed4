/** Submissions that say of themselves that they are tests. */
import type { Answers, PriorityAnswer } from '../contract/answers.js';
import type { Consultation, ConsultationInput, Question } from '../contract/consultation.js';
import { POINTS } from '../contract/rating.js';
import { mintId, seal } from '../contract/seal.js';
import type { Submission } from '../contract/submission.js';
import { TEST_SOURCE } from './test-source.js';

/** The comment of every test submission, after its number. */
export const TEST_COMMENT = 'civic-feedback endpoint check - a test, please ignore or delete';

/** What is sent to an endpoint of which no consultation is known. */
export const MADE_UP: ConsultationInput = {
  id: TEST_SOURCE,
  title: 'civic-feedback endpoint check',
  window: { closes: '9999-01-01', timeZone: 'UTC' },
  question: {
    mode: 'choose',
    priorities: [
      { id: 'one', label: 'One' },
      { id: 'two', label: 'Two' },
    ],
  },
};

/** These priorities, prioritised as the question asks. */
function prioritised({ mode, points = POINTS }: Question, ids: string[]): PriorityAnswer {
  const each = (value: number): Record<string, number> =>
    Object.fromEntries(ids.map((id) => [id, value]));
  switch (mode) {
    case 'choose':
      return { mode, chosen: ids };
    case 'rank':
      return { mode, ranked: ids };
    case 'rate':
      return { mode, ratings: each(1) };
    case 'allocate':
      return { mode, points: each(Math.floor(points / ids.length)) };
  }
}

/**
 * The least that the consultation allows, and the comment that says what this is.
 *
 * @param number - which text: two numbers, two texts, however short a comment has to be
 */
export function testAnswers(consultation: Consultation, number: number): Answers {
  const { question, about, comment } = consultation;
  const ids = question.priorities.slice(0, Math.max(1, question.minimum)).map(({ id }) => id);
  const person = {
    ...(about.name === 'required' && { name: TEST_SOURCE }),
    // A host that never exists (RFC 2606, section 2).
    ...(about.email === 'required' && { email: 'check@civic-feedback.invalid' }),
    ...(about.role === 'required' && { role: about.roles[0]?.id }),
  };
  return {
    priorities: prioritised(question, ids),
    comment: `${String(number)} ${TEST_COMMENT}`.slice(0, comment.maximumLength),
    ...(Object.keys(person).length > 0 && { about: person }),
  };
}

/** A sealed test submission with an id of its own, or with a given one. */
export function testSubmission(
  consultation: Consultation,
  number: number,
  id?: string,
): Submission {
  return seal(consultation, testAnswers(consultation, number), {
    id: id ?? mintId(),
    language: consultation.language ?? 'en',
    source: TEST_SOURCE,
    sealedAt: new Date().toISOString(),
  });
}
