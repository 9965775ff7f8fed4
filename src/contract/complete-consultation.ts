import type { Consultation, ConsultationInput } from './consultation.js';
import { copyOf, toJson } from './to-json.js';

/** Default length of a comment, in user-perceived characters. */
export const MAXIMUM_LENGTH = 5000;

/** Default grace, in minutes: for people who were typing when the deadline passed. */
export const GRACE_MINUTES = 15;

/** Default hold, in hours: for comments sealed in time and stuck on their way. */
export const HOLD_HOURS = 72;

/** The audiences of "I am a ..." where a consultation names none; the catalogs have their labels. */
export const ROLES = [
  'resident',
  'city-employee',
  'researcher',
  'journalist',
  'student',
  'community-member',
  'other',
] as const;

/**
 * A short name for a wording: 32 bits of the text (FNV-1a). It tells a handful of editions apart,
 * and is no protection against somebody who wants two to look alike; it works where
 * `crypto.subtle` does not (pages without https).
 */
function wordingHash(text: string): string {
  let hash = 0x811c9dc5;
  for (let index = 0; index < text.length; index += 1)
    hash = Math.imul(hash ^ text.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/**
 * Fills in every default. Expects what the schema accepts; it checks nothing itself, so that a
 * page can be drawn while the schema is still on its way.
 */
export function completeConsultation(written: ConsultationInput): Consultation {
  // A copy by way of JSON: what a program wrote as undefined was left out, too.
  const input = copyOf(written);
  const { question, comment, about } = input;
  const wording = {
    title: input.title,
    introduction: input.introduction,
    question,
    comment,
    about,
    notices: input.notices,
    translations: input.translations,
  };
  return {
    ...input,
    edition: input.edition ?? wordingHash(toJson(wording)),
    window: { graceMinutes: GRACE_MINUTES, holdHours: HOLD_HOURS, ...input.window },
    question: { required: false, minimum: 0, ...question },
    comment: { required: false, maximumLength: MAXIMUM_LENGTH, ...comment },
    about: {
      name: 'off',
      email: 'off',
      role: 'off',
      roles: ROLES.map((id) => ({ id })),
      ...about,
    },
    notices: input.notices ?? {},
    contact: input.contact ?? {},
  };
}
