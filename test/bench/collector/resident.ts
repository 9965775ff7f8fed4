/**
 * Residents by number: what the five-hundredth or the nine-millionth says is the same in every run,
 * so that it can be put into a database, and asked for again, without a list of ten million.
 */
import { hash } from 'node:crypto';
import { digestOf } from '../../../src/collector/digest.js';
import { referenceOf } from '../../../src/collector/reference.js';
import type { StoredSubmission } from '../../../src/collector/store.js';
import {
  type Answers,
  completeConsultation,
  type Submission,
} from '../../../src/contract/index.js';
import { cambridge } from '../../support/cambridge.js';

const CONSULTATION = completeConsultation(cambridge);
const PRIORITIES = cambridge.question.priorities.map(({ id }) => id);
const OPENED = Date.parse('2025-12-03T19:45:00Z');

const SENTENCES = [
  'More workshops at the library, in the evening too. ',
  'I could not find the data on tree planting for my street. ',
  'Say when each data set was last looked after, and by whom. ',
  'Mi madre no usa computadora; necesita ayuda por teléfono. ',
  'The map of bicycle lanes is the best thing on the site. ',
];

/** A hash of the number: as spread as random bits are, and the same each time. */
function bits(resident: number): Buffer {
  return Buffer.from(hash('sha256', `resident ${resident}`, 'hex'), 'hex');
}

function answersOf(resident: number, random: Buffer): Answers {
  const [first = 0, second = 0, third = 0] = random.subarray(16);
  const ranked = [first, second, third].map((byte) => PRIORITIES[byte % PRIORITIES.length] ?? '');
  const comment = Array.from(
    { length: 1 + (first % 5) },
    (_, index) => SENTENCES[(second + index) % SENTENCES.length],
  );
  // Every fourth leaves a name and an address, which are a row in a table of their own.
  const contact = third < 64 && { name: `Ana ${resident}`, email: `ana.${resident}@example.org` };
  return {
    priorities: { mode: 'rank', ranked: [...new Set(ranked)] },
    comment: comment.join('') + `Number ${resident}.`,
    about: { ...contact, role: 'resident' },
  };
}

/** What a resident sends. Made by hand, not by `seal`: the texts above are canonical already. */
export function submissionOf(resident: number): Submission {
  const random = bits(resident);
  return {
    version: 1,
    id: random.subarray(0, 16).toString('base64url'),
    consultation: CONSULTATION.id,
    edition: CONSULTATION.edition,
    language: 'en',
    sealedAt: new Date(OPENED + resident * 100).toISOString(),
    answers: answersOf(resident, random),
  };
}

/** The same as a collector would have kept it, one a tenth of a second since the opening. */
export async function storedOf(resident: number): Promise<StoredSubmission> {
  const submission = submissionOf(resident);
  return {
    submission,
    receivedAt: new Date(OPENED + 2000 + resident * 100).toISOString(),
    reference: await referenceOf(submission.id),
    late: false,
    digest: await digestOf(submission),
  };
}
